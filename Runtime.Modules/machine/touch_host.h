/* touch_host.h: what the world does to the pads of the board on the desk. */
#ifndef PYC2C_TOUCH_HOST_H
#define PYC2C_TOUCH_HOST_H

#include "touch_port.h"

#include <stdbool.h>

void touch_host_set(int pin, uint32_t value);
/* One that has a threshold is below it. */
bool touch_host_is_touched(void);

#endif
