/* touch_port.h: pads that feel a finger: touch_host.c, touch_esp32.c. */
#ifndef PYC2C_TOUCH_PORT_H
#define PYC2C_TOUCH_PORT_H

#include <stdint.h>

/* 0 or a number of os_error.h: OS_ENODEV when the pin is no pad,
 * OS_EOPNOTSUPP on a chip without. */
int touch_port_open(int pin);
int touch_port_read(int pin, uint32_t *value);
/* The value from which on it counts as touched, for waking the chip. */
int touch_port_set_threshold(int pin, uint32_t threshold);
/* The sensor is to go on while the chip sleeps. */
int touch_port_set_wake(void);

#endif
