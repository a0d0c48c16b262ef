/* spi_esp32.c: the chip's SPI controllers.
 * esp-idf components: esp_driver_spi */
#include "esp_error_esp32.h"
#include "spi_port.h"

#include <driver/spi_master.h>
#include <sdkconfig.h>
#include <soc/soc_caps.h>
#include <soc/spi_pins.h>

enum {
    FIRST = SPI2_HOST,        /* the controller before it serves the flash */
    PIECE = 4092,             /* bytes of one descriptor of the DMA */
    SHORT = 64                /* not worth waiting for an interrupt */
};

typedef struct {
    spi_device_handle_t device;
    spi_host_device_t host;
} Bus;

static Bus buses[SOC_SPI_PERIPH_NUM];

static void close_bus(void *bus)
{
    Bus *b = bus;
    spi_bus_remove_device(b->device);
    spi_bus_free(b->host);
    b->device = NULL;
}

static void choose(int *pin, int usual)
{
    if (*pin < 0) *pin = usual;
}

/* Those that need no detour through the chip's matrix, else MicroPython's. */
static void choose_pins(SpiConfig *c)
{
    if (c->id == SPI2_HOST) {
        choose(&c->sck, SPI2_IOMUX_PIN_NUM_CLK);
        choose(&c->mosi, SPI2_IOMUX_PIN_NUM_MOSI);
        choose(&c->miso, SPI2_IOMUX_PIN_NUM_MISO);
        return;
    }
#if CONFIG_IDF_TARGET_ESP32
    choose(&c->sck, SPI3_IOMUX_PIN_NUM_CLK);
    choose(&c->mosi, SPI3_IOMUX_PIN_NUM_MOSI);
    choose(&c->miso, SPI3_IOMUX_PIN_NUM_MISO);
#elif CONFIG_IDF_TARGET_ESP32P4
    choose(&c->sck, 43);
    choose(&c->mosi, 44);
    choose(&c->miso, 39);
#else
    choose(&c->sck, 36);
    choose(&c->mosi, 35);
    choose(&c->miso, 37);
#endif
}

static esp_err_t add_device(Bus *b, const SpiConfig *c)
{
    const spi_device_interface_config_t config = {
        .mode = (uint8_t)(c->polarity << 1 | c->phase),
        .clock_speed_hz = (int)c->freq_hz,
        .spics_io_num = -1,
        .flags = c->lsb_first ? SPI_DEVICE_BIT_LSBFIRST : 0,
        .queue_size = 1,
    };
    return spi_bus_add_device(b->host, &config, &b->device);
}

static int open_bus(void **bus, const SpiConfig *config)
{
    SpiConfig c = *config;
    if (c.id < FIRST || c.id >= SOC_SPI_PERIPH_NUM) return OS_ENODEV;
    choose_pins(&c);
    Bus *b = &buses[c.id];
    if (b->device) close_bus(b);
    const spi_bus_config_t pins = {
        .sclk_io_num = c.sck,
        .mosi_io_num = c.mosi,
        .miso_io_num = c.miso,
        .quadwp_io_num = -1,
        .quadhd_io_num = -1,
        .max_transfer_sz = PIECE,
    };
    b->host = (spi_host_device_t)c.id;
    esp_err_t e = spi_bus_initialize(b->host, &pins, SPI_DMA_CH_AUTO);
    if (e != ESP_OK) return os_of_esp(e);
    e = add_device(b, &c);
    if (e == ESP_OK) *bus = b;
    else spi_bus_free(b->host);
    return os_of_esp(e);
}

static esp_err_t transfer_piece(const Bus *b, const uint8_t *out, uint8_t *in,
                                size_t n)
{
    spi_transaction_t t = {.length = n * 8, .tx_buffer = out, .rx_buffer = in};
    return n <= SHORT ? spi_device_polling_transmit(b->device, &t)
                      : spi_device_transmit(b->device, &t);
}

static int transfer(void *bus, const uint8_t *out, uint8_t *in, size_t n)
{
    esp_err_t e = ESP_OK;
    for (size_t at = 0; at < n && e == ESP_OK; at += PIECE)
        e = transfer_piece(bus, out + at, in ? in + at : NULL,
                           n - at < PIECE ? n - at : PIECE);
    return os_of_esp(e);
}

const SpiDriver spi_driver = {open_bus, close_bus, transfer};
