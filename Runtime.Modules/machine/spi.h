/* spi.h: one SPI bus, as machine.py's classes have it. */
#ifndef PYC2C_SPI_H
#define PYC2C_SPI_H

#include "object.h"
#include "spi_port.h"

typedef struct {
    const Type *type;
    const SpiDriver *driver;
    void *bus;                /* the driver's; NULL when closed */
} SpiBus;

#endif
