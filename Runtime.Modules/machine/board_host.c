/* board_host.c: the pins of the board on the desk. */
#include "board_host.h"
#include "clock_host.h"
#include "log_host.h"

#include <stddef.h>
#include <stdint.h>

/* Levels are kept plus one, so that zero says that nothing drives. */
typedef struct {
    uint8_t output, outside;
    uint8_t pull;
    uint8_t shown;            /* the last in the log: level + 1, floating 3 */
    unsigned signal;
    uint64_t wave_start, period_ns, high_ns;
    BoardWatch *watches;
} BoardPin;

static BoardPin pins[BOARD_PINS];

static bool is_driven(const BoardPin *p)
{
    return p->output || p->outside || p->pull;
}

static bool wave_level(const BoardPin *p)
{
    return (clock_now_ns() - p->wave_start) % p->period_ns < p->high_ns;
}

static int level_of(const BoardPin *p)
{
    if (p->period_ns) return wave_level(p);
    if (p->output) return p->output - 1;
    if (p->outside) return p->outside - 1;
    return p->pull == BOARD_PULL_UP;
}

int board_level(int pin) { return level_of(&pins[pin]); }
int board_output_of(int pin) { return pins[pin].output - 1; }

uint64_t board_wave_of(int pin, uint64_t *high_ns)
{
    *high_ns = pins[pin].high_ns;
    return pins[pin].period_ns;
}

unsigned board_signal(int pin)
{
    BoardPin *p = &pins[pin];
    if (!p->signal) p->signal = log_signal("gpio", pin, 1);
    return p->signal;
}

static void show(int pin, uint64_t ns)
{
    enum { FLOATING = 2 };
    BoardPin *p = &pins[pin];
    if (p->period_ns) return;
    int value = is_driven(p) ? level_of(p) : FLOATING;
    if (p->shown == value + 1) return;
    p->shown = (uint8_t)(value + 1);
    log_change_at(board_signal(pin), ns, (uint64_t)value);
}

static void settle_at(int pin, int before, uint64_t ns)
{
    BoardPin *p = &pins[pin];
    int level = level_of(p);
    show(pin, ns);
    if (level == before) return;
    for (BoardWatch *w = p->watches, *next; w; w = next) {
        next = w->next;
        w->changed(w, level);
    }
}

static void settle(int pin, int before)
{
    settle_at(pin, before, clock_now_ns());
}

void board_output_at(int pin, int level, uint64_t ns)
{
    int before = board_level(pin);
    pins[pin].period_ns = 0;
    pins[pin].output = (uint8_t)(level + 1);
    settle_at(pin, before, ns);
}

void board_output(int pin, int level)
{
    clock_step();
    board_output_at(pin, level, clock_now_ns());
}

void board_wave(int pin, uint64_t period_ns, uint64_t high_ns)
{
    BoardPin *p = &pins[pin];
    p->wave_start = clock_now_ns();
    p->period_ns = period_ns;
    p->high_ns = high_ns;
    p->shown = 0;
    log_wave_at(board_signal(pin), p->wave_start, period_ns, high_ns);
}

void board_pull(int pin, BoardPull pull)
{
    int before = board_level(pin);
    pins[pin].pull = pull;
    settle(pin, before);
}

void board_drive(int pin, int level)
{
    int before = board_level(pin);
    pins[pin].outside = (uint8_t)(level + 1);
    settle(pin, before);
}

void board_release(uint64_t pulled)
{
    for (int pin = 0; pin < BOARD_PINS; pin++) {
        int before = board_level(pin);
        BoardPin *p = &pins[pin];
        if (!p->output && !p->pull && !p->period_ns) continue;
        p->output = 0;
        p->period_ns = 0;
        if (!(pulled >> pin & 1)) p->pull = BOARD_NO_PULL;
        settle(pin, before);
    }
}

void board_watch(int pin, BoardWatch *w)
{
    w->next = pins[pin].watches;
    pins[pin].watches = w;
}

void board_unwatch(int pin, BoardWatch *w)
{
    BoardWatch **at = &pins[pin].watches;
    while (*at && *at != w) at = &(*at)->next;
    if (*at) *at = w->next;
}
