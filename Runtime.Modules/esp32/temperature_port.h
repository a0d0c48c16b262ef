/* temperature_port.h: the chip's own temperature: temperature_host.c,
 * temperature_esp32.c. 0 or a number of os_error.h: OS_EOPNOTSUPP where the
 * chip has the other kind of sensor. */
#ifndef PYC2C_TEMPERATURE_PORT_H
#define PYC2C_TEMPERATURE_PORT_H

#include <stdint.h>

/* Not calibrated. */
int temperature_port_fahrenheit(int32_t *degrees);
int temperature_port_celsius(int32_t *degrees);

#endif
