/* rmt.c: esp32.RMT: a channel of the remote control transmitter. */
#include "rmt_channel.h"
#include "clock.h"
#include "error.h"
#include "finaliser.h"
#include "int.h"
#include "ops.h"
#include "os_error.h"
#include "pin.h"
#include "str.h"
#include "tuple.h"

extern const Type esp32_RMT_type;

static bool done(int error)
{
    if (error) raise_os(error, 0);
    return !error;
}

bool rmt_is_open(const Rmt *r)
{
    if (r->channel >= 0) return true;
    raise_error(&OSError_type, "already deinitialized");
    return false;
}

/* ---- channels ----
 *
 * Closing a channel sets its pin. So that of a dead object is only closed when
 * one is needed, sends what it was given until then, and stays as long as
 * another object has the pin. */

static struct {
    bool is_open, is_dropped;
    int16_t pin;
} uses[RMT_CHANNELS];

static void close_channel(int channel)
{
    rmt_port_close(channel);
    uses[channel].is_open = uses[channel].is_dropped = false;
}

static bool has_owner(int pin)
{
    for (int i = 0; i < RMT_CHANNELS; i++)
        if (uses[i].is_open && !uses[i].is_dropped && uses[i].pin == pin)
            return true;
    return false;
}

/* Those on the pin, and with it all that are idle. */
static void close_dropped(int pin, bool with_idle)
{
    for (int i = 0; i < RMT_CHANNELS; i++)
        if (uses[i].is_dropped && !has_owner(uses[i].pin) &&
            (uses[i].pin == pin || (with_idle && !rmt_port_is_busy(i))))
            close_channel(i);
}

static int open_channel(int pin, const RmtConfig *config, int *channel)
{
    close_dropped(pin, false);
    int e = rmt_port_open(pin, config, channel);
    if (e == OS_ENODEV) {
        finaliser_collect();
        close_dropped(pin, true);
        e = rmt_port_open(pin, config, channel);
    }
    if (e) return e;
    uses[*channel].is_open = true;
    uses[*channel].pin = (int16_t)pin;
    return 0;
}

bool esp32_rmt_del(Value self)
{
    Rmt *r = rmt_of(self);
    if (r->channel >= 0) uses[r->channel].is_dropped = true;
    r->channel = -1;
    return true;
}

/* ---- making one ---- */

/* Ticks a second: said, divided from the source, or 10 MHz. */
static bool choose_resolution(Value hz, Value divider, uint32_t *to)
{
    uint32_t source;
    *to = 10000000;
    if (hz != NONE && divider != NONE)
        raise_value("resolution_hz and clock_div are mutually exclusive");
    else if (hz != NONE) {
        int32_t n = int_as_i32(hz);
        if (!error_pending() && n <= 0)
            raise_value("resolution_hz must be positive");
        *to = (uint32_t)n;
    } else if (divider != NONE && done(rmt_port_source_hz(&source))) {
        int32_t n = int_as_i32(divider);
        if (!error_pending() && (n < 1 || n > 255))
            raise_value("clock_div must be between 1 and 255");
        else if (!error_pending()) *to = source / (uint32_t)n;
    }
    return !error_pending();
}

static bool choose_symbols(Value symbols, uint32_t *to)
{
    uint32_t least = rmt_port_symbols();
    *to = symbols == NONE ? least : int_as_u32(symbols);
    if (error_pending()) return false;
    if (*to >= least && *to % 2 == 0) return true;
    raise_value("num_symbols must be even and at least %d", (int)least);
    return false;
}

/* (frequency, duty in percent, level) */
static bool choose_carrier(Value carrier, RmtConfig *config)
{
    if (carrier == NONE) return true;
    Value items = tuple_from(carrier);
    if (!items) return false;
    const Tuple *t = tuple_of(items);
    if (t->length != 3) {
        raise_value("tx_carrier must be (frequency, duty, level)");
        return false;
    }
    config->carrier_hz = int_as_u32(t->items[0]);
    if (error_pending()) return false;
    config->carrier_percent = int_as_u32(t->items[1]);
    int level = error_pending() ? -1 : op_truth(t->items[2]);
    if (level < 0) return false;
    config->carrier_level = level;
    if (!config->carrier_hz)
        raise_value("tx_carrier frequency must be >0");
    else if (config->carrier_percent > 100)
        raise_value("tx_carrier duty must be 0..100");
    return !error_pending();
}

Value esp32_rmt_new(Value id, Value pin, Value resolution_hz, Value clock_div,
                    bool idle_level, Value num_symbols, Value tx_carrier)
{
    RmtConfig config = {.idle = idle_level};
    int channel, number = pin_output_id(pin);
    if (id != NONE) int_as_i32(id);    /* any free channel serves as well */
    if (number < 0 || error_pending() ||
        !choose_resolution(resolution_hz, clock_div, &config.resolution_hz) ||
        !choose_symbols(num_symbols, &config.symbols) ||
        !choose_carrier(tx_carrier, &config))
        return 0;
    finaliser_prepare();
    Value v = instance_new(&esp32_RMT_type);
    if (!v) return 0;
    Rmt *r = rmt_of(v);
    r->channel = -1;
    if (!done(open_channel(number, &config, &channel))) return 0;
    r->config = config;
    r->pin = (int16_t)number;
    r->channel = (int8_t)channel;
    return v;
}

bool esp32_rmt_deinit(Value self)
{
    Rmt *r = rmt_of(self);
    if (r->channel >= 0) close_channel(r->channel);
    r->channel = -1;
    return true;
}

/* ---- what it is ---- */

Value esp32_rmt_source_freq(void)
{
    uint32_t hz;
    return done(rmt_port_source_hz(&hz)) ? int_from_u64(hz) : 0;
}

Value esp32_rmt_clock_div(Value self)
{
    uint32_t hz;
    const Rmt *r = rmt_of(self);
    if (!rmt_is_open(r) || !done(rmt_port_source_hz(&hz))) return 0;
    return int_from_u64(hz / r->config.resolution_hz);
}

Value esp32_rmt_repr(Value self)
{
    const Rmt *r = rmt_of(self);
    uint32_t hz;
    StrBuilder b;
    if (r->channel < 0) return str_from_c("RMT()");
    if (!done(rmt_port_source_hz(&hz))) return 0;
    str_builder_start(&b);
    if (str_builder_add_field(&b, "RMT(pin=", (uint32_t)r->pin) &&
        str_builder_add_field(&b, ", source_freq=", hz) &&
        str_builder_add_field(&b, ", resolution_hz=",
                              r->config.resolution_hz) &&
        str_builder_add_field(&b, ", idle_level=", r->config.idle) &&
        str_builder_add_c(&b, ")"))
        return str_builder_finish(&b);
    return 0;
}

/* ---- what it is doing ---- */

void rmt_stop(Rmt *r)
{
    rmt_port_stop(r->channel);
    r->is_endless = false;
}

bool rmt_wait(Rmt *r, int32_t timeout_ms)
{
    enum { STEP = 1000 };
    uint64_t now = clock_us();
    uint64_t end = timeout_ms < 0 ? UINT64_MAX
                                  : now + (uint64_t)timeout_ms * 1000;
    for (; rmt_port_is_busy(r->channel); now = clock_us()) {
        if (now >= end || error_pending()) return false;
        uint64_t until = r->done_us > now ? r->done_us : now + STEP;
        if (until - now > STEP) until = now + STEP;
        clock_sleep_us((until < end ? until : end) - now);
        if (r->channel < 0) break;
    }
    return !error_pending();
}

int esp32_rmt_wait_done(Value self, int32_t timeout)
{
    Rmt *r = rmt_of(self);
    if (!rmt_is_open(r)) return -1;
    bool is_done = rmt_wait(r, timeout);
    return error_pending() ? -1 : is_done;
}

int esp32_rmt_active(Value self, int on)
{
    Rmt *r = rmt_of(self);
    if (!rmt_is_open(r)) return -1;
    if (on < 0) return rmt_port_is_busy(r->channel);
    if (on > 0) {
        raise_value("activate by calling write_pulses()");
        return -1;
    }
    rmt_stop(r);
    return false;
}
