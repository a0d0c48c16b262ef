/* adc.c: what machine.ADC reads. */
#include "adc_port.h"
#include "error.h"
#include "os_error.h"
#include "pin.h"

/* The number of the pin. */
int32_t machine_adc_open(Value pin)
{
    int id = pin_id(pin);
    if (id < 0) return 0;
    int e = adc_port_open(id);
    if (e == OS_ENODEV) raise_value("invalid pin: %d has no ADC", id);
    else if (e) raise_os(e, 0);
    return id;
}

bool machine_adc_close(int32_t pin)
{
    adc_port_close(pin);
    return true;
}

int32_t machine_adc_read(int32_t pin, int32_t attenuation)
{
    uint16_t value = 0;
    int e = adc_port_read(pin, attenuation, &value);
    if (e) raise_os(e, 0);
    return value;
}

int32_t machine_adc_read_uv(int32_t pin, int32_t attenuation)
{
    uint32_t uv = 0;
    int e = adc_port_read_uv(pin, attenuation, &uv);
    if (e) raise_os(e, 0);
    return (int32_t)uv;
}
