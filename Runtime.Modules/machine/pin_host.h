/* pin_host.h: what else the desk asks of its pins. */
#ifndef PYC2C_PIN_HOST_H
#define PYC2C_PIN_HOST_H

#include <stdbool.h>

/* A pin has the level that was to wake the chip. */
bool pin_host_wakes(void);

#endif
