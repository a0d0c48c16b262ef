/* i2c_esp32.c: the chip's I2C controllers.
 * esp-idf components: esp_driver_i2c */
#include "esp_error_esp32.h"
#include "i2c_port.h"

#include <driver/i2c_master.h>
#include <sdkconfig.h>
#include <soc/soc_caps.h>
#include <stdbool.h>

typedef struct {
    i2c_master_bus_handle_t bus;
    i2c_master_dev_handle_t device;   /* the one that was spoken to last */
    int address;
    uint32_t freq_hz, timeout_us, scl_wait_us;
} Bus;

static Bus buses[SOC_HP_I2C_NUM];

/* Where MicroPython has them: sda, scl. */
static int usual(int id, bool is_scl)
{
#if CONFIG_IDF_TARGET_ESP32
    static const int8_t pins[][2] = {{19, 18}, {26, 25}};
#elif CONFIG_IDF_TARGET_ESP32C3 || CONFIG_IDF_TARGET_ESP32S3
    static const int8_t pins[][2] = {{8, 9}, {8, 9}};
#else
    static const int8_t pins[][2] = {{19, 18}, {8, 9}};
#endif
    return pins[id & 1][is_scl];
}

/* The longest that the controller waits for a device which holds the clock. */
static uint32_t scl_wait_us(const I2cConfig *c)
{
#if CONFIG_IDF_TARGET_ESP32
    enum { MOST = 13107 };
    if (c->timeout_us > MOST) return MOST;
#endif
    return c->timeout_us;
}

static int timeout_ms(const Bus *b) { return (int)(b->timeout_us / 1000) + 1; }

static void forget_device(Bus *b)
{
    if (b->device) i2c_master_bus_rm_device(b->device);
    b->device = NULL;
}

static void close_bus(void *bus)
{
    Bus *b = bus;
    forget_device(b);
    i2c_del_master_bus(b->bus);
    b->bus = NULL;
}

static int open_bus(void **bus, const I2cConfig *c)
{
    if (c->id < 0 || c->id >= SOC_HP_I2C_NUM) return OS_ENODEV;
    Bus *b = &buses[c->id];
    if (b->bus) close_bus(b);
    const i2c_master_bus_config_t config = {
        .i2c_port = c->id,
        .scl_io_num = (gpio_num_t)(c->scl < 0 ? usual(c->id, true) : c->scl),
        .sda_io_num = (gpio_num_t)(c->sda < 0 ? usual(c->id, false) : c->sda),
        .clk_source = I2C_CLK_SRC_DEFAULT,
        .glitch_ignore_cnt = 7,
        .flags.enable_internal_pullup = true,
    };
    esp_err_t e = i2c_new_master_bus(&config, &b->bus);
    if (e != ESP_OK) return os_of_esp(e);
    b->freq_hz = c->freq_hz;
    b->timeout_us = c->timeout_us;
    b->scl_wait_us = scl_wait_us(c);
    *bus = b;
    return 0;
}

static esp_err_t select_device(Bus *b, int address)
{
    if (b->device && b->address == address) return ESP_OK;
    forget_device(b);
    const i2c_device_config_t config = {
        .dev_addr_length = I2C_ADDR_BIT_LEN_7,
        .device_address = (uint16_t)address,
        .scl_speed_hz = b->freq_hz,
        .scl_wait_us = b->scl_wait_us,
    };
    b->address = address;
    return i2c_master_bus_add_device(b->bus, &config, &b->device);
}

static int result(esp_err_t e)
{
    bool is_refused = e == ESP_ERR_INVALID_RESPONSE ||
                      e == ESP_ERR_INVALID_STATE || e == ESP_ERR_NOT_FOUND;
    return is_refused ? OS_ENODEV : os_of_esp(e);
}

static int transfer(void *bus, int address, const uint8_t *out, size_t n_out,
                    uint8_t *in, size_t n_in)
{
    Bus *b = bus;
    int ms = timeout_ms(b);
    if (!n_out && !n_in)
        return result(i2c_master_probe(b->bus, (uint16_t)address, ms));
    esp_err_t e = select_device(b, address);
    if (e != ESP_OK) return os_of_esp(e);
    if (!n_in) e = i2c_master_transmit(b->device, out, n_out, ms);
    else if (!n_out) e = i2c_master_receive(b->device, in, n_in, ms);
    else
        e = i2c_master_transmit_receive(b->device, out, n_out, in, n_in, ms);
    return result(e);
}

const I2cDriver i2c_driver = {open_bus, close_bus, transfer};
