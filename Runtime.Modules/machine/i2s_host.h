/* i2s_host.h: microphones and loudspeakers at the I2S ports of the board on the
 * desk. */
#ifndef PYC2C_I2S_HOST_H
#define PYC2C_I2S_HOST_H

#include "i2s_port.h"

/* Samples are as the program has them. The functions may run Python code, and do
 * not raise; without one there is silence, and nobody hears. */
typedef struct I2sPeer {
    void (*speak)(struct I2sPeer *, const I2sConfig *c, uint8_t *to, size_t n);
    void (*hear)(struct I2sPeer *, const I2sConfig *c, const uint8_t *from,
                 size_t n);
} I2sPeer;

void i2s_host_connect(int id, I2sPeer *p);

#endif
