/* i2s_esp32.c: the chip's I2S controllers. Frames of two samples are on the
 * lines, whatever the program has: what it sends in mono goes to both sides,
 * and what it receives in mono comes from the left. Received samples have 32
 * bits there, as microphones send them; of 16 the program gets the highest.
 * esp-idf components: esp_driver_i2s freertos */
#include "error.h"
#include "esp_error_esp32.h"
#include "i2s_port.h"

#include <driver/i2s_std.h>
#include <freertos/FreeRTOS.h>
#include <freertos/task.h>
#include <string.h>

enum { FRAMES = 256, PIECE = 32, WAIT_MS = 20, STACK = 3072, PRIORITY = 10 };

typedef struct {
    i2s_chan_handle_t channel;        /* NULL: closed */
    I2sConfig config;
    volatile bool works, stops;       /* in the background */
    uint8_t *data;
    size_t length;
    void (*finished)(void *);
    void *with;
} Port;

static Port ports[I2S_PORTS];

/* ---- opening ---- */

static i2s_data_bit_width_t line_bits(const I2sConfig *c)
{
    return c->sends ? (i2s_data_bit_width_t)c->bits : I2S_DATA_BIT_WIDTH_32BIT;
}

static size_t frame_size(const I2sConfig *c) { return line_bits(c) / 8 * 2; }

static esp_err_t make_channel(Port *p, int id)
{
    const I2sConfig *c = &p->config;
    i2s_chan_config_t config =
        I2S_CHANNEL_DEFAULT_CONFIG(id, I2S_ROLE_MASTER);
    config.dma_desc_num = (uint32_t)(c->buffer / (FRAMES * frame_size(c)));
    if (config.dma_desc_num < 2) config.dma_desc_num = 2;
    config.dma_frame_num = FRAMES;
    config.auto_clear = true;
    return c->sends ? i2s_new_channel(&config, &p->channel, NULL)
                    : i2s_new_channel(&config, NULL, &p->channel);
}

static esp_err_t configure(const Port *p)
{
    const I2sConfig *c = &p->config;
    const i2s_std_config_t config = {
        .clk_cfg = I2S_STD_CLK_DEFAULT_CONFIG(c->rate_hz),
        .slot_cfg = I2S_STD_PHILIPS_SLOT_DEFAULT_CONFIG(
            line_bits(c), I2S_SLOT_MODE_STEREO),
        .gpio_cfg = {
            .mclk = (gpio_num_t)c->mck,
            .bclk = (gpio_num_t)c->sck,
            .ws = (gpio_num_t)c->ws,
            .dout = c->sends ? (gpio_num_t)c->sd : I2S_GPIO_UNUSED,
            .din = c->sends ? I2S_GPIO_UNUSED : (gpio_num_t)c->sd,
        },
    };
    esp_err_t e = i2s_channel_init_std_mode(p->channel, &config);
    return e == ESP_OK ? i2s_channel_enable(p->channel) : e;
}

int i2s_port_open(int id, const I2sConfig *c)
{
    Port *p = &ports[id];
    p->config = *c;
    esp_err_t e = make_channel(p, id);
    if (e == ESP_ERR_INVALID_ARG) return OS_ENODEV;
    if (e != ESP_OK) return os_of_esp(e);
    e = configure(p);
    if (e != ESP_OK) {
        i2s_del_channel(p->channel);
        p->channel = NULL;
    }
    return os_of_esp(e);
}

static void stop_work(Port *p)
{
    p->stops = true;
    while (p->works) vTaskDelay(1);
    p->stops = false;
}

void i2s_port_close(int id)
{
    Port *p = &ports[id];
    stop_work(p);
    if (!p->channel) return;
    i2s_channel_disable(p->channel);
    i2s_del_channel(p->channel);
    p->channel = NULL;
}

/* ---- samples ---- */

static int result(esp_err_t e)
{
    return e == ESP_ERR_TIMEOUT ? 0 : os_of_esp(e);
}

/* Each sample twice. */
static void double_samples(uint8_t *to, const uint8_t *from, size_t n,
                           size_t size)
{
    for (size_t i = 0; i < n; i++, from += size, to += 2 * size) {
        memcpy(to, from, size);
        memcpy(to + size, from, size);
    }
}

static int send(const Port *p, const uint8_t *from, size_t n, size_t *done,
                uint32_t wait_ms)
{
    const I2sConfig *c = &p->config;
    uint8_t frames[PIECE * 8];
    size_t size = i2s_unit(c), count = n / size < PIECE ? n / size : PIECE;
    if (c->is_stereo)
        return result(i2s_channel_write(p->channel, from, n, done, wait_ms));
    double_samples(frames, from, count, size);
    esp_err_t e = i2s_channel_write(p->channel, frames, count * 2 * size,
                                    done, wait_ms);
    *done /= 2;
    return result(e);
}

/* The highest bytes of the left sample, or of both, of each frame. */
static void pick(const I2sConfig *c, uint8_t *to, const uint8_t *frames,
                 size_t n)
{
    enum { SAMPLE = 4 };
    size_t size = (size_t)c->bits / 8, step = c->is_stereo ? 1 : 2;
    for (size_t i = 0; i < 2 * n; i += step, to += size)
        memcpy(to, frames + (i + 1) * SAMPLE - size, size);
}

static int receive(const Port *p, uint8_t *to, size_t n, size_t *done,
                   uint32_t wait_ms)
{
    const I2sConfig *c = &p->config;
    uint8_t frames[PIECE * 8];
    size_t size = i2s_unit(c), count = n / size < PIECE ? n / size : PIECE;
    size_t got = 0;
    esp_err_t e = i2s_channel_read(p->channel, frames, count * 8, &got,
                                   wait_ms);
    pick(c, to, frames, got / 8);
    *done = got / 8 * size;
    return result(e);
}

int i2s_port_write(int id, const uint8_t *from, size_t n, size_t *done)
{
    return send(&ports[id], from, n, done, 0);
}

int i2s_port_read(int id, uint8_t *to, size_t n, size_t *done)
{
    return receive(&ports[id], to, n, done, 0);
}

void i2s_port_wait(int id)
{
    (void)id;
    vTaskDelay(1);
    if (error_due()) error_run_due();
}

/* ---- in the background ---- */

static void work(void *with)
{
    Port *p = with;
    int e = 0;
    for (size_t at = 0, done; !e && !p->stops && at < p->length; at += done) {
        done = 0;
        e = p->config.sends
                ? send(p, p->data + at, p->length - at, &done, WAIT_MS)
                : receive(p, p->data + at, p->length - at, &done, WAIT_MS);
    }
    if (!p->stops) p->finished(p->with);
    p->works = false;
    vTaskDelete(NULL);
}

int i2s_port_start(int id, uint8_t *data, size_t n, void (*finished)(void *),
                   void *with)
{
    Port *p = &ports[id];
    while (p->works) vTaskDelay(1);
    p->data = data;
    p->length = n;
    p->finished = finished;
    p->with = with;
    p->works = true;
    if (xTaskCreate(work, "i2s", STACK, p, PRIORITY, NULL) == pdPASS) return 0;
    p->works = false;
    return OS_ENOMEM;
}
