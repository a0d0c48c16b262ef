/* dac_port.h: outputs of a voltage: dac_host.c, dac_esp32.c. */
#ifndef PYC2C_DAC_PORT_H
#define PYC2C_DAC_PORT_H

#include <stdint.h>

/* Opens the pin's channel. 0 or a number of os_error.h: OS_ENODEV when the pin
 * has none, OS_EOPNOTSUPP on a chip without. */
int dac_port_open(int pin);
/* value / 255 of the supply. */
int dac_port_write(int pin, uint8_t value);

#endif
