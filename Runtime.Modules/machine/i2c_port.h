/* i2c_port.h: I2C controllers of the chip. Plain C: i2c_host.c, i2c_esp32.c.
 * What can fail returns 0 or a number of os_error.h: OS_ENODEV when no device
 * answers to the address, OS_EIO when it refuses data, OS_ETIMEDOUT. */
#ifndef PYC2C_I2C_PORT_H
#define PYC2C_I2C_PORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct {
    int id;                   /* of the controller; -1 for a soft one */
    int scl, sda;             /* pins; -1 for the controller's usual ones */
    uint32_t freq_hz, timeout_us;
} I2cConfig;

typedef struct {
    int (*open)(void **bus, const I2cConfig *config);
    void (*close)(void *bus);
    /* n_out bytes out, then n_in bytes in. With neither, only the address. */
    int (*transfer)(void *bus, int address, const uint8_t *out, size_t n_out,
                    uint8_t *in, size_t n_in);
} I2cDriver;

/* The steps of a transfer, for programs that make their own. */
typedef struct {
    int (*start)(void *bus);               /* also a repeated one */
    /* The address is a byte too. Ends at one that is not acknowledged. */
    int (*write)(void *bus, const uint8_t *out, size_t n,
                 size_t *acknowledged);
    /* `nack`: the last byte is refused, so that the device stops. */
    int (*read)(void *bus, uint8_t *in, size_t n, bool nack);
    int (*stop)(void *bus);
} I2cSteps;

extern const I2cDriver i2c_driver;       /* the chip's controllers */
extern const I2cDriver soft_i2c_driver;  /* two pins, moved by the program */
extern const I2cSteps soft_i2c_steps;    /* of those */

#endif
