/* wake_host.c: what wakes the board on the desk. It has all ways that chips
 * have, and of them excludes what the ESP32 does. */
#include "wake_host.h"
#include "board_host.h"
#include "os_error.h"
#include "system_port.h"
#include "touch_host.h"

typedef struct { uint64_t pins; bool level; } Watch;

static Watch ext0, ext1, gpio;
static bool by_touch;

static int set(Watch *w, uint64_t pins, bool level)
{
    if (pins && by_touch) return OS_EBUSY;
    *w = (Watch){pins, level};
    return 0;
}

int wake_port_ext0(uint64_t pins, bool level)
{
    return set(&ext0, pins, level);
}

int wake_port_ext1(uint64_t pins, bool level)
{
    ext1 = (Watch){pins, level};
    return 0;
}

int wake_port_gpio(uint64_t pins, bool level)
{
    return set(&gpio, pins, level);
}

bool wake_port_gpio_is_deep(void) { return true; }

int wake_port_touch(bool is_on)
{
    if (is_on && (ext0.pins || gpio.pins)) return OS_EBUSY;
    by_touch = is_on;
    return 0;
}

int wake_port_ulp(bool is_on) { return is_on ? OS_EOPNOTSUPP : 0; }

int wake_port_hold(bool is_on)
{
    (void)is_on;
    return 0;
}

/* ---- now ---- */

static uint64_t having(const Watch *w)
{
    uint64_t found = 0;
    for (int pin = 0; pin < BOARD_PINS; pin++)
        if (w->pins >> pin & 1 && board_level(pin) == w->level)
            found |= UINT64_C(1) << pin;
    return found;
}

/* Of ext1 all have to be low. */
static uint64_t having_ext1(void)
{
    uint64_t found = having(&ext1);
    return ext1.level || found == ext1.pins ? found : 0;
}

uint64_t wake_host_pins(void) { return ext0.pins | ext1.pins | gpio.pins; }

int wake_host_reason(uint64_t *pins)
{
    if ((*pins = having(&ext0) | having(&gpio)) != 0) return WAKE_PIN;
    if ((*pins = having_ext1()) != 0) return WAKE_EXT1;
    return by_touch && touch_host_is_touched() ? WAKE_TOUCHPAD : WAKE_NONE;
}
