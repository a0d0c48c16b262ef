/* clock_host.c: the desk's clock, real or virtual, and its events. */
#include "clock_host.h"
#include "error.h"
#include "io.h"
#include "port.h"

#include <stddef.h>

/* Virtual time begins at 2026-01-01. */
#define VIRTUAL_EPOCH_US (1767225600ull * 1000000)

static struct {
    bool is_started, is_virtual;
    uint64_t now_ns;          /* virtual */
    uint64_t origin_us;       /* real: the port's time when the run began */
    uint64_t boot_us;         /* when this start of the program was */
    uint64_t end_us;          /* the program ends here; 0: it does not */
    int64_t epoch_moved_us;
    void (*rest)(void);
    void (*end)(void);
    ClockEvent *first;        /* in the order of their times */
} clock;

static void run_events(void);
static Due due = {run_events, false, NULL};

static uint64_t number_of(const char *text)
{
    uint64_t n = 0;
    if (text)
        for (; *text >= '0' && *text <= '9'; text++)
            n = n * 10 + (uint64_t)(*text - '0');
    return n;
}

static void start(void)
{
    const char *kind = port_option("PYC2C_CLOCK");
    clock.is_started = true;
    clock.is_virtual = kind && *kind == 'v';
    clock.end_us = number_of(port_option("PYC2C_UNTIL"));
    clock.boot_us = number_of(port_option(CLOCK_OPTION_BOOT));
    clock.epoch_moved_us =
        (int64_t)number_of(port_option(CLOCK_OPTION_EPOCH));
    clock.now_ns = clock.boot_us * 1000;
    clock.origin_us = port_monotonic_us() - clock.boot_us;
    error_due_add(&due);
}

bool clock_is_virtual(void)
{
    if (!clock.is_started) start();
    return clock.is_virtual;
}

uint64_t clock_now_ns(void)
{
    if (clock_is_virtual()) return clock.now_ns;
    return (port_monotonic_us() - clock.origin_us) * 1000;
}

static uint64_t now_us(void) { return clock_now_ns() / 1000; }

void clock_set_hooks(void (*rest)(void), void (*end)(void))
{
    clock.rest = rest;
    clock.end = end;
}

void clock_end(void)
{
    if (clock.end) clock.end();
}

bool clock_has_end(void)
{
    if (!clock.is_started) start();
    return clock.end_us != 0;
}

bool clock_has_events(void) { return clock.first != NULL; }

uint64_t clock_boot_us(void)
{
    if (!clock.is_started) start();
    return clock.boot_us;
}

int64_t clock_epoch_moved_us(void) { return clock.epoch_moved_us; }

/* The time that the run was given is over: as if the power went. */
static void check_end(void)
{
    if (!clock.end_us || now_us() < clock.end_us) return;
    io_flush();
    clock_end();
    port_exit(0);
}

static void look(void)
{
    check_end();
    if (clock.first) error_due_post(&due);
}

void clock_pass_ns(uint64_t ns)
{
    if (clock_is_virtual()) clock.now_ns += ns;
    look();
}

uint64_t clock_step(void)
{
    clock_pass_ns(1000);
    return now_us();
}

uint64_t clock_us(void) { return clock_step() - clock.boot_us; }

uint64_t clock_epoch_us(void)
{
    uint64_t us = clock_step();
    if (clock_is_virtual()) us += VIRTUAL_EPOCH_US;
    else us = port_epoch_us();
    return us + (uint64_t)clock.epoch_moved_us;
}

void clock_set_epoch_us(uint64_t us)
{
    clock.epoch_moved_us += (int64_t)(us - clock_epoch_us());
}

/* ---- events ---- */

void clock_event_cancel(ClockEvent *e)
{
    if (!e->is_set) return;
    ClockEvent **at = &clock.first;
    while (*at != e) at = &(*at)->next;
    *at = e->next;
    e->is_set = false;
}

void clock_event_set(ClockEvent *e, uint64_t at_us)
{
    clock_event_cancel(e);
    if (!clock.is_started) start();
    e->at = at_us;
    e->is_set = true;
    ClockEvent **at = &clock.first;
    while (*at && (*at)->at <= at_us) at = &(*at)->next;
    e->next = *at;
    *at = e;
    error_due_post(&due);
}

static void run_until(uint64_t us)
{
    while (clock.first && clock.first->at <= us) {
        ClockEvent *e = clock.first;
        clock_event_cancel(e);
        e->run(e);
    }
}

/* At a safe point. While something lies ahead, every safe point is one that
 * looks at the clock. */
static void run_events(void)
{
    if (clock.is_virtual && clock.first) clock.now_ns += 1000;
    run_until(now_us());
    look();
}

/* ---- waiting ---- */

/* To the next event, or to the end. */
static void wait(uint64_t until_us)
{
    uint64_t now = now_us(), next = until_us;
    if (clock.first && clock.first->at < next) next = clock.first->at;
    if (clock.end_us && clock.end_us < next) next = clock.end_us;
    if (next <= now) return;
    if (clock.is_virtual) clock.now_ns = next * 1000;
    else port_sleep_us(next - now);
}

void clock_sleep_us(uint64_t us)
{
    uint64_t now = now_us();
    uint64_t until = us < UINT64_MAX - now ? now + us : UINT64_MAX;
    if (clock.rest) clock.rest();
    do {
        wait(until);
        check_end();
        run_until(now_us());
        if (error_due()) error_run_due();
    } while (now_us() < until);
}

static bool say_end(void)
{
    static const char text[] = "pyc2c: the program ends; its timers and "
                               "interrupts would go on; with --for they do\n";
    io_flush();
    port_write(2, text, sizeof text - 1);
    return false;
}

/* To the next event. */
bool clock_idle(void)
{
    if (!clock_has_end()) return say_end();
    uint64_t now = now_us(), next = clock.first ? clock.first->at : UINT64_MAX;
    clock_sleep_us(next > now ? next - now : 0);
    return true;
}

void clock_sleep_world_us(uint64_t us, bool (*is_over)(void))
{
    uint64_t now = now_us();
    uint64_t until = us < UINT64_MAX - now ? now + us : UINT64_MAX;
    for (ClockEvent *e = clock.first, *next; e; e = next) {
        next = e->next;
        if (!e->is_world) clock_event_cancel(e);
    }
    while (now_us() < until && !(is_over && is_over())) {
        wait(until);
        check_end();
        run_until(now_us());
    }
}

void clock_delay_us(uint32_t us)
{
    if (clock_is_virtual()) {
        clock_pass_ns((uint64_t)us * 1000);
        return;
    }
    uint64_t until = port_monotonic_us() + us;
    while (port_monotonic_us() < until) { }
    check_end();
}
