/* i2c.h: one I2C bus, as machine.py's classes have it. */
#ifndef PYC2C_I2C_H
#define PYC2C_I2C_H

#include "i2c_port.h"
#include "object.h"

typedef struct {
    const Type *type;
    const I2cDriver *driver;
    void *bus;                /* the driver's; NULL when closed */
} I2cBus;

#endif
