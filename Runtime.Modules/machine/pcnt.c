/* pcnt.c: what Counter and Encoder of machine.py are made of. */
#include "error.h"
#include "os_error.h"
#include "pcnt_port.h"
#include "pin.h"

static bool done(int unit, int e)
{
    if (e == OS_ENODEV) raise_value("there is no counter %d", unit);
    else if (e == OS_EOPNOTSUPP)
        raise_error(&RuntimeError_type, "this chip has no counters");
    else if (e) raise_os(e, 0);
    return !e;
}

bool machine_pcnt_open(int32_t unit)
{
    bool is_one = unit >= 0 && unit < PCNT_UNITS;
    return done(unit, is_one ? pcnt_port_open(unit) : OS_ENODEV);
}

bool machine_pcnt_close(int32_t unit)
{
    pcnt_port_close(unit);
    return true;
}

bool machine_pcnt_channel(int32_t unit, int32_t channel, Value pin,
                          Value level_pin, int32_t rising, int32_t falling,
                          int32_t low)
{
    PcntChannel c = {-1, -1, (uint8_t)rising, (uint8_t)falling, (uint8_t)low};
    if ((c.pin = pin_id(pin)) < 0) return false;
    if (level_pin != NONE && (c.level_pin = pin_id(level_pin)) < 0)
        return false;
    return done(unit, pcnt_port_channel(unit, channel, &c));
}

bool machine_pcnt_start(int32_t unit, uint32_t filter_ns)
{
    return done(unit, pcnt_port_start(unit, filter_ns));
}

int64_t machine_pcnt_count(int32_t unit) { return pcnt_port_count(unit); }
