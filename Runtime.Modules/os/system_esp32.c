/* system_esp32.c: any chip of the ESP32 family, under ESP-IDF. */
#include "system_port.h"

#include <esp_idf_version.h>
#include <freertos/FreeRTOS.h>
#include <sdkconfig.h>

void system_names(const char *names[SYSTEM_NAMES])
{
    names[0] = names[1] = "esp32";
    names[2] = "3.13.0";
    names[3] = esp_get_idf_version();
    names[4] = CONFIG_IDF_TARGET;
}

const char *system_variable(unsigned index)
{
    (void)index;
    return 0;
}

int system_process(void) { return 1; }

int system_processors(void) { return portNUM_PROCESSORS; }
