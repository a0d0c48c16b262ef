/* adc_units_host.c: which pin belongs to which converter on the desk: where its
 * chip has them, else the ESP32. */
#include "adc_units_port.h"
#include "chip_host.h"

#include <stdbool.h>
#include <stdint.h>

enum { UNITS = 2, CHANNELS = 10, NOWHERE = -1 };

static const int8_t esp32_pins[UNITS][CHANNELS] = {
    {36, 37, 38, 39, 32, 33, 34, 35, NOWHERE, NOWHERE},
    {4, 0, 2, 15, 13, 12, 14, 27, 25, 26}};

/* The other chips have theirs in order. */
static int nth_pin(uint64_t pins, int n)
{
    for (int pin = 0; pin < 64; pin++)
        if (chip_has(pins, pin) && n-- == 0) return pin;
    return NOWHERE;
}

static bool is_esp32(void)
{
    const char *name = chip_host()->name;
    return !name || !name[5];
}

int adc_port_pin(int unit, int channel)
{
    if (unit < 0 || unit >= UNITS || channel < 0 || channel >= CHANNELS)
        return NOWHERE;
    return is_esp32() ? esp32_pins[unit][channel]
                      : nth_pin(chip_host()->adc[unit], channel);
}

int adc_port_unit(int pin)
{
    for (int i = 0; pin >= 0 && i < UNITS * CHANNELS; i++)
        if (adc_port_pin(i / CHANNELS, i % CHANNELS) == pin)
            return i / CHANNELS;
    return NOWHERE;
}
