/* spi_host.h: devices on the SPI buses of the board on the desk. */
#ifndef PYC2C_SPI_HOST_H
#define PYC2C_SPI_HOST_H

#include "board_host.h"
#include "spi_port.h"

/* A model of a device. It may run Python code, which may raise: then the
 * program sees the exception. */
typedef struct SpiDevice {
    BoardWatch watch;         /* of its chip select */
    struct SpiDevice *next;
    int bus;                  /* a controller's id; -1: any */
    int select;               /* the pin that is low while it is spoken to;
                                 -1: always */
    bool was_selected;        /* since the last transfer */
    /* `in` is set to what nobody drives, and the same place for all. */
    void (*transfer)(struct SpiDevice *, const uint8_t *out, uint8_t *in,
                     size_t n);
} SpiDevice;

void spi_host_attach(SpiDevice *d);

/* The functions of the drivers, hard and soft. */
int spi_host_open(void **bus, const SpiConfig *c);
void spi_host_close(void *bus);
int spi_host_transfer(void *bus, const uint8_t *out, uint8_t *in, size_t n);

#endif
