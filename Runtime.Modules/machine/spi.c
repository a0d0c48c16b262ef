/* spi.c: SPI buses. */
#include "spi.h"
#include "buffer.h"
#include "error.h"
#include "gc.h"
#include "os_error.h"
#include "pin.h"

#include <string.h>

extern const Type machine__SPIBus_type, machine__SoftSPIBus_type;

static SpiBus *bus_of(Value v) { return (SpiBus *)v; }

/* A device on the desk may have raised something of its own. */
static bool done(int error)
{
    if (error_pending()) return false;
    if (error) raise_os(error, 0);
    return !error;
}

static bool take_output(Value v, int *id)
{
    *id = v == NONE ? -1 : pin_output_id(v);
    return !error_pending();
}

static bool take_input(Value v, int *id)
{
    *id = v == NONE ? -1 : pin_id(v);
    return !error_pending();
}

typedef struct { Value sck, mosi, miso; } Pins;

static Value open_bus(const Type *t, const SpiDriver *driver, Pins pins,
                      SpiConfig *c)
{
    enum { MOST_HZ = 80000000 };
    if (!take_output(pins.sck, &c->sck) ||
        !take_output(pins.mosi, &c->mosi) || !take_input(pins.miso, &c->miso))
        return 0;
    if (c->freq_hz < 1 || c->freq_hz > MOST_HZ)
        return raise_value("SPI baudrate must be between 1 and %d", MOST_HZ);
    SpiBus *b = gc_alloc(t, sizeof *b);
    if (!b) return 0;
    b->driver = driver;
    int e = driver->open(&b->bus, c);
    if (e == OS_ENODEV) return raise_value("SPI(%d) doesn't exist", c->id);
    return done(e) ? value_of(b) : 0;
}

Value machine_spi_new(int32_t id, int32_t freq, bool polarity, bool phase,
                      bool lsb_first, Value sck, Value mosi, Value miso)
{
    SpiConfig c = {id, -1, -1, -1, (uint32_t)freq, polarity, phase, lsb_first};
    return open_bus(&machine__SPIBus_type, &spi_driver,
                    (Pins){sck, mosi, miso}, &c);
}

Value machine_soft_spi_new(int32_t freq, bool polarity, bool phase,
                           bool lsb_first, Value sck, Value mosi, Value miso)
{
    SpiConfig c = {-1, -1, -1, -1, (uint32_t)freq, polarity, phase, lsb_first};
    return open_bus(&machine__SoftSPIBus_type, &soft_spi_driver,
                    (Pins){sck, mosi, miso}, &c);
}

static bool transfer(Value self, const uint8_t *out, uint8_t *in, size_t n)
{
    SpiBus *b = bus_of(self);
    if (!b->bus) {
        raise_error(&OSError_type, "transfer on deinitialized SPI");
        return false;
    }
    return n == 0 || done(b->driver->transfer(b->bus, out, in, n));
}

bool machine_spi_write(Value self, Value out)
{
    Buffer from;
    return buffer_get_or_text(out, &from) &&
           transfer(self, from.data, NULL, from.length);
}

bool machine_spi_read(Value self, Value into, int32_t fill)
{
    Buffer to;
    if (!buffer_get(into, &to, true)) return false;
    if (to.length) memset(to.data, fill, to.length);
    return transfer(self, to.data, to.data, to.length);
}

bool machine_spi_exchange(Value self, Value out, Value into)
{
    Buffer from, to;
    if (!buffer_get_or_text(out, &from) || !buffer_get(into, &to, true))
        return false;
    if (from.length != to.length) {
        raise_value("buffers must be the same length");
        return false;
    }
    return transfer(self, from.data, to.data, from.length);
}

bool machine_spi_close(Value self)
{
    SpiBus *b = bus_of(self);
    if (b->bus) b->driver->close(b->bus);
    b->bus = NULL;
    return true;
}
