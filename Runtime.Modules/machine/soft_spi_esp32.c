/* soft_spi_esp32.c: SPI on any pins, moved by the program.
 * esp-idf components: esp_driver_gpio esp_rom */
#include "esp_error_esp32.h"
#include "spi_port.h"

#include <driver/gpio.h>
#include <esp_rom_sys.h>

enum { BUSES = 4 };

typedef struct {
    SpiConfig config;
    uint32_t half_us;         /* 0: as fast as it goes */
    bool is_open;
} Bus;

static Bus buses[BUSES];

static void set(int pin, int level)
{
    gpio_set_level((gpio_num_t)pin, (uint32_t)level);
}

static void wait(const Bus *b)
{
    if (b->half_us) esp_rom_delay_us(b->half_us);
}

static int bit(const Bus *b, int out)
{
    const SpiConfig *c = &b->config;
    int in = 0;
    if (c->phase) set(c->sck, !c->polarity);
    if (c->mosi >= 0) set(c->mosi, out);
    wait(b);
    set(c->sck, c->phase ? c->polarity : !c->polarity);
    if (c->miso >= 0) in = gpio_get_level((gpio_num_t)c->miso);
    wait(b);
    if (!c->phase) set(c->sck, c->polarity);
    return in;
}

static uint8_t byte(const Bus *b, uint8_t out)
{
    uint8_t in = 0;
    for (int i = 0; i < 8; i++) {
        int shift = b->config.lsb_first ? i : 7 - i;
        in |= (uint8_t)(bit(b, out >> shift & 1) << shift);
    }
    return in;
}

static int transfer(void *bus, const uint8_t *out, uint8_t *in, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        uint8_t answer = byte(bus, out[i]);
        if (in) in[i] = answer;
    }
    return 0;
}

static void be_output(int pin, int level)
{
    if (pin < 0) return;
    set(pin, level);
    gpio_set_direction((gpio_num_t)pin, GPIO_MODE_OUTPUT);
}

static int open_bus(void **bus, const SpiConfig *c)
{
    Bus *b = buses;
    if (c->sck < 0) return OS_EINVAL;
    while (b < buses + BUSES && b->is_open) b++;
    if (b == buses + BUSES) return OS_EBUSY;
    *b = (Bus){*c, c->freq_hz < 500000 ? 500000 / c->freq_hz : 0, true};
    be_output(c->sck, c->polarity);
    be_output(c->mosi, 0);
    if (c->miso >= 0)
        gpio_set_direction((gpio_num_t)c->miso, GPIO_MODE_INPUT);
    *bus = b;
    return 0;
}

static void close_bus(void *bus) { ((Bus *)bus)->is_open = false; }

const SpiDriver soft_spi_driver = {open_bus, close_bus, transfer};
