/* touch_host.c: pads on the desk: of no chip in particular every pin is
 * one. */
#include "touch_host.h"
#include "board_host.h"
#include "chip_host.h"
#include "clock_host.h"
#include "os_error.h"

#include <stdbool.h>

enum { UNTOUCHED = 1000 };

static struct { uint32_t value, threshold; bool is_set; } pads[BOARD_PINS];

static uint32_t value_of_pad(int pin)
{
    return pads[pin].is_set ? pads[pin].value : UNTOUCHED;
}

int touch_port_open(int pin)
{
    if (!chip_host()->touch) return OS_EOPNOTSUPP;
    return chip_has(chip_host()->touch, pin) ? 0 : OS_ENODEV;
}

int touch_port_read(int pin, uint32_t *value)
{
    clock_step();
    *value = value_of_pad(pin);
    return 0;
}

int touch_port_set_threshold(int pin, uint32_t threshold)
{
    pads[pin].threshold = threshold;
    return 0;
}

int touch_port_set_wake(void) { return 0; }

bool touch_host_is_touched(void)
{
    for (int pin = 0; pin < BOARD_PINS; pin++)
        if (value_of_pad(pin) < pads[pin].threshold) return true;
    return false;
}

void touch_host_set(int pin, uint32_t value)
{
    pads[pin].value = value;
    pads[pin].is_set = true;
}
