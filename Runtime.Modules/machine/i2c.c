/* i2c.c: I2C buses. */
#include "i2c.h"
#include "buffer.h"
#include "error.h"
#include "gc.h"
#include "int.h"
#include "os_error.h"
#include "pin.h"

extern const Type machine__I2CBus_type, machine__SoftI2CBus_type;

static I2cBus *bus_of(Value v) { return (I2cBus *)v; }

/* A device on the desk may have raised something of its own. */
static bool done(int error)
{
    if (error_pending()) return false;
    if (error) raise_os(error, 0);
    return !error;
}

/* A pin, or -1 for None. */
static bool take_pin(Value v, int *id)
{
    *id = v == NONE ? -1 : pin_output_id(v);
    return !error_pending();
}

static Value open_bus(const Type *t, const I2cDriver *driver, Value scl,
                      Value sda, I2cConfig *c)
{
    if (!take_pin(scl, &c->scl) || !take_pin(sda, &c->sda)) return 0;
    if (c->freq_hz < 1 || c->freq_hz > 1000000)
        return raise_value("I2C freq must be between 1 and 1000000 Hz");
    I2cBus *b = gc_alloc(t, sizeof *b);
    if (!b) return 0;
    b->driver = driver;
    int e = driver->open(&b->bus, c);
    if (e == OS_ENODEV) return raise_value("I2C(%d) doesn't exist", c->id);
    return done(e) ? value_of(b) : 0;
}

Value machine_i2c_new(int32_t id, Value scl, Value sda, int32_t freq,
                      int32_t timeout)
{
    I2cConfig c = {id, -1, -1, (uint32_t)freq, (uint32_t)timeout};
    return open_bus(&machine__I2CBus_type, &i2c_driver, scl, sda, &c);
}

Value machine_soft_i2c_new(Value scl, Value sda, int32_t freq, int32_t timeout)
{
    I2cConfig c = {-1, -1, -1, (uint32_t)freq, (uint32_t)timeout};
    return open_bus(&machine__SoftI2CBus_type, &soft_i2c_driver, scl, sda,
                    &c);
}

static bool is_open(const I2cBus *b)
{
    if (!b->bus) raise_os(OS_ENODEV, 0);
    return b->bus;
}

static bool can_ask(const I2cBus *b, int32_t address)
{
    if (!is_open(b)) return false;
    if (address >= 0 && address <= 0x7f) return true;
    raise_value("I2C address must be between 0 and 127");
    return false;
}

bool machine_i2c_transfer(Value self, int32_t address, Value out, Value into)
{
    I2cBus *b = bus_of(self);
    Buffer from, to;
    if (!can_ask(b, address) || !buffer_get_or_text(out, &from) ||
        !buffer_get(into, &to, true))
        return false;
    return done(b->driver->transfer(b->bus, address, from.data, from.length,
                                    to.data, to.length));
}

int machine_i2c_probe(Value self, int32_t address)
{
    I2cBus *b = bus_of(self);
    if (!can_ask(b, address)) return -1;
    int e = b->driver->transfer(b->bus, address, NULL, 0, NULL, 0);
    if (e == OS_ENODEV && !error_pending()) return 0;
    return done(e) ? 1 : -1;
}

bool machine_i2c_close(Value self)
{
    I2cBus *b = bus_of(self);
    if (b->bus) b->driver->close(b->bus);
    b->bus = NULL;
    return true;
}

/* ---- the steps of a transfer ---- */

bool machine_soft_i2c_start(Value self)
{
    I2cBus *b = bus_of(self);
    return is_open(b) && done(soft_i2c_steps.start(b->bus));
}

bool machine_soft_i2c_stop(Value self)
{
    I2cBus *b = bus_of(self);
    return is_open(b) && done(soft_i2c_steps.stop(b->bus));
}

/* How many bytes were acknowledged. */
Value machine_soft_i2c_write(Value self, Value out)
{
    I2cBus *b = bus_of(self);
    Buffer from;
    size_t n = 0;
    if (!is_open(b) || !buffer_get_or_text(out, &from)) return 0;
    int e = soft_i2c_steps.write(b->bus, from.data, from.length, &n);
    return done(e) ? int_from_size(n) : 0;
}

bool machine_soft_i2c_read(Value self, Value into, bool nack)
{
    I2cBus *b = bus_of(self);
    Buffer to;
    return is_open(b) && buffer_get(into, &to, true) &&
           done(soft_i2c_steps.read(b->bus, to.data, to.length, nack));
}
