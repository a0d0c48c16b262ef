/* pwm_esp32.c: square waves by the LED controller (LEDC) of the chip. Waves of
 * the same frequency share one of its timers.
 * esp-idf components: esp_driver_ledc esp_driver_gpio */
#include "esp_error_esp32.h"
#include "pwm_port.h"

#include <driver/gpio.h>
#include <driver/ledc.h>
#include <soc/soc_caps.h>

typedef struct {
    uint32_t freq_hz;         /* 0: free */
    uint8_t bits, users;
} Timer;

typedef struct {
    int8_t pin, timer;        /* pin + 1; 0: free */
    bool invert;
} Channel;

static Timer timers[LEDC_TIMER_MAX];
static Channel channels[LEDC_CHANNEL_MAX];

static Channel *channel_of(int pin)
{
    for (Channel *c = channels; c < channels + LEDC_CHANNEL_MAX; c++)
        if (c->pin == pin + 1) return c;
    return NULL;
}

static esp_err_t configure(int timer, uint32_t freq_hz, unsigned bits)
{
    const ledc_timer_config_t config = {
        .speed_mode = LEDC_LOW_SPEED_MODE,
        .timer_num = (ledc_timer_t)timer,
        .duty_resolution = (ledc_timer_bit_t)bits,
        .freq_hz = freq_hz,
        .clk_cfg = LEDC_AUTO_CLK,
    };
    return ledc_timer_config(&config);
}

/* The finest steps of duty that the frequency leaves: what fits depends on the
 * clocks of the chip, and the driver knows. */
static int start_timer(int timer, uint32_t freq_hz)
{
    enum { CLOCK_HZ = 80000000, MOST_BITS = 16 };
    unsigned bits = 1;
    while (bits < MOST_BITS && bits < SOC_LEDC_TIMER_BIT_WIDTH - 1 &&
           freq_hz <= (CLOCK_HZ >> (bits + 1)))
        bits++;
    esp_err_t e;
    do e = configure(timer, freq_hz, bits);
    while (e != ESP_OK && --bits > 0);
    if (e != ESP_OK) return OS_EINVAL;
    timers[timer].freq_hz = freq_hz;
    timers[timer].bits = (uint8_t)bits;
    return 0;
}

static void leave_timer(Channel *c)
{
    if (c->timer < 0) return;
    Timer *t = &timers[c->timer];
    if (--t->users == 0) t->freq_hz = 0;
    c->timer = -1;
}

/* The timer of that frequency, or a free one. */
static int join_timer(Channel *c, uint32_t freq_hz)
{
    int found = -1;
    for (int i = 0; i < LEDC_TIMER_MAX; i++) {
        if (timers[i].freq_hz == freq_hz) {
            found = i;
            break;
        }
        if (!timers[i].freq_hz && found < 0) found = i;
    }
    if (found < 0) return OS_ENOSPC;
    int e = timers[found].freq_hz ? 0 : start_timer(found, freq_hz);
    if (e) return e;
    timers[found].users++;
    c->timer = (int8_t)found;
    return 0;
}

/* duty of PWM_FULL in the steps of a timer. */
static uint32_t steps(const Timer *t, uint32_t duty)
{
    return (uint32_t)(((uint64_t)duty << t->bits) / PWM_FULL);
}

static int connect(Channel *c, int pin, uint32_t duty, bool invert)
{
    const ledc_channel_config_t config = {
        .gpio_num = pin,
        .speed_mode = LEDC_LOW_SPEED_MODE,
        .channel = (ledc_channel_t)(c - channels),
        .timer_sel = (ledc_timer_t)c->timer,
        .duty = steps(&timers[c->timer], duty),
        .flags.output_invert = invert,
    };
    c->pin = (int8_t)(pin + 1);
    c->invert = invert;
    return os_of_esp(ledc_channel_config(&config));
}

int pwm_port_set(int pin, uint32_t freq_hz, uint32_t duty, bool invert)
{
    Channel *c = channel_of(pin);
    bool runs = c != NULL;
    if (!runs) c = channel_of(-1);
    if (!c) return OS_ENOSPC;
    if (!runs) c->timer = -1;
    if (runs && timers[c->timer].freq_hz == freq_hz && c->invert == invert) {
        ledc_channel_t number = (ledc_channel_t)(c - channels);
        esp_err_t e = ledc_set_duty(LEDC_LOW_SPEED_MODE, number,
                                    steps(&timers[c->timer], duty));
        if (e == ESP_OK) e = ledc_update_duty(LEDC_LOW_SPEED_MODE, number);
        return os_of_esp(e);
    }
    leave_timer(c);
    int e = join_timer(c, freq_hz);
    if (!e) e = connect(c, pin, duty, invert);
    if (e) pwm_port_stop(pin);
    return e;
}

void pwm_port_stop(int pin)
{
    Channel *c = channel_of(pin);
    if (!c) return;
    ledc_stop(LEDC_LOW_SPEED_MODE, (ledc_channel_t)(c - channels), 0);
    leave_timer(c);
    c->pin = 0;
    gpio_reset_pin((gpio_num_t)pin);
    gpio_set_direction((gpio_num_t)pin, GPIO_MODE_OUTPUT);
    gpio_set_level((gpio_num_t)pin, 0);
}
