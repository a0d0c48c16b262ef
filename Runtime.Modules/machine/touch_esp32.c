/* touch_esp32.c: the chip's touch sensor; some chips have none, and before
 * ESP-IDF 5.5 most have no such driver. It measures all pads that are open,
 * over and over.
 * esp-idf components: esp_driver_touch_sens */
#include "touch_port.h"
#include "esp_error_esp32.h"

#include <esp_idf_version.h>
#include <soc/soc_caps.h>

#if SOC_TOUCH_SENSOR_SUPPORTED && \
    ESP_IDF_VERSION >= ESP_IDF_VERSION_VAL(5, 5, 0)

#include <driver/touch_sens.h>
#if ESP_IDF_VERSION_MAJOR < 6
#include <soc/touch_sensor_periph.h>
#else
#include <hal/touch_sensor_periph.h>
#endif
#include <stdbool.h>
#include <stddef.h>

/* Three generations, each with settings of its own. */
#if SOC_TOUCH_SENSOR_VERSION == 1
#define SAMPLE TOUCH_SENSOR_V1_DEFAULT_SAMPLE_CONFIG( \
    5.0, TOUCH_VOLT_LIM_L_0V5, TOUCH_VOLT_LIM_H_1V7)
#define CHANNEL(threshold) { \
    .abs_active_thresh = {threshold}, \
    .charge_speed = TOUCH_CHARGE_SPEED_7, \
    .init_charge_volt = TOUCH_INIT_CHARGE_VOLT_DEFAULT, \
    .group = TOUCH_CHAN_TRIG_GROUP_BOTH}
#elif SOC_TOUCH_SENSOR_VERSION == 2
#define SAMPLE TOUCH_SENSOR_V2_DEFAULT_SAMPLE_CONFIG( \
    500, TOUCH_VOLT_LIM_L_0V5, TOUCH_VOLT_LIM_H_2V2)
#define CHANNEL(threshold) { \
    .active_thresh = {threshold}, \
    .charge_speed = TOUCH_CHARGE_SPEED_7, \
    .init_charge_volt = TOUCH_INIT_CHARGE_VOLT_DEFAULT}
#else
#define SAMPLE TOUCH_SENSOR_V3_DEFAULT_SAMPLE_CONFIG2(3, 29, 8, 3)
#define CHANNEL(threshold) {.active_thresh = {threshold}}
#endif

static touch_sensor_handle_t sensor;
static bool is_running;
static touch_channel_handle_t channels[SOC_TOUCH_MAX_CHAN_ID + 1];

static int channel_of(int pin)
{
    for (int id = SOC_TOUCH_MIN_CHAN_ID; id <= SOC_TOUCH_MAX_CHAN_ID; id++)
        if (touch_sensor_channel_io_map[id] == pin) return id;
    return -1;
}

static esp_err_t make_sensor(void)
{
    touch_sensor_sample_config_t sample[] = {SAMPLE};
    const touch_sensor_config_t config =
        TOUCH_SENSOR_DEFAULT_BASIC_CONFIG(1, sample);
    const touch_sensor_filter_config_t filter =
        TOUCH_SENSOR_DEFAULT_FILTER_CONFIG();
    if (sensor) return ESP_OK;
    esp_err_t e = touch_sensor_new_controller(&config, &sensor);
    return e == ESP_OK ? touch_sensor_config_filter(sensor, &filter) : e;
}

static void stop(void)
{
    if (!is_running) return;
    is_running = false;
    touch_sensor_stop_continuous_scanning(sensor);
    touch_sensor_disable(sensor);
}

static esp_err_t start(void)
{
    esp_err_t e = touch_sensor_enable(sensor);
    if (e == ESP_OK) e = touch_sensor_start_continuous_scanning(sensor);
    is_running = e == ESP_OK;
    return e;
}

static esp_err_t add_channel(int id)
{
    const touch_channel_config_t config = CHANNEL(1000);
    stop();
    esp_err_t e = touch_sensor_new_channel(sensor, id, &config, &channels[id]);
    return e == ESP_OK ? start() : e;
}

int touch_port_open(int pin)
{
    int id = channel_of(pin);
    if (id < 0) return OS_ENODEV;
    if (channels[id]) return 0;
    esp_err_t e = make_sensor();
    return os_of_esp(e == ESP_OK ? add_channel(id) : e);
}

int touch_port_read(int pin, uint32_t *value)
{
    uint32_t data[SOC_TOUCH_SAMPLE_CFG_NUM] = {0};
    esp_err_t e = touch_channel_read_data(channels[channel_of(pin)],
                                          TOUCH_CHAN_DATA_TYPE_SMOOTH, data);
    *value = data[0];
    return os_of_esp(e);
}

int touch_port_set_threshold(int pin, uint32_t threshold)
{
    const touch_channel_config_t config = CHANNEL(threshold);
    stop();
    esp_err_t e = touch_sensor_reconfig_channel(channels[channel_of(pin)],
                                                &config);
    esp_err_t started = start();
    return os_of_esp(e == ESP_OK ? started : e);
}

#if SOC_TOUCH_SUPPORT_SLEEP_WAKEUP
static esp_err_t go_on_in_sleep(void)
{
    const touch_sleep_config_t config = TOUCH_SENSOR_DEFAULT_DSLP_CONFIG();
    stop();
    return touch_sensor_config_sleep_wakeup(sensor, &config);
}

int touch_port_set_wake(void)
{
    bool was_running = is_running;
    esp_err_t e = make_sensor();
    if (e == ESP_OK) e = go_on_in_sleep();
    if (e == ESP_OK && was_running) e = start();
    return os_of_esp(e);
}
#else
int touch_port_set_wake(void) { return OS_EOPNOTSUPP; }
#endif

#else

int touch_port_open(int pin)
{
    (void)pin;
    return OS_EOPNOTSUPP;
}

int touch_port_read(int pin, uint32_t *value)
{
    (void)pin, (void)value;
    return OS_EOPNOTSUPP;
}

int touch_port_set_threshold(int pin, uint32_t threshold)
{
    (void)pin, (void)threshold;
    return OS_EOPNOTSUPP;
}

int touch_port_set_wake(void) { return OS_EOPNOTSUPP; }

#endif
