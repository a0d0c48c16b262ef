/* rmt_pulses.c: esp32.RMT.write_pulses, and how often they are sent. */
#include "rmt_channel.h"
#include "clock.h"
#include "error.h"
#include "gc.h"
#include "int.h"
#include "list.h"
#include "ops.h"
#include "os_error.h"
#include "tuple.h"

/* Where durations and levels come from: each a list or tuple, or one for
 * all. */
typedef struct {
    Value durations, levels;  /* 0 where there is one for all */
    uint32_t duration;
    bool level;               /* the first, which changes with each */
    size_t n;
} Source;

static bool is_sequence(Value v) { return tuple_check(v) || list_check(v); }

/* The items now, as a tuple. */
static Value items_of(Value v)
{
    if (tuple_is(v)) return v;
    return list_check(v) ? list_to_tuple(v)
                         : tuple_new(tuple_of(v)->length, tuple_items(v));
}

static uint32_t duration_of(Value v)
{
    int32_t ticks = int_as_i32(v);
    if (!error_pending() && (ticks < 1 || ticks > RMT_PULSE_MAX))
        raise_value("a duration must be 1 to %d, not %d", RMT_PULSE_MAX,
                    (int)ticks);
    return (uint32_t)ticks;
}

static bool read_source(Value duration, Value data, Source *s)
{
    bool has_levels = is_sequence(data), has_durations = is_sequence(duration);
    *s = (Source){0};
    if (has_durations && !(s->durations = items_of(duration))) return false;
    if (has_levels && !(s->levels = items_of(data))) return false;
    if (!has_durations && !has_levels)
        raise_type("durations must be a list or tuple, not %T", duration);
    else if (!has_durations) s->duration = duration_of(duration);
    if (!has_levels && !error_pending()) s->level = op_truth(data) > 0;
    if (error_pending()) return false;
    s->n = tuple_of(has_durations ? s->durations : s->levels)->length;
    if (has_levels && s->n != tuple_of(s->levels)->length)
        raise_value("duration and data must have same length");
    else if (!s->n) raise_value("No pulses");
    return !error_pending();
}

/* False with an exception pending. */
static bool read_pulse(const Source *s, size_t i, RmtPulse *to)
{
    int level = s->levels ? op_truth(tuple_of(s->levels)->items[i])
                          : s->level ^ (int)(i & 1);
    if (level < 0) return false;
    uint32_t ticks = s->durations ? duration_of(tuple_of(s->durations)->items[i])
                                  : s->duration;
    *to = RMT_PULSE(level, ticks);
    return !error_pending();
}

/* With room for an even number. */
static RmtPulse *read_pulses(const Source *s)
{
    ByteBlock *block = gc_alloc_bytes((s->n + 1) / 2 * 2 * sizeof(RmtPulse));
    RmtPulse *pulses = block ? (RmtPulse *)(void *)block->data : NULL;
    for (size_t i = 0; pulses && i < s->n; i++)
        if (!read_pulse(s, i, &pulses[i])) return NULL;
    return pulses;
}

static uint64_t time_of(const Rmt *r, const RmtPulse *pulses, size_t n)
{
    uint64_t ticks = 0;
    for (size_t i = 0; i < n; i++) ticks += RMT_TICKS(pulses[i]);
    uint64_t us = ticks * 1000000 / r->config.resolution_hz;
    return r->times > 1 ? us * (uint32_t)r->times : us;
}

/* A loop ends with a mark in the channel's memory. */
static bool fits(const Rmt *r, size_t n)
{
    if ((r->times >= 0 && r->times <= 1) ||
        (n + 1) / 2 < r->config.symbols)
        return true;
    raise_value("a loop has at most %d pulses",
                (int)(2 * r->config.symbols - 2));
    return false;
}

/* The transmitter reads what it sends, whoever else knows of it. */
static void keep(int channel, const RmtPulse *pulses)
{
    static Value kept[RMT_CHANNELS];
    static bool is_started;
    if (!is_started) gc_root(kept, RMT_CHANNELS);
    is_started = true;
    kept[channel] = value_of(pulses) - offsetof(ByteBlock, data);
}

bool esp32_rmt_write_pulses(Value self, Value duration, Value data)
{
    Rmt *r = rmt_of(self);
    Source s;
    if (!rmt_is_open(r) || !read_source(duration, data, &s) ||
        !fits(r, s.n))
        return false;
    RmtPulse *pulses = read_pulses(&s);
    if (!pulses) return false;
    if (r->is_endless) rmt_stop(r);
    if (!rmt_wait(r, -1) || !rmt_is_open(r)) return false;
    keep(r->channel, pulses);
    r->done_us = clock_us() + time_of(r, pulses, s.n);
    int e = rmt_port_send(r->channel, pulses, s.n, r->times);
    r->is_endless = !e && r->times < 0;
    if (e) raise_os(e, 0);
    return !e;
}

/* ---- how often ---- */

static bool set_times(Rmt *r, int32_t times)
{
    if (!rmt_is_open(r)) return false;
    if (r->times != 0 && times == 0) rmt_stop(r);
    r->times = times;
    return true;
}

bool esp32_rmt_loop(Value self, bool enable)
{
    return set_times(rmt_of(self), enable ? -1 : 0);
}

bool esp32_rmt_loop_count(Value self, int32_t n)
{
    if (n >= -1) return set_times(rmt_of(self), n);
    raise_value("arg must be -1, 0 or positive");
    return false;
}

/* ---- machine.bitstream uses the transmitter, always ---- */

static bool refuse(void)
{
    raise_error(&NotImplementedError_type,
                "machine.bitstream always uses the transmitter");
    return false;
}

int esp32_rmt_bitstream_rmt(int value)
{
    return value == 0 && !refuse() ? -1 : 1;
}

Value esp32_rmt_bitstream_channel(Value channel)
{
    if (channel == NONE) refuse();
    else if (channel && int_as_i32(channel) < 0 && !error_pending())
        raise_value("invalid channel");
    return error_pending() ? 0 : small_value(1);
}
