/* pwm.c: what machine.PWM does to a pin. */
#include "os_error.h"
#include "pin.h"
#include "pwm_port.h"

int32_t machine_pwm_pin(Value dest) { return pin_output_id(dest); }

bool machine_pwm_set(int32_t pin, int32_t freq, int32_t duty, bool invert)
{
    int e = pwm_port_set(pin, (uint32_t)freq, (uint32_t)duty, invert);
    if (e) raise_os(e, 0);
    return !e;
}

bool machine_pwm_stop(int32_t pin)
{
    pwm_port_stop(pin);
    return true;
}
