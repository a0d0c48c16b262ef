/* time.c: module time: clocks and waiting. */
#include "clock.h"
#include "error.h"
#include "float.h"
#include "io.h"
#include "port.h"

/* Seconds without the loss that a single float would have on the way. */
static Float seconds(uint64_t us)
{
    return (Float)(us / 1000000) + (Float)(us % 1000000) / (Float)1e6;
}

Float time_time(void) { return seconds(clock_epoch_us()); }
uint64_t time_time_ns(void) { return clock_epoch_us() * 1000; }
Float time_monotonic(void) { return seconds(clock_us()); }
Float time_perf_counter(void) { return time_monotonic(); }
Float time_process_time(void) { return time_monotonic(); }
uint64_t time_monotonic_ns(void) { return clock_us() * 1000; }
uint64_t time_perf_counter_ns(void) { return time_monotonic_ns(); }

static bool sleep_us(int64_t us)
{
    if (us < 0) {
        raise_value("sleep length must be non-negative");
        return false;
    }
    io_flush();
    clock_sleep_us((uint64_t)us);
    return true;
}

bool time_sleep(Float s) { return sleep_us((int64_t)(s * (Float)1e6)); }

/* What MicroPython does with a negative time: nothing. */
bool time_sleep_ms(int64_t ms) { return sleep_us(ms > 0 ? ms * 1000 : 0); }

bool time_sleep_us(int64_t us) { return sleep_us(us > 0 ? us : 0); }

/* ---- ticks: counters that wrap around ---- */

enum { PERIOD = 1 << 30, MASK = PERIOD - 1 };

int32_t time_ticks_ms(void)
{
    return (int32_t)(clock_us() / 1000 & MASK);
}

int32_t time_ticks_us(void) { return (int32_t)(clock_us() & MASK); }

int32_t time_ticks_cpu(void) { return (int32_t)(port_ticks_cpu() & MASK); }

int32_t time_ticks_add(int32_t ticks, int32_t delta)
{
    if (delta <= -PERIOD / 2 || delta >= PERIOD / 2) {
        raise_error(&OverflowError_type, "ticks interval overflow");
        return 0;
    }
    return (int32_t)(((uint32_t)ticks + (uint32_t)delta) & MASK);
}

int32_t time_ticks_diff(int32_t a, int32_t b)
{
    uint32_t apart = (uint32_t)a - (uint32_t)b + PERIOD / 2;
    return (int32_t)(apart & MASK) - PERIOD / 2;
}
