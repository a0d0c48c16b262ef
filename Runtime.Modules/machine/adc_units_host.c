/* adc_units_host.c: which pin belongs to which converter on the desk: where the
 * ESP32 has them. A pin without one has a voltage, too. */
#include "adc_units_port.h"

#include <stdbool.h>
#include <stdint.h>

enum { UNITS = 2, CHANNELS = 10, NOWHERE = -1 };

static const int8_t pins[UNITS][CHANNELS] = {
    {36, 37, 38, 39, 32, 33, 34, 35, NOWHERE,
     NOWHERE},
    {4, 0, 2, 15, 13, 12, 14, 27, 25, 26}};

int adc_port_unit(int pin)
{
    for (int i = 0; i < UNITS * CHANNELS; i++)
        if (pins[i / CHANNELS][i % CHANNELS] == pin) return i / CHANNELS;
    return NOWHERE;
}

int adc_port_pin(int unit, int channel)
{
    bool is_one = unit >= 0 && unit < UNITS && channel >= 0 &&
                  channel < CHANNELS;
    return is_one ? pins[unit][channel] : NOWHERE;
}
