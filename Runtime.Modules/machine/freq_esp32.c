/* freq_esp32.c: the clock of the processor.
 * esp-idf components: esp_pm esp_rom
 * esp-idf sdkconfig: CONFIG_PM_ENABLE=y */
#include "esp_error_esp32.h"
#include "freq_port.h"

#include <esp_pm.h>
#include <esp_rom_sys.h>

uint32_t freq_port_mhz(void) { return esp_rom_get_cpu_ticks_per_us(); }

int freq_port_set_mhz(uint32_t mhz)
{
    const esp_pm_config_t config = {.max_freq_mhz = (int)mhz,
                                    .min_freq_mhz = (int)mhz};
    return os_of_esp(esp_pm_configure(&config));
}
