/* dac_host.c: outputs of a voltage on the desk: numbers in the log. */
#include "dac_port.h"
#include "board_host.h"
#include "chip_host.h"
#include "clock_host.h"
#include "log_host.h"
#include "os_error.h"

static unsigned signals[BOARD_PINS];

int dac_port_open(int pin)
{
    if (!chip_host()->dac) return OS_EOPNOTSUPP;
    if (!chip_has(chip_host()->dac, pin)) return OS_ENODEV;
    if (!signals[pin]) signals[pin] = log_signal("dac", pin, 8);
    return 0;
}

int dac_port_write(int pin, uint8_t value)
{
    clock_step();
    log_change(signals[pin], value);
    return 0;
}
