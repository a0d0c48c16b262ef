/* wake_port.h: what wakes the chip from its sleep. Plain C: wake_host.c,
 * wake_esp32.c.
 *
 * Pins are sets, 1 << pin for each; an empty set wakes it no more. Functions
 * return 0 or a number of os_error.h: OS_EOPNOTSUPP where the chip has no such
 * way, OS_EINVAL for a pin that cannot, OS_EBUSY for what excludes another. */
#ifndef PYC2C_WAKE_PORT_H
#define PYC2C_WAKE_PORT_H

#include <stdbool.h>
#include <stdint.h>

/* One pin that has the level. */
int wake_port_ext0(uint64_t pins, bool level);
/* Any of them is high, or all of them (on newer chips: any) are low. */
int wake_port_ext1(uint64_t pins, bool level);
/* Any of them has the level. */
int wake_port_gpio(uint64_t pins, bool level);
/* Those set last wake it from deep sleep as well. */
bool wake_port_gpio_is_deep(void);
int wake_port_touch(bool is_on);
int wake_port_ulp(bool is_on);
/* Pins that hold their level go on with it in deep sleep. */
int wake_port_hold(bool is_on);

#endif
