/* pcnt_host.c: counters on the desk. They see every edge but those of the
 * board's own square waves. */
#include "board_host.h"
#include "chip_host.h"
#include "clock_host.h"
#include "os_error.h"
#include "pcnt_port.h"

#include <stddef.h>

typedef struct {
    BoardWatch watch;
    PcntChannel config;
    int unit;
    bool is_used;
    uint64_t last_ns;         /* the last edge */
    int last_step;            /* what it counted */
} Channel;

typedef struct {
    Channel channels[PCNT_CHANNELS];
    int64_t count;
    uint32_t filter_ns;
    bool runs;
} Unit;

static Unit units[PCNT_UNITS];

static int step_of(const PcntChannel *c, int level)
{
    int action = level ? c->rising : c->falling;
    int step = action == PCNT_UP ? 1 : action == PCNT_DOWN ? -1 : 0;
    if (c->level_pin < 0 || board_level(c->level_pin)) return step;
    return c->low == PCNT_KEEP ? step : c->low == PCNT_REVERSE ? -step : 0;
}

/* The end of a pulse that was too short takes back its begin. */
static void changed(BoardWatch *w, int level)
{
    Channel *c = (Channel *)w;
    Unit *u = &units[c->unit];
    uint64_t now = clock_now_ns();
    bool is_glitch = now - c->last_ns < u->filter_ns;
    int step = is_glitch ? -c->last_step : step_of(&c->config, level);
    c->last_ns = now;
    c->last_step = is_glitch ? 0 : step;
    if (u->runs) u->count += step;
}

int pcnt_port_open(int unit)
{
    if (!chip_host()->counters) return OS_EOPNOTSUPP;
    if (unit >= chip_host()->counters) return OS_ENODEV;
    pcnt_port_close(unit);
    return 0;
}

void pcnt_port_close(int unit)
{
    Unit *u = &units[unit];
    for (int i = 0; i < PCNT_CHANNELS; i++) {
        Channel *c = &u->channels[i];
        if (c->is_used) board_unwatch(c->config.pin, &c->watch);
        c->is_used = false;
    }
    u->runs = false;
}

int pcnt_port_channel(int unit, int channel, const PcntChannel *config)
{
    Channel *c = &units[unit].channels[channel];
    *c = (Channel){{changed, NULL}, *config, unit, true, 0, 0};
    board_watch(config->pin, &c->watch);
    return 0;
}

int pcnt_port_start(int unit, uint32_t filter_ns)
{
    Unit *u = &units[unit];
    u->count = 0;
    u->filter_ns = filter_ns;
    u->runs = true;
    return 0;
}

int64_t pcnt_port_count(int unit)
{
    clock_step();
    return units[unit].count;
}
