/* wdt_esp32.c: the chip's task watchdog, for the program's task.
 * esp-idf components: esp_system freertos */
#include "esp_error_esp32.h"
#include "wdt_port.h"

#include <esp_task_wdt.h>
#include <freertos/FreeRTOS.h>
#include <freertos/task.h>
#include <stddef.h>

int wdt_port_start(uint32_t timeout_ms)
{
    const esp_task_wdt_config_t config = {.timeout_ms = timeout_ms,
                                          .trigger_panic = true};
    esp_err_t e = esp_task_wdt_init(&config);
    if (e == ESP_ERR_INVALID_STATE) e = esp_task_wdt_reconfigure(&config);
    if (e == ESP_OK && esp_task_wdt_status(NULL) != ESP_OK)
        e = esp_task_wdt_add(NULL);
    if (e == ESP_OK) wdt_port_feed();
    return os_of_esp(e);
}

void wdt_port_feed(void) { esp_task_wdt_reset(); }
