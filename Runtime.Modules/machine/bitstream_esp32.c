/* bitstream_esp32.c: pulses by the chip's remote control transmitter, which no
 * interrupt disturbs.
 * esp-idf components: esp_driver_gpio esp_driver_rmt */
#include "bitstream_port.h"
#include "esp_error_esp32.h"

#include <driver/gpio.h>
#include <driver/rmt_tx.h>
#include <soc/soc_caps.h>

enum { HZ = 10000000, NS = 1000000000 / HZ, MOST = 32767 };

static rmt_symbol_word_t symbol(const uint32_t ns[2])
{
    uint32_t high = (ns[0] + NS / 2) / NS, low = (ns[1] + NS / 2) / NS;
    return (rmt_symbol_word_t){
        .level0 = 1, .duration0 = (uint16_t)(high < MOST ? high : MOST),
        .level1 = 0, .duration1 = (uint16_t)(low < MOST ? low : MOST)};
}

static esp_err_t transmit(rmt_channel_handle_t channel,
                          rmt_encoder_handle_t encoder, const uint8_t *data,
                          size_t n)
{
    const rmt_transmit_config_t config = {.loop_count = 0};
    esp_err_t e = rmt_enable(channel);
    if (e != ESP_OK) return e;
    e = rmt_transmit(channel, encoder, data, n, &config);
    if (e == ESP_OK) e = rmt_tx_wait_all_done(channel, -1);
    rmt_disable(channel);
    return e;
}

static esp_err_t send(rmt_channel_handle_t channel, const uint32_t ns[4],
                      const uint8_t *data, size_t n)
{
    const rmt_bytes_encoder_config_t config = {
        .bit0 = symbol(ns), .bit1 = symbol(ns + 2), .flags.msb_first = 1};
    rmt_encoder_handle_t encoder;
    esp_err_t e = rmt_new_bytes_encoder(&config, &encoder);
    if (e != ESP_OK) return e;
    e = transmit(channel, encoder, data, n);
    rmt_del_encoder(encoder);
    return e;
}

/* The channel lets the pin go; it is an output of the program again. */
int bitstream_port_send(int pin, const uint32_t ns[4], const uint8_t *data,
                        size_t n)
{
    const rmt_tx_channel_config_t config = {
        .gpio_num = (gpio_num_t)pin,
        .clk_src = RMT_CLK_SRC_DEFAULT,
        .resolution_hz = HZ,
        .mem_block_symbols = SOC_RMT_MEM_WORDS_PER_CHANNEL,
        .trans_queue_depth = 1,
    };
    rmt_channel_handle_t channel;
    if (!n) return 0;
    esp_err_t e = rmt_new_tx_channel(&config, &channel);
    if (e != ESP_OK) return os_of_esp(e);
    e = send(channel, ns, data, n);
    rmt_del_channel(channel);
    gpio_set_level((gpio_num_t)pin, 0);
    gpio_set_direction((gpio_num_t)pin, GPIO_MODE_INPUT_OUTPUT);
    return os_of_esp(e);
}
