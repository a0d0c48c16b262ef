/* timer_esp32.c: timers of the chip: esp_timer's, to the microsecond, as many as
 * there is memory for. Their callbacks run in esp_timer's task.
 * esp-idf components: esp_timer */
#include "esp_error_esp32.h"
#include "timer_port.h"

#include <esp_timer.h>
#include <stddef.h>

int timer_port_start(void **handle, uint64_t period_us, bool repeats,
                     void (*fired)(void *), void *with)
{
    const esp_timer_create_args_t args = {
        .callback = fired, .arg = with, .name = "python"};
    esp_timer_handle_t t;
    timer_port_stop(handle);
    esp_err_t e = esp_timer_create(&args, &t);
    if (e != ESP_OK) return os_of_esp(e);
    e = repeats ? esp_timer_start_periodic(t, period_us)
                : esp_timer_start_once(t, period_us);
    if (e == ESP_OK) *handle = t;
    else esp_timer_delete(t);
    return os_of_esp(e);
}

void timer_port_stop(void **handle)
{
    esp_timer_handle_t t = *handle;
    if (!t) return;
    esp_timer_stop(t);
    esp_timer_delete(t);
    *handle = NULL;
}
