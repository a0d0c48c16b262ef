/* touch.c: what TouchPad of machine.py is made of. */
#include "error.h"
#include "int.h"
#include "os_error.h"
#include "pin.h"
#include "touch_port.h"

static bool done(int id, int e)
{
    if (e == OS_ENODEV) raise_value("invalid pin for touchpad: %d", id);
    else if (e == OS_EOPNOTSUPP)
        raise_error(&RuntimeError_type, "this chip has no touch sensor");
    else if (e) raise_os(e, 0);
    return !e;
}

/* The number of the pin. */
int32_t machine_touch_open(Value pin)
{
    int id = pin_id(pin);
    if (id >= 0) done(id, touch_port_open(id));
    return id;
}

Value machine_touch_read(int32_t id)
{
    uint32_t value;
    return done(id, touch_port_read(id, &value)) ? int_from_u64(value) : 0;
}

bool machine_touch_config(int32_t id, uint32_t threshold)
{
    return done(id, touch_port_set_threshold(id, threshold));
}
