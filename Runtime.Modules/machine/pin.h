/* pin.h: machine.Pin, for the modules that take pins. */
#ifndef PYC2C_PIN_H
#define PYC2C_PIN_H

#include "object.h"
#include "pin_port.h"

typedef struct {
    const Type *type;
    Value irq;                /* a PinIrq, or 0 */
    int16_t id;
    uint8_t mode, pull, drive;
    bool is_on;               /* what was written last */
} Pin;

/* A pin that waits for edges: in a list for as long as it does. */
typedef struct PinIrq {
    const Type *type;
    Value pin, handler;
    struct PinIrq *next;
    int16_t id;
    uint8_t trigger;
    volatile uint8_t flags;
    bool is_hard;
} PinIrq;

/* The number of the pin that v stands for: a Pin or an int. -1 after raising
 * TypeError or ValueError. */
int pin_id(Value v);
/* The same, for one that has to be an output. */
int pin_output_id(Value v);

#endif
