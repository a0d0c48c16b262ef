/* spi_port.h: SPI controllers of the chip. Plain C: spi_host.c, spi_esp32.c. What
 * can fail returns 0 or a number of os_error.h. */
#ifndef PYC2C_SPI_PORT_H
#define PYC2C_SPI_PORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct {
    int id;                   /* of the controller; -1 for a soft one */
    int sck, mosi, miso;      /* pins; -1 for the controller's usual ones */
    uint32_t freq_hz;
    bool polarity, phase;     /* CPOL, CPHA */
    bool lsb_first;
} SpiConfig;

typedef struct {
    int (*open)(void **bus, const SpiConfig *config);
    void (*close)(void *bus);
    /* n bytes out and as many in. in may be NULL, or the same as out. */
    int (*transfer)(void *bus, const uint8_t *out, uint8_t *in, size_t n);
} SpiDriver;

extern const SpiDriver spi_driver;       /* the chip's controllers */
extern const SpiDriver soft_spi_driver;  /* pins, moved by the program */

#endif
