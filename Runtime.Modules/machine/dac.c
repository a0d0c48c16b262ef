/* dac.c: what DAC of machine.py is made of. */
#include "dac_port.h"
#include "error.h"
#include "os_error.h"
#include "pin.h"

static bool done(int id, int e)
{
    if (e == OS_ENODEV) raise_value("invalid Pin for DAC: %d", id);
    else if (e == OS_EOPNOTSUPP)
        raise_error(&RuntimeError_type, "this chip has no DAC");
    else if (e) raise_os(e, 0);
    return !e;
}

/* The number of the pin. */
int32_t machine_dac_open(Value pin)
{
    int id = pin_id(pin);
    if (id >= 0) done(id, dac_port_open(id));
    return id;
}

bool machine_dac_write(int32_t id, int32_t value)
{
    if (value >= 0 && value <= 255)
        return done(id, dac_port_write(id, (uint8_t)value));
    raise_value("a DAC's value is 0 to 255, not %d", (int)value);
    return false;
}
