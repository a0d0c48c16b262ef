/* i2s.h: machine.I2S. */
#ifndef PYC2C_I2S_H
#define PYC2C_I2S_H

#include "buffer.h"
#include "i2s_port.h"
#include "object.h"

typedef struct {
    const Type *type;
    Value handler;            /* of irq; 0: none */
    Value memory;             /* what the background works on; 0: nothing */
    Buffer buffer;            /* of that, held */
    I2sConfig config;
    int id;
    volatile bool is_finished;
    bool is_open;
} I2s;

#endif
