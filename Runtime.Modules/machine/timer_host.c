/* timer_host.c: timers in the desk's time. */
#include "clock_host.h"
#include "os_error.h"
#include "timer_port.h"

#include <stddef.h>

enum { TIMERS = 32 };

typedef struct {
    ClockEvent event;
    uint64_t period_us;       /* 0: once */
    void (*fired)(void *);    /* NULL: free */
    void *with;
} Timer;

static Timer timers[TIMERS];

static void expire(ClockEvent *e)
{
    Timer *t = (Timer *)e;
    if (t->period_us) clock_event_set(e, e->at + t->period_us);
    t->fired(t->with);
}

static Timer *take(void)
{
    for (Timer *t = timers; t < timers + TIMERS; t++)
        if (!t->fired) return t;
    return NULL;
}

int timer_port_start(void **handle, uint64_t period_us, bool repeats,
                     void (*fired)(void *), void *with)
{
    timer_port_stop(handle);
    Timer *t = *handle = take();
    if (!t) return OS_ENOMEM;
    t->period_us = repeats ? period_us : 0;
    t->fired = fired;
    t->with = with;
    t->event.run = expire;
    clock_event_set(&t->event, clock_now_ns() / 1000 + period_us);
    return 0;
}

void timer_port_stop(void **handle)
{
    Timer *t = *handle;
    if (!t) return;
    clock_event_cancel(&t->event);
    t->fired = NULL;
    *handle = NULL;
}
