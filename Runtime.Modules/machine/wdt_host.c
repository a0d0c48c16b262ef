/* wdt_host.c: the desk's watchdog ends the run: a test must not pass over a
 * program that hung. */
#include "wdt_port.h"
#include "boot_host.h"
#include "clock_host.h"
#include "schedule.h"

static void bite(ClockEvent *e)
{
    (void)e;
    boot_end(1, "the watchdog was not fed in time");
}

static ClockEvent event = {.run = bite};
static uint32_t timeout_ms;

static bool runs(void) { return event.is_set; }

int wdt_port_start(uint32_t ms)
{
    static ScheduleSource source = {.is_live = runs};
    if (!timeout_ms) schedule_source(&source);
    timeout_ms = ms;
    wdt_port_feed();
    return 0;
}

void wdt_port_feed(void)
{
    uint64_t now = clock_step();
    clock_event_set(&event, now + (uint64_t)timeout_ms * 1000);
}
