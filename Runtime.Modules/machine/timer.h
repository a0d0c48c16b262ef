/* timer.h: machine.Timer. */
#ifndef PYC2C_TIMER_H
#define PYC2C_TIMER_H

#include "object.h"

/* A timer that runs is in a list, and lives for as long. */
typedef struct Timer {
    const Type *type;
    Value callback;
    struct Timer *next;
    void *handle;
    uint64_t period_us;
    int32_t id;
    uint8_t mode;
    bool is_hard;
    volatile bool is_over;    /* a timer of one shot has fired */
} Timer;

#endif
