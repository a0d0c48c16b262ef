/* pin_esp32.c: a pin of the chip.
 * esp-idf components: esp_driver_gpio */
#include "pin_port.h"
#include "esp_error_esp32.h"

#include <driver/gpio.h>
#include <esp_sleep.h>

bool pin_port_exists(int pin) { return GPIO_IS_VALID_GPIO(pin); }
bool pin_port_can_drive(int pin) { return GPIO_IS_VALID_OUTPUT_GPIO(pin); }

/* An output can be read as well. */
int pin_port_set_mode(int pin, PinMode mode)
{
    gpio_mode_t m = mode == PIN_OUT          ? GPIO_MODE_INPUT_OUTPUT
                    : mode == PIN_OPEN_DRAIN ? GPIO_MODE_INPUT_OUTPUT_OD
                                             : GPIO_MODE_INPUT;
    return os_of_esp(gpio_set_direction((gpio_num_t)pin, m));
}

int pin_port_set_pull(int pin, PinPull pull)
{
    gpio_pull_mode_t m = pull == PIN_PULL_UP     ? GPIO_PULLUP_ONLY
                         : pull == PIN_PULL_DOWN ? GPIO_PULLDOWN_ONLY
                                                 : GPIO_FLOATING;
    return os_of_esp(gpio_set_pull_mode((gpio_num_t)pin, m));
}

int pin_port_set_drive(int pin, int strength)
{
    return os_of_esp(gpio_set_drive_capability(
        (gpio_num_t)pin, (gpio_drive_cap_t)strength));
}

int pin_port_set_hold(int pin, bool hold)
{
    return os_of_esp(hold ? gpio_hold_en((gpio_num_t)pin)
                          : gpio_hold_dis((gpio_num_t)pin));
}

int pin_port_read(int pin) { return gpio_get_level((gpio_num_t)pin); }

void pin_port_write(int pin, int level)
{
    gpio_set_level((gpio_num_t)pin, (uint32_t)level);
}

static gpio_int_type_t type_of(int trigger)
{
    switch (trigger) {
    case PIN_IRQ_RISING: return GPIO_INTR_POSEDGE;
    case PIN_IRQ_FALLING: return GPIO_INTR_NEGEDGE;
    case PIN_IRQ_RISING | PIN_IRQ_FALLING: return GPIO_INTR_ANYEDGE;
    case PIN_IRQ_LOW: return GPIO_INTR_LOW_LEVEL;
    case PIN_IRQ_HIGH: return GPIO_INTR_HIGH_LEVEL;
    default: return GPIO_INTR_DISABLE;
    }
}

int pin_port_set_irq(int pin, int trigger, void (*handler)(void *), void *with)
{
    gpio_num_t number = (gpio_num_t)pin;
    gpio_set_intr_type(number, GPIO_INTR_DISABLE);
    if (!trigger) {
        gpio_isr_handler_remove(number);
        return 0;
    }
    esp_err_t e = gpio_install_isr_service(0);
    if (e != ESP_OK && e != ESP_ERR_INVALID_STATE) return os_of_esp(e);
    e = gpio_isr_handler_add(number, handler, with);
    if (e == ESP_OK) e = gpio_set_intr_type(number, type_of(trigger));
    if (e == ESP_OK) e = gpio_intr_enable(number);
    return os_of_esp(e);
}

int pin_port_set_wake(int pin, int trigger)
{
    esp_err_t e = gpio_wakeup_enable((gpio_num_t)pin, type_of(trigger));
    if (e == ESP_OK) e = esp_sleep_enable_gpio_wakeup();
    return os_of_esp(e);
}
