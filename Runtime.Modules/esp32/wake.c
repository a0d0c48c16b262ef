/* wake.c: what wakes the chip, in module esp32. */
#include "error.h"
#include "os_error.h"
#include "pin.h"
#include "system.h"
#include "tuple.h"
#include "wake_port.h"

typedef struct {
    uint64_t pins;            /* 1 << pin for each */
    bool level;
} Watch;

static bool done(int e)
{
    if (e == OS_EOPNOTSUPP)
        raise_error(&RuntimeError_type, "this chip cannot be woken so");
    else if (e == OS_EBUSY) raise_value("no resources");
    else if (e == OS_EINVAL) raise_value("invalid pin");
    else if (e) raise_os(e, 0);
    return !e;
}

static bool add_pin(uint64_t *pins, Value pin)
{
    int id = pin_id(pin);
    if (id < 0) return false;
    *pins |= UINT64_C(1) << id;
    return true;
}

/* 0: as it was. */
static bool read_pins(Value pins, uint64_t *to)
{
    if (!pins) return true;
    *to = 0;
    if (pins == NONE) return true;
    Value items = tuple_from(pins);
    if (!items) return false;
    for (size_t i = 0; i < tuple_of(items)->length; i++)
        if (!add_pin(to, tuple_of(items)->items[i])) return false;
    return true;
}

/* What fails changes nothing that was asked for before. */
static bool apply(Watch *w, Watch wanted, int level,
                  int (*set)(uint64_t pins, bool level))
{
    if (level >= 0) wanted.level = level;
    if (!done(set(wanted.pins, wanted.level))) return false;
    *w = wanted;
    return true;
}

bool esp32_wake_on_ext0(Value pin, int level)
{
    static Watch w;
    Watch wanted = w;
    if (pin) wanted.pins = 0;
    if (pin && pin != NONE && !add_pin(&wanted.pins, pin)) return false;
    return apply(&w, wanted, level, wake_port_ext0);
}

bool esp32_wake_on_ext1(Value pins, int level)
{
    static Watch w;
    Watch wanted = w;
    return read_pins(pins, &wanted.pins) &&
           apply(&w, wanted, level, wake_port_ext1);
}

static bool may_sleep(void)
{
    if (wake_port_gpio_is_deep()) return true;
    raise_value("the pins of wake_on_gpio do not wake this chip from deep "
                "sleep");
    return false;
}

bool esp32_wake_on_gpio(Value pins, int level)
{
    static Watch w;
    Watch wanted = w;
    system_may_sleep = may_sleep;
    return read_pins(pins, &wanted.pins) &&
           apply(&w, wanted, level, wake_port_gpio);
}

bool esp32_wake_on_touch(bool wake) { return done(wake_port_touch(wake)); }
bool esp32_wake_on_ulp(bool wake) { return done(wake_port_ulp(wake)); }

bool esp32_gpio_deep_sleep_hold(bool enable)
{
    return done(wake_port_hold(enable));
}
