/* dac_host.c: outputs of a voltage on the desk: numbers in the log. They are
 * where the ESP32 has them. */
#include "dac_port.h"
#include "clock_host.h"
#include "log_host.h"
#include "os_error.h"

enum { FIRST_PIN = 25, CHANNELS = 2 };

static unsigned signals[CHANNELS];

int dac_port_open(int pin)
{
    int channel = pin - FIRST_PIN;
    if (channel < 0 || channel >= CHANNELS) return OS_ENODEV;
    if (!signals[channel]) signals[channel] = log_signal("dac", pin, 8);
    return 0;
}

int dac_port_write(int pin, uint8_t value)
{
    clock_step();
    log_change(signals[pin - FIRST_PIN], value);
    return 0;
}
