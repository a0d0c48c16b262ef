/* system_esp32.c: the chip as a whole.
 * esp-idf components: esp_hw_support esp_system efuse freertos soc */
#include "system_port.h"

#include <esp_attr.h>
#include <esp_idf_version.h>
#include <esp_mac.h>
#include <esp_sleep.h>
#include <esp_system.h>
#include <freertos/FreeRTOS.h>
#include <soc/soc_caps.h>

#if __has_include(<soc/rtc_cntl_reg.h>)
#include <soc/rtc_cntl_reg.h>
#elif __has_include(<soc/lp_aon_reg.h>)
#include <soc/lp_aon_reg.h>
#elif __has_include(<soc/lp_system_reg.h>)
#include <soc/lp_system_reg.h>
#endif

/* A reset that the program asked for as a soft one; lost without power. */
enum { SOFT = 0x50797453 };
static RTC_NOINIT_ATTR uint32_t reset_mark;

int system_port_reset_cause(void)
{
    switch (esp_reset_reason()) {
    case ESP_RST_POWERON:
    case ESP_RST_BROWNOUT: return RESET_POWER_ON;
    case ESP_RST_INT_WDT:
    case ESP_RST_TASK_WDT:
    case ESP_RST_WDT: return RESET_WATCHDOG;
    case ESP_RST_DEEPSLEEP: return RESET_DEEP_SLEEP;
    case ESP_RST_SW: return reset_mark == SOFT ? RESET_SOFT : RESET_HARD;
    case ESP_RST_PANIC:
    case ESP_RST_EXT: return RESET_HARD;
    default: return 0;
    }
}

/* A bit each. Not all releases of ESP-IDF 5 tell of more than one. */
static uint32_t wakeup_causes(void)
{
#if ESP_IDF_VERSION_MAJOR < 6
    return 1u << esp_sleep_get_wakeup_cause();
#else
    return esp_sleep_get_wakeup_causes();
#endif
}

int system_port_wake_reason(void)
{
    static const struct { uint8_t cause, reason; } reasons[] = {
        {ESP_SLEEP_WAKEUP_EXT0, WAKE_PIN}, {ESP_SLEEP_WAKEUP_GPIO, WAKE_PIN},
        {ESP_SLEEP_WAKEUP_EXT1, WAKE_EXT1},
        {ESP_SLEEP_WAKEUP_TIMER, WAKE_TIMER},
        {ESP_SLEEP_WAKEUP_TOUCHPAD, WAKE_TOUCHPAD},
        {ESP_SLEEP_WAKEUP_ULP, WAKE_ULP}};
    uint32_t causes = wakeup_causes();
    for (size_t i = 0; i < sizeof reasons / sizeof *reasons; i++)
        if (causes >> reasons[i].cause & 1) return reasons[i].reason;
    return WAKE_NONE;
}

uint64_t system_port_wake_pins(void)
{
    uint64_t pins = 0;
#if SOC_GPIO_SUPPORT_DEEPSLEEP_WAKEUP && SOC_DEEP_SLEEP_SUPPORTED
    pins |= esp_sleep_get_gpio_wakeup_status();
#endif
#if SOC_PM_SUPPORT_EXT1_WAKEUP
    pins |= esp_sleep_get_ext1_wakeup_status();
#endif
    return pins;
}

void system_port_reset(bool is_soft)
{
    reset_mark = is_soft ? SOFT : 0;
    esp_restart();
}

/* The ROM looks there at the next start. The ESP32 itself looks at a pin
 * alone. */
void system_port_bootloader(void)
{
#if defined RTC_CNTL_FORCE_DOWNLOAD_BOOT
    REG_SET_BIT(RTC_CNTL_OPTION1_REG, RTC_CNTL_FORCE_DOWNLOAD_BOOT);
#elif defined LP_AON_FORCE_DOWNLOAD_BOOT
    REG_SET_BIT(LP_AON_SYS_CFG_REG, LP_AON_FORCE_DOWNLOAD_BOOT);
#elif defined LP_SYSTEM_REG_FORCE_DOWNLOAD_BOOT
    REG_SET_BIT(LP_SYSTEM_REG_SYS_CTRL_REG,
                LP_SYSTEM_REG_FORCE_DOWNLOAD_BOOT);
#else
    return;
#endif
    esp_restart();
}

static void set_alarm(uint64_t us)
{
    if (us == UINT64_MAX)
        esp_sleep_disable_wakeup_source(ESP_SLEEP_WAKEUP_TIMER);
    else esp_sleep_enable_timer_wakeup(us);
}

void system_port_deep_sleep(uint64_t us)
{
    set_alarm(us);
    esp_deep_sleep_start();
}

void system_port_light_sleep(uint64_t us)
{
    set_alarm(us);
    esp_light_sleep_start();
}

void system_port_unique_id(uint8_t *id) { esp_efuse_mac_get_default(id); }

static portMUX_TYPE lock = portMUX_INITIALIZER_UNLOCKED;

void system_port_set_interrupts(bool are_on)
{
    if (are_on) {
        portEXIT_CRITICAL(&lock);
        return;
    }
    portENTER_CRITICAL(&lock);
}
