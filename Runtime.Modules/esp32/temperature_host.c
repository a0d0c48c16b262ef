/* temperature_host.c: the desk has both kinds of sensor, and it is warm. */
#include "temperature_port.h"

int temperature_port_fahrenheit(int32_t *degrees)
{
    *degrees = 104;
    return 0;
}

int temperature_port_celsius(int32_t *degrees)
{
    *degrees = 40;
    return 0;
}
