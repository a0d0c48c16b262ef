/* rmt_channel.h: esp32.RMT. */
#ifndef PYC2C_RMT_CHANNEL_H
#define PYC2C_RMT_CHANNEL_H

#include "object.h"
#include "rmt_port.h"

typedef struct {
    const Type *type;
    RmtConfig config;
    int32_t times;            /* of the next pulses: 0, 1: once, -1: for ever */
    uint64_t done_us;         /* what is sent takes until then, about */
    int16_t pin;
    int8_t channel;           /* -1: closed */
    bool is_endless;          /* what is being sent */
} Rmt;

static inline Rmt *rmt_of(Value v) { return (Rmt *)v; }

/* OSError when it is closed. */
bool rmt_is_open(const Rmt *r);
/* Until nothing is sent any more, or for so many milliseconds (-1: without
 * end); runs what is due meanwhile. False when the time is over, or with an
 * exception pending. */
bool rmt_wait(Rmt *r, int32_t timeout_ms);
void rmt_stop(Rmt *r);

#endif
