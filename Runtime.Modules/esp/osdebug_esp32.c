/* osdebug_esp32.c: ESP-IDF's log. What is to be shown has to be in the program
 * in the first place.
 * esp-idf components: log
 * esp-idf sdkconfig: CONFIG_LOG_MAXIMUM_LEVEL_INFO=y */
#include "osdebug_port.h"

#include <esp_log.h>

void osdebug_port_set(int level)
{
    esp_log_level_set("*", (esp_log_level_t)level);
}
