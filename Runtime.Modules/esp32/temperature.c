/* temperature.c: the temperature of the chip, in module esp32. */
#include "error.h"
#include "os_error.h"
#include "temperature_port.h"

static int32_t answer(int e, int32_t degrees, const char *other)
{
    if (e == OS_EOPNOTSUPP)
        raise_error(&RuntimeError_type, "this chip's sensor is read by %s()",
                    other);
    else if (e) raise_os(e, 0);
    return degrees;
}

int32_t esp32_raw_temperature(void)
{
    int32_t degrees = 0;
    int e = temperature_port_fahrenheit(&degrees);
    return answer(e, degrees, "mcu_temperature");
}

int32_t esp32_mcu_temperature(void)
{
    int32_t degrees = 0;
    int e = temperature_port_celsius(&degrees);
    return answer(e, degrees, "raw_temperature");
}
