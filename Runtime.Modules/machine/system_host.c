/* system_host.c: the board on the desk as a whole. */
#include "system_port.h"
#include "boot_host.h"
#include "clock_host.h"
#include "pin_host.h"
#include "wake_host.h"

#include <string.h>

#define ANEW "; with --for it starts anew after it"

static int last_wake = -1;
static uint64_t last_pins;

int system_port_reset_cause(void)
{
    int cause = boot_cause();
    return cause ? cause : RESET_POWER_ON;
}

int system_port_wake_reason(void)
{
    return last_wake < 0 ? boot_wake_reason() : last_wake;
}

uint64_t system_port_wake_pins(void)
{
    return last_wake < 0 ? boot_wake_pins() : last_pins;
}

void system_port_reset(bool is_soft)
{
    boot_again(is_soft ? RESET_SOFT : RESET_HARD,
               "the program ends with a reset" ANEW);
}

void system_port_bootloader(void)
{
    boot_end(0, "the program ends: the chip would wait for a new one");
}

void system_port_deep_sleep(uint64_t us)
{
    boot_after_sleep(us, "the program ends with a deep sleep" ANEW);
}

static bool sleeps_for_ever(uint64_t us)
{
    return us == UINT64_MAX && !clock_has_end() && !clock_has_events();
}

static int light_reason(uint64_t *pins)
{
    int reason = wake_host_reason(pins);
    if (reason) return reason;
    return (*pins = pin_host_wakes()) != 0 ? WAKE_PIN : WAKE_NONE;
}

void system_port_light_sleep(uint64_t us)
{
    enum { STEP = 1000 };
    int reason = WAKE_NONE;
    if (sleeps_for_ever(us))
        boot_end(0, "the program ends with a light sleep that nothing ends");
    last_pins = 0;
    for (uint64_t step; us && !reason; us -= step) {
        step = us < STEP ? us : STEP;
        clock_sleep_us(step);
        reason = light_reason(&last_pins);
    }
    last_wake = reason ? reason : WAKE_TIMER;
}

void system_port_unique_id(uint8_t *id)
{
    memcpy(id, "\x02\0\0\0\0\x01", SYSTEM_ID_SIZE);
}

void system_port_set_interrupts(bool are_on) { (void)are_on; }
