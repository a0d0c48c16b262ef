/* i2c_host.h: devices on the I2C buses of the board on the desk. */
#ifndef PYC2C_I2C_HOST_H
#define PYC2C_I2C_HOST_H

#include "i2c_port.h"

/* A model of a device. It may run Python code, which may raise: then a
 * function returns what it likes, and the program sees the exception. */
typedef struct I2cDevice {
    struct I2cDevice *next;
    int bus;                  /* a controller's id; -1: any */
    int address;
    /* How many of the bytes it takes: fewer means that it refuses one. */
    size_t (*write)(struct I2cDevice *, const uint8_t *data, size_t n);
    void (*read)(struct I2cDevice *, uint8_t *data, size_t n);
} I2cDevice;

void i2c_host_attach(I2cDevice *d);

/* The functions of the drivers, hard and soft. */
int i2c_host_open(void **bus, const I2cConfig *c);
void i2c_host_close(void *bus);
int i2c_host_transfer(void *bus, int address, const uint8_t *out,
                      size_t n_out, uint8_t *in, size_t n_in);
/* The steps of a soft one. */
int i2c_host_start(void *bus);
int i2c_host_stop(void *bus);
int i2c_host_write(void *bus, const uint8_t *out, size_t n,
                   size_t *acknowledged);
int i2c_host_read(void *bus, uint8_t *in, size_t n, bool nack);

#endif
