/* pin.c: machine.Pin. */
#include "pin.h"
#include "error.h"
#include "format_message.h"
#include "gc.h"
#include "int.h"
#include "os_error.h"
#include "str.h"

extern const Type machine_Pin_type;

static Pin *pin_of(Value v) { return (Pin *)v; }

/* ---- pins as arguments ---- */

int pin_id(Value v)
{
    intptr_t id;
    if (value_is_instance(v, &machine_Pin_type)) id = pin_of(v)->id;
    else if (value_is_small(v)) id = small_int(v);
    else id = -1;
    if (id >= 0 && id <= INT16_MAX && pin_port_exists((int)id)) return (int)id;
    raise_value("invalid pin: %R", v);
    return -1;
}

static bool drives(int id)
{
    if (pin_port_can_drive(id)) return true;
    raise_value("pin can only be input: %d", id);
    return false;
}

int pin_output_id(Value v)
{
    int id = pin_id(v);
    return id >= 0 && drives(id) ? id : -1;
}

/* ---- making one ---- */

static bool done(int error)
{
    if (error) raise_os(error, 0);
    return !error;
}

/* Takes one of the numbers allowed; -1: as it is. */
static bool choose(const char *what, Value v, int most, int *to)
{
    intptr_t i = v == NONE ? 0 : int_check(v) ? int_as_clipped(v) : -2;
    *to = (int)i;
    if (i >= -1 && i <= most) return true;
    raise_value("invalid pin %s: %R", what, v);
    return false;
}

static bool set_mode(Pin *p, Value v)
{
    int mode;
    if (v == NONE) return true;
    if (!choose("mode", v, PIN_OPEN_DRAIN, &mode)) return false;
    if (mode < 0) return true;
    if (mode != PIN_IN && mode != PIN_OUT && mode != PIN_OPEN_DRAIN) {
        raise_value("invalid pin mode: %R", v);
        return false;
    }
    if (mode != PIN_IN && !drives(p->id)) return false;
    p->mode = (uint8_t)mode;
    return done(pin_port_set_mode(p->id, (PinMode)mode));
}

static bool set_pull(Pin *p, Value v)
{
    int pull;
    if (!choose("pull", v, PIN_PULL_UP, &pull)) return false;
    if (pull < 0) return true;
    p->pull = (uint8_t)pull;
    return done(pin_port_set_pull(p->id, (PinPull)pull));
}

static bool set_drive(Pin *p, int32_t drive)
{
    if (drive < 0) return true;
    if (drive > 3) {
        raise_value("invalid pin drive: %d", (int)drive);
        return false;
    }
    p->drive = (uint8_t)drive;
    return done(pin_port_set_drive(p->id, drive));
}

static void write(Pin *p, bool on)
{
    p->is_on = on;
    pin_port_write(p->id, on);
}

/* The level first, so that an output begins with it. */
bool pin_init(Value self, Value mode, Value pull, int value, int32_t drive,
              int hold)
{
    Pin *p = pin_of(self);
    if (hold == 0 && !done(pin_port_set_hold(p->id, false))) return false;
    if (value >= 0) write(p, value);
    return set_pull(p, pull) && set_mode(p, mode) && set_drive(p, drive) &&
           (hold <= 0 || done(pin_port_set_hold(p->id, true)));
}

Value pin_new(const Type *cls, size_t nargs, const Value *args, Value kw)
{
    (void)nargs, (void)args, (void)kw;
    return instance_new(cls);
}

bool pin_start(Value self, Value id, Value mode, Value pull, int value,
               int32_t drive, int hold)
{
    int number = pin_id(id);
    if (number < 0) return false;
    pin_of(self)->id = (int16_t)number;
    pin_of(self)->drive = 2;
    return pin_init(self, mode, pull, value, drive, hold);
}

/* ---- levels ---- */

Value pin_value(Value self, int x)
{
    Pin *p = pin_of(self);
    if (x < 0) return small_value(pin_port_read(p->id));
    write(p, x);
    return NONE;
}

bool pin_on(Value self)
{
    write(pin_of(self), true);
    return true;
}

bool pin_off(Value self)
{
    write(pin_of(self), false);
    return true;
}

bool pin_toggle(Value self)
{
    write(pin_of(self), !pin_of(self)->is_on);
    return true;
}

/* ---- what it was set to ---- */

Value pin_mode(Value self, Value mode)
{
    if (!mode) return small_value(pin_of(self)->mode);
    return set_mode(pin_of(self), mode) ? NONE : 0;
}

Value pin_pull(Value self, Value pull)
{
    if (pull) return set_pull(pin_of(self), pull) ? NONE : 0;
    int now = pin_of(self)->pull;
    return now ? small_value(now) : NONE;
}

Value pin_drive(Value self, int32_t drive)
{
    if (drive < 0) return small_value(pin_of(self)->drive);
    return set_drive(pin_of(self), drive) ? NONE : 0;
}

/* ---- as an object ---- */

Value pin_repr(Value self)
{
    char text[32] = "Pin(";
    size_t n = 4 + format_decimal(text + 4, pin_of(self)->id);
    text[n] = ')';
    text[n + 1] = 0;
    return str_from_c(text);
}

Value pin_eq(Value self, Value other)
{
    if (!value_is_instance(other, &machine_Pin_type)) return NOT_IMPLEMENTED;
    return bool_value(pin_of(self)->id == pin_of(other)->id);
}

uintptr_t pin_hash(Value self) { return (uintptr_t)pin_of(self)->id; }
