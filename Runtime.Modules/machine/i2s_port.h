/* i2s_port.h: the chip's I2S controllers. Plain C: i2s_host.c, i2s_esp32.c.
 * What can fail returns 0 or a number of os_error.h; OS_ENODEV when there is no
 * controller of that number. Samples are whole, the lowest byte first, the left
 * one of a pair before the right one. */
#ifndef PYC2C_I2S_PORT_H
#define PYC2C_I2S_PORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { I2S_PORTS = 3 };

typedef struct {
    int sck, ws, sd, mck;     /* pins; mck may be -1: none */
    bool sends, is_stereo;
    int bits;                 /* of a sample: 16 or 32 */
    uint32_t rate_hz;
    size_t buffer;            /* bytes between the program and the lines */
} I2sConfig;

/* Bytes of a sample, or of a pair of them. */
static inline size_t i2s_unit(const I2sConfig *c)
{
    return (size_t)(c->bits / 8) << c->is_stereo;
}

int i2s_port_open(int id, const I2sConfig *c);
/* Ends what i2s_port_start began, too. */
void i2s_port_close(int id);

/* As much as the buffer takes, or has, now: *done bytes. */
int i2s_port_write(int id, const uint8_t *from, size_t n, size_t *done);
int i2s_port_read(int id, uint8_t *to, size_t n, size_t *done);
/* For a while; handlers of interrupts run meanwhile. */
void i2s_port_wait(int id);

/* Sends, or receives, all of it in the background; then calls finished(with),
 * maybe in another task. One at a time. */
int i2s_port_start(int id, uint8_t *data, size_t n, void (*finished)(void *),
                   void *with);

#endif
