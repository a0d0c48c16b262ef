/* wake_esp32.c: what wakes the chip from its sleep.
 * esp-idf components: esp_driver_gpio esp_hw_support */
#include "wake_port.h"
#include "esp_error_esp32.h"
#include "touch_port.h"

#include <driver/gpio.h>
#include <esp_sleep.h>
#include <sdkconfig.h>
#include <soc/soc_caps.h>

/* ESP-IDF complains of what was not enabled. */
static inline void disable(esp_sleep_source_t source, bool *is_on)
{
    if (*is_on) esp_sleep_disable_wakeup_source(source);
    *is_on = false;
}

static inline int enabled(bool *is_on, esp_err_t e)
{
    *is_on = e == ESP_OK;
    return os_of_esp(e);
}

#if SOC_PM_SUPPORT_EXT0_WAKEUP
int wake_port_ext0(uint64_t pins, bool level)
{
    static bool is_on;
    disable(ESP_SLEEP_WAKEUP_EXT0, &is_on);
    if (!pins) return 0;
    return enabled(&is_on, esp_sleep_enable_ext0_wakeup(
        (gpio_num_t)__builtin_ctzll(pins), level));
}
#else
int wake_port_ext0(uint64_t pins, bool level)
{
    (void)pins, (void)level;
    return OS_EOPNOTSUPP;
}
#endif

#if SOC_PM_SUPPORT_EXT1_WAKEUP
int wake_port_ext1(uint64_t pins, bool level)
{
    static bool is_on;
    disable(ESP_SLEEP_WAKEUP_EXT1, &is_on);
    if (!pins) return 0;
    return enabled(&is_on, esp_sleep_enable_ext1_wakeup_io(
        pins, (esp_sleep_ext1_wakeup_mode_t)level));
}
#else
int wake_port_ext1(uint64_t pins, bool level)
{
    (void)pins, (void)level;
    return OS_EOPNOTSUPP;
}
#endif

/* ---- any pin ---- */

#if SOC_GPIO_SUPPORT_HP_PERIPH_PD_SLEEP_WAKEUP
static esp_err_t wake_deep(uint64_t pins, bool level)
{
    return esp_sleep_enable_gpio_wakeup_on_hp_periph_powerdown(
        pins, (esp_sleep_gpio_wake_up_mode_t)level);
}
#elif SOC_GPIO_SUPPORT_DEEPSLEEP_WAKEUP
static esp_err_t wake_deep(uint64_t pins, bool level)
{
    return esp_deep_sleep_enable_gpio_wakeup(
        pins, (esp_deepsleep_gpio_wake_up_mode_t)level);
}
#else
static esp_err_t wake_deep(uint64_t pins, bool level)
{
    (void)pins, (void)level;
    return ESP_ERR_NOT_SUPPORTED;
}
#endif

static esp_err_t set_light(uint64_t pins, uint64_t before, bool level)
{
    esp_err_t e = ESP_OK;
    for (int pin = 0; pin < GPIO_NUM_MAX && e == ESP_OK; pin++)
        if (pins >> pin & 1)
            e = gpio_wakeup_enable((gpio_num_t)pin,
                                   level ? GPIO_INTR_HIGH_LEVEL
                                         : GPIO_INTR_LOW_LEVEL);
        else if (before >> pin & 1) gpio_wakeup_disable((gpio_num_t)pin);
    return e;
}

static bool is_deep = true;

bool wake_port_gpio_is_deep(void) { return is_deep; }

int wake_port_gpio(uint64_t pins, bool level)
{
    static uint64_t before;
    static bool is_on;
    esp_err_t e = set_light(pins, before, level);
    before = pins;
    disable(ESP_SLEEP_WAKEUP_GPIO, &is_on);
    is_deep = !pins;
    if (e != ESP_OK || !pins) return os_of_esp(e);
    int error = enabled(&is_on, esp_sleep_enable_gpio_wakeup());
    is_deep = !error && wake_deep(pins, level) == ESP_OK;
    return error;
}

/* ---- others ---- */

#if SOC_TOUCH_SENSOR_SUPPORTED
int wake_port_touch(bool is_on)
{
    static bool was_on;
    int e = is_on ? touch_port_set_wake() : 0;
    disable(ESP_SLEEP_WAKEUP_TOUCHPAD, &was_on);
    if (e || !is_on) return e;
    return enabled(&was_on, esp_sleep_enable_touchpad_wakeup());
}
#else
int wake_port_touch(bool is_on) { return is_on ? OS_EOPNOTSUPP : 0; }
#endif

/* Only a program for the coprocessor could, and there is none. */
int wake_port_ulp(bool is_on) { return is_on ? OS_EOPNOTSUPP : 0; }

/* Some chips hold them in any case; of the ESP32-P4 not all releases of ESP-IDF
 * say so. */
int wake_port_hold(bool is_on)
{
#if !SOC_GPIO_SUPPORT_HOLD_SINGLE_IO_IN_DSLP && !CONFIG_IDF_TARGET_ESP32P4
    if (is_on) gpio_deep_sleep_hold_en();
    else gpio_deep_sleep_hold_dis();
#else
    (void)is_on;
#endif
    return 0;
}
