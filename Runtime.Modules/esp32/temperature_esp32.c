/* temperature_esp32.c: the chip's temperature sensor.
 * esp-idf components: esp_driver_tsens esp_rom soc */
#include "temperature_port.h"
#include "esp_error_esp32.h"

#include <sdkconfig.h>

#if CONFIG_IDF_TARGET_ESP32

#include <esp_rom_sys.h>
#include <soc/sens_reg.h>
#include <soc/soc.h>

/* The sensor has no driver: it is switched on anew, settles, and is read. */
int temperature_port_fahrenheit(int32_t *degrees)
{
    enum { ALWAYS_ON = 3, DIVIDER = 10, WARM_UP_US = 100, SETTLE_US = 5 };
    REG_SET_FIELD(SENS_SAR_MEAS_WAIT2_REG, SENS_FORCE_XPD_SAR, ALWAYS_ON);
    REG_SET_FIELD(SENS_SAR_TSENS_CTRL_REG, SENS_TSENS_CLK_DIV, DIVIDER);
    REG_CLR_BIT(SENS_SAR_TSENS_CTRL_REG,
                SENS_TSENS_POWER_UP | SENS_TSENS_DUMP_OUT);
    REG_SET_BIT(SENS_SAR_TSENS_CTRL_REG,
                SENS_TSENS_POWER_UP_FORCE | SENS_TSENS_POWER_UP);
    esp_rom_delay_us(WARM_UP_US);
    REG_SET_BIT(SENS_SAR_TSENS_CTRL_REG, SENS_TSENS_DUMP_OUT);
    esp_rom_delay_us(SETTLE_US);
    *degrees = (int32_t)REG_GET_FIELD(SENS_SAR_SLAVE_ADDR3_REG,
                                      SENS_TSENS_OUT);
    return 0;
}

int temperature_port_celsius(int32_t *degrees)
{
    (void)degrees;
    return OS_EOPNOTSUPP;
}

#else

#include <driver/temperature_sensor.h>

int temperature_port_fahrenheit(int32_t *degrees)
{
    (void)degrees;
    return OS_EOPNOTSUPP;
}

static esp_err_t measure(temperature_sensor_handle_t sensor, float *celsius)
{
    esp_err_t e = temperature_sensor_enable(sensor);
    if (e != ESP_OK) return e;
    e = temperature_sensor_get_celsius(sensor, celsius);
    temperature_sensor_disable(sensor);
    return e;
}

int temperature_port_celsius(int32_t *degrees)
{
    static temperature_sensor_handle_t sensor;
    const temperature_sensor_config_t config =
        TEMPERATURE_SENSOR_CONFIG_DEFAULT(-10, 80);
    float celsius = 0;
    esp_err_t e = ESP_OK;
    if (!sensor) e = temperature_sensor_install(&config, &sensor);
    if (e == ESP_OK) e = measure(sensor, &celsius);
    *degrees = (int32_t)(celsius < 0 ? celsius - 0.5f : celsius + 0.5f);
    return os_of_esp(e);
}

#endif
