/* adc_units_esp32.c: which pin belongs to which of the chip's converters.
 * esp-idf components: esp_adc */
#include "adc_units_port.h"

#include <esp_adc/adc_oneshot.h>

enum { NOWHERE = -1 };

int adc_port_unit(int pin)
{
    adc_unit_t unit;
    adc_channel_t channel;
    esp_err_t e = adc_oneshot_io_to_channel(pin, &unit, &channel);
    return e == ESP_OK ? (int)unit : NOWHERE;
}

int adc_port_pin(int unit, int channel)
{
    int pin;
    esp_err_t e = adc_oneshot_channel_to_io((adc_unit_t)unit,
                                            (adc_channel_t)channel, &pin);
    return e == ESP_OK ? pin : NOWHERE;
}
