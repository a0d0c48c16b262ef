/* soft_i2c_esp32.c: I2C on any two pins, moved by the program.
 * esp-idf components: esp_driver_gpio esp_rom */
#include "i2c_port.h"
#include "os_error.h"

#include <driver/gpio.h>
#include <esp_rom_sys.h>
#include <stdbool.h>

enum { BUSES = 4 };

typedef struct {
    gpio_num_t scl, sda;
    uint32_t half_us, timeout_us;
    bool is_open;
} Bus;

static Bus buses[BUSES];

static void wait(const Bus *b) { esp_rom_delay_us(b->half_us); }

static void set(gpio_num_t pin, int level)
{
    gpio_set_level(pin, (uint32_t)level);
}

/* Lets the clock go, and waits for a device that holds it. */
static bool raise_clock(const Bus *b)
{
    set(b->scl, 1);
    for (uint32_t us = 0; !gpio_get_level(b->scl); us++) {
        if (us > b->timeout_us) return false;
        esp_rom_delay_us(1);
    }
    wait(b);
    return true;
}

static bool start(const Bus *b)
{
    set(b->sda, 1);
    wait(b);
    if (!raise_clock(b)) return false;
    set(b->sda, 0);
    wait(b);
    set(b->scl, 0);
    return true;
}

static int stop(const Bus *b, int e)
{
    set(b->sda, 0);
    wait(b);
    if (!raise_clock(b)) e = OS_ETIMEDOUT;
    set(b->sda, 1);
    wait(b);
    return e;
}

/* One bit out and in: -1 when the clock is held too long. */
static int bit(const Bus *b, int level)
{
    set(b->sda, level);
    wait(b);
    if (!raise_clock(b)) return -1;
    int seen = gpio_get_level(b->sda);
    set(b->scl, 0);
    return seen;
}

/* 0, OS_EIO when the byte is refused, or OS_ETIMEDOUT. */
static int send(const Bus *b, uint8_t value)
{
    for (int i = 7; i >= 0; i--)
        if (bit(b, value >> i & 1) < 0) return OS_ETIMEDOUT;
    int refused = bit(b, 1);
    return refused < 0 ? OS_ETIMEDOUT : refused ? OS_EIO : 0;
}

static int receive(const Bus *b, uint8_t *value, bool is_last)
{
    uint8_t v = 0;
    for (int i = 0; i < 8; i++) {
        int seen = bit(b, 1);
        if (seen < 0) return OS_ETIMEDOUT;
        v = (uint8_t)(v << 1 | seen);
    }
    *value = v;
    return bit(b, is_last) < 0 ? OS_ETIMEDOUT : 0;
}

static int address_device(const Bus *b, int address, bool reads)
{
    if (!start(b)) return OS_ETIMEDOUT;
    int e = send(b, (uint8_t)(address << 1 | reads));
    return e == OS_EIO ? OS_ENODEV : e;
}

static int transfer(void *bus, int address, const uint8_t *out, size_t n_out,
                    uint8_t *in, size_t n_in)
{
    const Bus *b = bus;
    int e = 0;
    if (n_out || !n_in) e = address_device(b, address, false);
    for (size_t i = 0; !e && i < n_out; i++) e = send(b, out[i]);
    if (!e && n_in) e = address_device(b, address, true);
    for (size_t i = 0; !e && i < n_in; i++)
        e = receive(b, &in[i], i + 1 == n_in);
    return stop(b, e);
}

static void release(gpio_num_t pin)
{
    set(pin, 1);
    gpio_set_direction(pin, GPIO_MODE_INPUT_OUTPUT_OD);
    gpio_set_pull_mode(pin, GPIO_PULLUP_ONLY);
}

static int open_bus(void **bus, const I2cConfig *c)
{
    Bus *b = buses;
    if (c->scl < 0 || c->sda < 0) return OS_EINVAL;
    while (b < buses + BUSES && b->is_open) b++;
    if (b == buses + BUSES) return OS_EBUSY;
    *b = (Bus){(gpio_num_t)c->scl, (gpio_num_t)c->sda,
               500000 / c->freq_hz, c->timeout_us, true};
    release(b->scl);
    release(b->sda);
    *bus = b;
    return 0;
}

static void close_bus(void *bus) { ((Bus *)bus)->is_open = false; }

/* ---- the steps of a transfer ---- */

static int step_start(void *bus) { return start(bus) ? 0 : OS_ETIMEDOUT; }
static int step_stop(void *bus) { return stop(bus, 0); }

static int step_write(void *bus, const uint8_t *out, size_t n,
                      size_t *acknowledged)
{
    int e = 0;
    for (*acknowledged = 0; *acknowledged < n; ++*acknowledged)
        if ((e = send(bus, out[*acknowledged])) != 0) break;
    return e == OS_EIO ? 0 : e;
}

static int step_read(void *bus, uint8_t *in, size_t n, bool nack)
{
    int e = 0;
    for (size_t i = 0; !e && i < n; i++)
        e = receive(bus, &in[i], nack && i + 1 == n);
    return e;
}

const I2cDriver soft_i2c_driver = {open_bus, close_bus, transfer};
const I2cSteps soft_i2c_steps = {step_start, step_write, step_read,
                                 step_stop};
