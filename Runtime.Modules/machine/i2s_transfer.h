/* i2s_transfer.h: what I2S's settings ask of its transfers. */
#ifndef PYC2C_I2S_TRANSFER_H
#define PYC2C_I2S_TRANSFER_H

#include "i2s.h"

/* Lets go of what the background worked on. Its port is closed, or done. */
void i2s_drop(I2s *i);

#endif
