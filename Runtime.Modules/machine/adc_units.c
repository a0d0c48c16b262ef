/* adc_units.c: what machine.ADCBlock asks. */
#include "adc_units_port.h"
#include "pin.h"

int32_t machine_adc_unit(int32_t pin) { return adc_port_unit(pin); }

int32_t machine_adc_pin(int32_t unit, int32_t channel)
{
    return adc_port_pin(unit, channel);
}

int32_t machine_adc_pin_id(Value pin)
{
    int id = pin_id(pin);
    return id < 0 ? 0 : id;
}
