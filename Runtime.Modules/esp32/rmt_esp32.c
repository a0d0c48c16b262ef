/* rmt_esp32.c: channels of the chip's remote control transmitter.
 * esp-idf components: esp_driver_gpio esp_driver_rmt esp_hw_support */
#include "rmt_port.h"
#include "esp_error_esp32.h"

#include <driver/gpio.h>
#include <driver/rmt_tx.h>
#include <esp_attr.h>
#include <esp_clk_tree.h>
#include <esp_idf_version.h>
#include <soc/soc_caps.h>

typedef struct {
    rmt_channel_handle_t channel;      /* NULL: free */
    rmt_encoder_handle_t encoder;
    bool is_enabled, idle;
    volatile bool is_busy;
    int8_t pin;
} Channel;

static Channel channels[RMT_CHANNELS];

int rmt_port_source_hz(uint32_t *hz)
{
    return os_of_esp(esp_clk_tree_src_get_freq_hz(
        (soc_module_clk_t)RMT_CLK_SRC_DEFAULT,
        ESP_CLK_TREE_SRC_FREQ_PRECISION_CACHED, hz));
}

uint32_t rmt_port_symbols(void) { return SOC_RMT_MEM_WORDS_PER_CHANNEL; }

/* In an interrupt. */
static IRAM_ATTR bool sent(rmt_channel_handle_t channel,
                           const rmt_tx_done_event_data_t *data, void *with)
{
    (void)channel, (void)data;
    ((Channel *)with)->is_busy = false;
    return false;
}

/* ---- sending ---- */

/* Two pulses make a symbol. */
static esp_err_t transmit(Channel *c, const RmtPulse *pulses, size_t n,
                          int times)
{
    const rmt_transmit_config_t config = {
        .loop_count = times == 1 ? 0 : times, .flags.eot_level = c->idle};
    esp_err_t e = c->is_enabled ? ESP_OK : rmt_enable(c->channel);
    if (e != ESP_OK) return e;
    c->is_enabled = c->is_busy = true;
    rmt_encoder_reset(c->encoder);
    return rmt_transmit(c->channel, c->encoder, pulses,
                        (n + 1) / 2 * sizeof(rmt_symbol_word_t), &config);
}

int rmt_port_send(int channel, const RmtPulse *pulses, size_t n, int times)
{
    Channel *c = &channels[channel];
    esp_err_t e = transmit(c, pulses, n, times);
    if (e != ESP_OK) c->is_busy = false;
    return os_of_esp(e);
}

/* ---- channels ---- */

/* Not all releases of ESP-IDF before this one let a channel begin high: there a
 * pulse does it, whose level stays. */
#define HAS_INIT_LEVEL (ESP_IDF_VERSION >= ESP_IDF_VERSION_VAL(5, 5, 2))

static esp_err_t begin_idle(Channel *c)
{
    static const RmtPulse high[] = {RMT_PULSE(1, 1), RMT_PULSE(1, 1)};
    if (HAS_INIT_LEVEL || !c->idle) return ESP_OK;
    esp_err_t e = transmit(c, high, 2, 1);
    return e == ESP_OK ? rmt_tx_wait_all_done(c->channel, -1) : e;
}

static esp_err_t modulate(Channel *c, const RmtConfig *config)
{
    const rmt_carrier_config_t carrier = {
        .frequency_hz = config->carrier_hz,
        .duty_cycle = (float)config->carrier_percent / 100,
        .flags.polarity_active_low = !config->carrier_level,
    };
    return config->carrier_hz ? rmt_apply_carrier(c->channel, &carrier)
                              : ESP_OK;
}

static esp_err_t set_up(Channel *c, const RmtConfig *config)
{
    static const rmt_copy_encoder_config_t copy;
    const rmt_tx_event_callbacks_t callbacks = {.on_trans_done = sent};
    esp_err_t e = rmt_new_copy_encoder(&copy, &c->encoder);
    if (e == ESP_OK)
        e = rmt_tx_register_event_callbacks(c->channel, &callbacks, c);
    if (e == ESP_OK) e = begin_idle(c);
    return e == ESP_OK ? modulate(c, config) : e;
}

int rmt_port_open(int pin, const RmtConfig *config, int *channel)
{
    const rmt_tx_channel_config_t tx = {
        .gpio_num = (gpio_num_t)pin,
        .clk_src = RMT_CLK_SRC_DEFAULT,
        .resolution_hz = config->resolution_hz,
        .mem_block_symbols = config->symbols,
        .trans_queue_depth = 1,
#if HAS_INIT_LEVEL
        .flags.init_level = config->idle,
#endif
    };
    Channel *c = channels;
    while (c < channels + RMT_CHANNELS && c->channel) c++;
    if (c == channels + RMT_CHANNELS) return OS_ENODEV;
    esp_err_t e = rmt_new_tx_channel(&tx, &c->channel);
    if (e != ESP_OK) return os_of_esp(e);
    c->pin = (int8_t)pin;
    c->idle = config->idle;
    *channel = (int)(c - channels);
    e = set_up(c, config);
    if (e != ESP_OK) rmt_port_close(*channel);
    return os_of_esp(e);
}

void rmt_port_stop(int channel)
{
    Channel *c = &channels[channel];
    if (c->is_enabled) rmt_disable(c->channel);
    c->is_enabled = c->is_busy = false;
}

void rmt_port_close(int channel)
{
    Channel *c = &channels[channel];
    gpio_num_t pin = (gpio_num_t)c->pin;
    rmt_port_stop(channel);
    if (c->encoder) rmt_del_encoder(c->encoder);
    rmt_del_channel(c->channel);
    gpio_set_level(pin, c->idle);
    gpio_set_direction(pin, GPIO_MODE_INPUT_OUTPUT);
    *c = (Channel){0};
}

bool rmt_port_is_busy(int channel) { return channels[channel].is_busy; }
