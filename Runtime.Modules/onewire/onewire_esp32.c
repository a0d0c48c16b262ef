/* onewire_esp32.c: the slots of the 1-Wire bus by hand, at standard speed. No
 * interrupt may lengthen them.
 * esp-idf components: esp_driver_gpio esp_rom freertos */
#include "onewire_port.h"

#include <driver/gpio.h>
#include <esp_rom_sys.h>
#include <freertos/FreeRTOS.h>

static portMUX_TYPE lock = portMUX_INITIALIZER_UNLOCKED;

static void set(int pin, int level)
{
    gpio_set_level((gpio_num_t)pin, (uint32_t)level);
}

void onewire_port_open(int pin)
{
    set(pin, 1);
    gpio_set_direction((gpio_num_t)pin, GPIO_MODE_INPUT_OUTPUT_OD);
    gpio_set_pull_mode((gpio_num_t)pin, GPIO_PULLUP_ONLY);
}

bool onewire_port_reset(int pin)
{
    set(pin, 0);
    esp_rom_delay_us(480);
    portENTER_CRITICAL(&lock);
    set(pin, 1);
    esp_rom_delay_us(70);
    bool is_there = !gpio_get_level((gpio_num_t)pin);
    portEXIT_CRITICAL(&lock);
    esp_rom_delay_us(410);
    return is_there;
}

int onewire_port_slot(int pin, int bit)
{
    portENTER_CRITICAL(&lock);
    set(pin, 0);
    esp_rom_delay_us(bit ? 6 : 60);
    set(pin, 1);
    esp_rom_delay_us(9);
    int level = gpio_get_level((gpio_num_t)pin);
    portEXIT_CRITICAL(&lock);
    esp_rom_delay_us(bit ? 55 : 10);
    return level;
}
