/* dac_esp32.c: the chip's digital-to-analog converter; few chips have one.
 * esp-idf components: esp_driver_dac */
#include "dac_port.h"
#include "esp_error_esp32.h"

#include <soc/soc_caps.h>

#if SOC_DAC_SUPPORTED

#include <driver/dac_oneshot.h>
#include <soc/dac_channel.h>
#include <stddef.h>

static dac_oneshot_handle_t handles[SOC_DAC_CHAN_NUM];

static int channel_of(int pin)
{
    if (pin == DAC_CHAN0_GPIO_NUM) return 0;
    return pin == DAC_CHAN1_GPIO_NUM ? 1 : -1;
}

int dac_port_open(int pin)
{
    int channel = channel_of(pin);
    if (channel < 0) return OS_ENODEV;
    if (handles[channel]) return 0;
    const dac_oneshot_config_t config = {.chan_id = (dac_channel_t)channel};
    return os_of_esp(dac_oneshot_new_channel(&config, &handles[channel]));
}

int dac_port_write(int pin, uint8_t value)
{
    dac_oneshot_handle_t h = handles[channel_of(pin)];
    return os_of_esp(dac_oneshot_output_voltage(h, value));
}

#else

int dac_port_open(int pin)
{
    (void)pin;
    return OS_EOPNOTSUPP;
}

int dac_port_write(int pin, uint8_t value)
{
    (void)pin, (void)value;
    return OS_EOPNOTSUPP;
}

#endif
