/* rmt_host.c: the transmitter of the board on the desk. An event begins each
 * pulse. A carrier is drawn in the log alone: the world sees the pulses, as a
 * receiver of that carrier does. */
#include "rmt_port.h"
#include "board_host.h"
#include "clock_host.h"
#include "log_host.h"
#include "os_error.h"

enum { SOURCE_HZ = 80000000, SYMBOLS = 64, SECOND_NS = 1000000000 };

typedef struct {
    ClockEvent event;
    RmtConfig config;
    bool is_open, is_busy;
    int pin, times;           /* turns left; -1: without end */
    const RmtPulse *pulses;
    size_t n, at;             /* of them, and the next one */
    uint64_t start_ns;        /* of this turn */
    uint64_t ticks;           /* of it until the next one */
} Channel;

static Channel channels[RMT_CHANNELS];

int rmt_port_source_hz(uint32_t *hz)
{
    *hz = SOURCE_HZ;
    return 0;
}

uint32_t rmt_port_symbols(void) { return SYMBOLS; }

/* ---- pulses ---- */

static void draw_carrier(const Channel *c, uint64_t ns)
{
    uint64_t period = SECOND_NS / c->config.carrier_hz;
    log_wave_at(board_signal(c->pin), ns, period,
                period * c->config.carrier_percent / 100);
}

/* Each level is told when a carrier may have hidden the one before. */
static void draw(const Channel *c, int level, uint64_t ns)
{
    board_output_at(c->pin, level, ns);
    if (!c->config.carrier_hz) return;
    log_change_at(board_signal(c->pin), ns, (uint64_t)level);
    if (c->is_busy && level == c->config.carrier_level) draw_carrier(c, ns);
}

static uint64_t next_ns(const Channel *c)
{
    return c->start_ns + c->ticks * SECOND_NS / c->config.resolution_hz;
}

static void begin_pulse(Channel *c, uint64_t ns)
{
    RmtPulse pulse = c->pulses[c->at++];
    c->ticks += RMT_TICKS(pulse);
    draw(c, RMT_LEVEL(pulse), ns);
}

/* What comes behind the pulse that ends: the next, the first one again, or
 * nothing. */
static void step(Channel *c)
{
    uint64_t ns = next_ns(c);
    if (c->at == c->n) {
        if (c->times > 0 && --c->times == 0) {
            c->is_busy = false;
            draw(c, c->config.idle, ns);
            return;
        }
        c->start_ns = ns;
        c->ticks = c->at = 0;
    }
    begin_pulse(c, ns);
}

static void advance(Channel *c)
{
    while (c->is_busy && next_ns(c) <= clock_now_ns()) step(c);
    if (c->is_busy) clock_event_set(&c->event, (next_ns(c) + 999) / 1000);
    else clock_event_cancel(&c->event);
}

static void run(ClockEvent *e) { advance((Channel *)e); }

/* ---- channels ---- */

int rmt_port_open(int pin, const RmtConfig *config, int *channel)
{
    Channel *c = channels;
    while (c < channels + RMT_CHANNELS && c->is_open) c++;
    if (c == channels + RMT_CHANNELS) return OS_ENODEV;
    *c = (Channel){.event.run = run, .config = *config, .is_open = true,
                   .pin = pin};
    *channel = (int)(c - channels);
    board_output(pin, config->idle);
    return 0;
}

void rmt_port_close(int channel)
{
    rmt_port_stop(channel);
    channels[channel].is_open = false;
}

int rmt_port_send(int channel, const RmtPulse *pulses, size_t n, int times)
{
    Channel *c = &channels[channel];
    clock_step();
    c->pulses = pulses;
    c->n = n;
    c->times = times ? times : 1;
    c->start_ns = clock_now_ns();
    c->ticks = c->at = 0;
    c->is_busy = true;
    advance(c);
    return 0;
}

void rmt_port_stop(int channel)
{
    Channel *c = &channels[channel];
    advance(c);
    if (!c->is_busy) return;
    c->is_busy = false;
    clock_event_cancel(&c->event);
    draw(c, c->config.idle, clock_now_ns());
}

bool rmt_port_is_busy(int channel)
{
    Channel *c = &channels[channel];
    clock_step();
    advance(c);
    return c->is_busy;
}
