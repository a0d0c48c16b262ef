/* pcnt_port.h: the chip's counters of pulses. Plain C: pcnt_host.c,
 * pcnt_esp32.c. What can fail returns 0 or a number of os_error.h: OS_ENODEV
 * when there is no counter of that number, OS_EOPNOTSUPP when the chip has
 * none at all. */
#ifndef PYC2C_PCNT_PORT_H
#define PYC2C_PCNT_PORT_H

#include <stdbool.h>
#include <stdint.h>

enum { PCNT_UNITS = 8, PCNT_CHANNELS = 2 };
/* What an edge does, and what becomes of that while a second pin is low. */
enum { PCNT_IGNORE, PCNT_UP, PCNT_DOWN };
enum { PCNT_KEEP, PCNT_REVERSE, PCNT_HOLD };

typedef struct {
    int pin, level_pin;       /* level_pin -1: none */
    uint8_t rising, falling, low;
} PcntChannel;

/* What the counter did before ends. It counts nothing yet. */
int pcnt_port_open(int unit);
void pcnt_port_close(int unit);
int pcnt_port_channel(int unit, int channel, const PcntChannel *c);
/* From 0 on; pulses shorter than filter_ns do not count. */
int pcnt_port_start(int unit, uint32_t filter_ns);
int64_t pcnt_port_count(int unit);

#endif
