/* dht_esp32.c: the pulses of a DHT sensor, measured by hand.
 * esp-idf components: esp_driver_gpio esp_rom esp_timer freertos */
#include "dht_port.h"
#include "os_error.h"

#include <driver/gpio.h>
#include <esp_rom_sys.h>
#include <esp_timer.h>
#include <freertos/FreeRTOS.h>
#include <freertos/task.h>

static portMUX_TYPE lock = portMUX_INITIALIZER_UNLOCKED;

/* How long the line keeps its level, in microseconds; -1 if for more than
 * `most`. */
static int keeps(int pin, int level, int most)
{
    int64_t start = esp_timer_get_time();
    while (gpio_get_level((gpio_num_t)pin) == level)
        if (esp_timer_get_time() - start > most) return -1;
    return (int)(esp_timer_get_time() - start);
}

/* Each bit is a pulse after a pause: a long one is a 1. */
static int receive(int pin, uint8_t out[5])
{
    if (keeps(pin, 1, 100) < 0 || keeps(pin, 0, 150) < 0 ||
        keeps(pin, 1, 150) < 0)
        return OS_ETIMEDOUT;
    for (int i = 0; i < 40; i++) {
        int low = keeps(pin, 0, 100), high = keeps(pin, 1, 150);
        if (low < 0 || high < 0) return OS_ETIMEDOUT;
        out[i / 8] = (uint8_t)(out[i / 8] << 1 | (high > 48));
    }
    return 0;
}

int dht_port_read(int pin, uint8_t out[5])
{
    gpio_num_t number = (gpio_num_t)pin;
    gpio_set_pull_mode(number, GPIO_PULLUP_ONLY);
    gpio_set_direction(number, GPIO_MODE_INPUT_OUTPUT_OD);
    gpio_set_level(number, 0);
    vTaskDelay(pdMS_TO_TICKS(18) + 1);
    portENTER_CRITICAL(&lock);
    gpio_set_level(number, 1);
    esp_rom_delay_us(10);
    int e = receive(pin, out);
    portEXIT_CRITICAL(&lock);
    return e;
}
