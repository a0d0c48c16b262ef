/* timer.c: machine.Timer. */
#include "error.h"
#include "float.h"
#include "gc.h"
#include "int.h"
#include "os_error.h"
#include "schedule.h"
#include "timer.h"
#include "timer_port.h"

enum { ONE_SHOT, PERIODIC };

/* Timers that run. */
static Value running;

static Timer *timer_of(Value v) { return (Timer *)v; }

static bool one_runs(void)
{
    for (Timer *t = (Timer *)running; t; t = t->next)
        if (!t->is_over) return true;
    return false;
}

static void start_list(void)
{
    static ScheduleSource source = {.is_live = one_runs};
    static bool is_started;
    if (is_started) return;
    is_started = true;
    gc_root(&running, 1);
    schedule_source(&source);
}

/* The one of that number, which the program may have no other name for. */
static Timer *find(int32_t id)
{
    Timer *t = (Timer *)running;
    while (t && t->id != id) t = t->next;
    return id < 0 ? NULL : t;
}

static void stop(Timer *t)
{
    Timer **at = (Timer **)(void *)&running;
    timer_port_stop(&t->handle);
    while (*at && *at != t) at = &(*at)->next;
    if (*at) *at = t->next;
}

/* The timer, and every other of its number. */
static void stop_all(Timer *t)
{
    stop(t);
    for (Timer *other; (other = find(t->id)) != NULL;) stop(other);
}

/* In an interrupt, or another task. */
static void fired(void *with)
{
    Timer *t = with;
    if (t->is_hard) schedule_now(t->callback, value_of(t));
    else schedule_post(t->callback, value_of(t));
    t->is_over = t->mode == ONE_SHOT;
}

/* Microseconds from one of freq (Hz, int or float) and period (ticks); 0
 * after raising. */
static uint64_t period_of(Value freq, int64_t period, int32_t tick_hz)
{
    if (value_is_small(freq) && small_int(freq) == -1) {
        if (period > 0 && tick_hz > 0 &&
            period <= INT64_MAX / 1000000 &&
            period * 1000000 / tick_hz > 0)
            return (uint64_t)(period * 1000000 / tick_hz);
        raise_value(period == -1 ? "a timer needs a period or a freq"
                                 : "Timer period is too short for this timer");
        return 0;
    }
    Float hz = float_as(freq);
    if (error_pending()) return 0;
    if (hz > 0 && hz <= (Float)1e6) return (uint64_t)((Float)1e6 / hz);
    raise_value("invalid freq");
    return 0;
}

bool machine_timer_init(Value self, int32_t mode, Value freq, int64_t period,
                        Value callback, bool hard, int32_t tick_hz)
{
    Timer *t = timer_of(self);
    uint64_t us = period_of(freq, period, tick_hz);
    if (!us) return false;
    if (mode != ONE_SHOT && mode != PERIODIC) {
        raise_value("invalid mode: %d", (int)mode);
        return false;
    }
    if (!schedule_check(callback, hard)) return false;
    start_list();
    stop_all(t);
    if (callback == NONE) return true;
    t->callback = callback;
    t->period_us = us;
    t->mode = (uint8_t)mode;
    t->is_hard = hard;
    t->is_over = false;
    t->next = (Timer *)running;
    running = value_of(t);
    int e = timer_port_start(&t->handle, us, mode == PERIODIC, fired, t);
    if (!e) return true;
    stop(t);
    raise_os(e, 0);
    return false;
}

/* A timer that runs is the timer of its number. */
Value machine_timer_new(const Type *cls, size_t nargs, const Value *args,
                        Value kw)
{
    (void)kw;
    bool has_id = nargs && value_is_small(args[0]);
    Timer *t = has_id ? find((int32_t)small_int(args[0])) : NULL;
    return t && t->type == cls ? value_of(t) : instance_new(cls);
}

/* Timer(id) alone starts nothing. */
bool machine_timer_start(Value self, int32_t id, int32_t mode, Value freq,
                         int64_t period, Value callback, bool hard,
                         int32_t tick_hz)
{
    timer_of(self)->id = id;
    bool is_bare = freq == small_value(-1) && period == -1 && callback == NONE;
    return is_bare || machine_timer_init(self, mode, freq, period, callback,
                                         hard, tick_hz);
}

bool machine_timer_deinit(Value self)
{
    stop_all(timer_of(self));
    return true;
}
