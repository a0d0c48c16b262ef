/* i2c_host.c: I2C on the desk: the devices that are attached to the board answer,
 * and the waveform is drawn as a controller would make it. */
#include "i2c_host.h"
#include "board_host.h"
#include "chip_host.h"
#include "clock_host.h"
#include "i2c_port.h"
#include "log_host.h"
#include "os_error.h"

#include <string.h>

enum { BUSES = 4 };

typedef struct {
    bool is_open;
    int id, scl, sda;
    uint32_t quarter_ns;      /* of a bit */
    unsigned byte_signal;
} Bus;

static Bus buses[BUSES];
static I2cDevice *devices;

void i2c_host_attach(I2cDevice *d)
{
    d->next = devices;
    devices = d;
}

static I2cDevice *find(const Bus *b, int address)
{
    for (I2cDevice *d = devices; d; d = d->next)
        if (d->address == address && (d->bus < 0 || d->bus == b->id))
            return d;
    return NULL;
}

/* ---- the waveform ---- */

static void quarter(const Bus *b) { clock_pass_ns(b->quarter_ns); }

static void set(int pin, int level) { log_change(board_signal(pin), level); }

/* One clock pulse with the data line at that level. */
static void bit(const Bus *b, int level)
{
    quarter(b);
    set(b->sda, level);
    quarter(b);
    set(b->scl, 1);
    quarter(b);
    quarter(b);
    set(b->scl, 0);
}

static void byte(const Bus *b, uint8_t value, bool acknowledged)
{
    if (!log_is_on()) {
        clock_pass_ns((uint64_t)b->quarter_ns * 4 * 9);
        return;
    }
    log_change(b->byte_signal, value);
    for (int i = 7; i >= 0; i--) bit(b, value >> i & 1);
    bit(b, !acknowledged);
}

/* Also a repeated one. */
static void start(const Bus *b)
{
    set(b->sda, 1);
    quarter(b);
    set(b->scl, 1);
    quarter(b);
    set(b->sda, 0);
    quarter(b);
    set(b->scl, 0);
}

static void stop(const Bus *b)
{
    quarter(b);
    set(b->sda, 0);
    quarter(b);
    set(b->scl, 1);
    quarter(b);
    set(b->sda, 1);
}

static void address_byte(const Bus *b, int address, bool reads, bool found)
{
    start(b);
    byte(b, (uint8_t)(address << 1 | reads), found);
}

/* ---- transfers ---- */

static int write_to(const Bus *b, I2cDevice *d, int address,
                    const uint8_t *data, size_t n)
{
    address_byte(b, address, false, d);
    if (!d) return OS_ENODEV;
    size_t taken = n ? d->write(d, data, n) : 0;
    for (size_t i = 0; i < n && i <= taken; i++) byte(b, data[i], i < taken);
    return taken < n ? OS_EIO : 0;
}

static int read_from(const Bus *b, I2cDevice *d, int address, uint8_t *data,
                     size_t n)
{
    address_byte(b, address, true, d);
    if (!d) return OS_ENODEV;
    d->read(d, data, n);
    for (size_t i = 0; i < n; i++) byte(b, data[i], i + 1 < n);
    return 0;
}

int i2c_host_transfer(void *bus, int address, const uint8_t *out,
                      size_t n_out, uint8_t *in, size_t n_in)
{
    const Bus *b = bus;
    I2cDevice *d = find(b, address);
    int e = 0;
    if (n_out || !n_in) e = write_to(b, d, address, out, n_out);
    if (!e && n_in) e = read_from(b, d, address, in, n_in);
    stop(b);
    return e;
}

/* ---- the steps of a transfer ---- */

/* The one under way: a device is asked when its part of it ends. */
static struct {
    I2cDevice *device;
    bool has_address, reads;
    size_t used;
    uint8_t data[2048];
} now;

static void end_part(void)
{
    I2cDevice *d = now.device;
    if (d && !now.reads) d->write(d, now.data, now.used);
    now.device = NULL;
    now.has_address = false;
    now.used = 0;
}

int i2c_host_start(void *bus)
{
    end_part();
    start(bus);
    return 0;
}

int i2c_host_stop(void *bus)
{
    end_part();
    stop(bus);
    return 0;
}

static bool take(const Bus *b, uint8_t value)
{
    if (!now.has_address) {
        now.has_address = true;
        now.reads = value & 1;
        now.device = find(b, value >> 1);
        return now.device;
    }
    if (!now.device || now.used == sizeof now.data) return false;
    now.data[now.used++] = value;
    return true;
}

int i2c_host_write(void *bus, const uint8_t *out, size_t n,
                   size_t *acknowledged)
{
    for (*acknowledged = 0; *acknowledged < n; ++*acknowledged) {
        uint8_t value = out[*acknowledged];
        bool is_taken = take(bus, value);
        byte(bus, value, is_taken);
        if (!is_taken) break;
    }
    return 0;
}

/* Without a device the line stays high. */
int i2c_host_read(void *bus, uint8_t *in, size_t n, bool nack)
{
    I2cDevice *d = now.reads ? now.device : NULL;
    memset(in, 0xff, n);
    if (d) d->read(d, in, n);
    for (size_t i = 0; i < n; i++) byte(bus, in[i], !nack || i + 1 < n);
    return 0;
}

/* ---- opening ---- */

static Bus *bus_for(int id)
{
    for (Bus *b = buses; b < buses + BUSES; b++)
        if (!b->is_open || (id >= 0 && b->id == id)) return b;
    return NULL;
}

/* Without pins: the ESP32's. */
int i2c_host_open(void **bus, const I2cConfig *c)
{
    Bus *b = bus_for(c->id);
    if (c->id >= chip_host()->i2cs) return OS_ENODEV;
    if (!b) return OS_EBUSY;
    if (!b->byte_signal)
        b->byte_signal = log_signal("i2c", (int)(b - buses), 8);
    b->is_open = true;
    b->id = c->id;
    b->scl = c->scl < 0 ? (c->id == 1 ? 25 : 18) : c->scl;
    b->sda = c->sda < 0 ? (c->id == 1 ? 26 : 19) : c->sda;
    b->quarter_ns = 250000000u / c->freq_hz;
    board_pull(b->scl, BOARD_PULL_UP);
    board_pull(b->sda, BOARD_PULL_UP);
    *bus = b;
    return 0;
}

void i2c_host_close(void *bus) { ((Bus *)bus)->is_open = false; }

const I2cDriver i2c_driver = {i2c_host_open, i2c_host_close,
                              i2c_host_transfer};
