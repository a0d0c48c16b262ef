/* clock_esp32.c: the chip's clocks.
 * esp-idf components: esp_timer esp_rom freertos */
#include "clock.h"
#include "error.h"

#include <esp_rom_sys.h>
#include <esp_timer.h>
#include <freertos/FreeRTOS.h>
#include <freertos/task.h>
#include <sys/time.h>

uint64_t clock_us(void) { return (uint64_t)esp_timer_get_time(); }

uint64_t clock_epoch_us(void)
{
    struct timeval now;
    gettimeofday(&now, NULL);
    return (uint64_t)now.tv_sec * 1000000 + (uint64_t)now.tv_usec;
}

void clock_set_epoch_us(uint64_t us)
{
    struct timeval now = {(time_t)(us / 1000000),
                          (suseconds_t)(us % 1000000)};
    settimeofday(&now, NULL);
}

bool clock_idle(void)
{
    vTaskDelay(1);
    if (error_due()) error_run_due();
    return true;
}

void clock_delay_us(uint32_t us) { esp_rom_delay_us(us); }

/* A tick of the system at a time, so that a handler waits no longer; the rest
 * of less than a tick in a busy wait. */
void clock_sleep_us(uint64_t us)
{
    const uint64_t TICK = portTICK_PERIOD_MS * 1000;
    uint64_t until = clock_us() + us;
    do {
        uint64_t now = clock_us(), left = now < until ? until - now : 0;
        if (left >= 2 * TICK) vTaskDelay(1);
        else esp_rom_delay_us((uint32_t)(left < 100 ? left : 100));
        if (error_due()) error_run_due();
    } while (clock_us() < until);
}
