/* touch_host.c: pads on the desk: of no chip in particular every pin is
 * one. */
#include "touch_host.h"
#include "board_host.h"
#include "chip_host.h"
#include "clock_host.h"
#include "os_error.h"

#include <stdbool.h>

enum { UNTOUCHED = 1000 };

static struct { uint32_t value; bool is_set; } pads[BOARD_PINS];

int touch_port_open(int pin)
{
    if (!chip_host()->touch) return OS_EOPNOTSUPP;
    return chip_has(chip_host()->touch, pin) ? 0 : OS_ENODEV;
}

int touch_port_read(int pin, uint32_t *value)
{
    clock_step();
    *value = pads[pin].is_set ? pads[pin].value : UNTOUCHED;
    return 0;
}

/* Nothing sleeps here until it is touched. */
int touch_port_set_threshold(int pin, uint32_t threshold)
{
    (void)pin, (void)threshold;
    return 0;
}

void touch_host_set(int pin, uint32_t value)
{
    pads[pin].value = value;
    pads[pin].is_set = true;
}
