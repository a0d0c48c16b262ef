/* pin_host.h: what else the desk asks of its pins. */
#ifndef PYC2C_PIN_HOST_H
#define PYC2C_PIN_HOST_H

#include <stdint.h>

/* The pins that have the level that was to wake the chip: 1 << pin for each. */
uint64_t pin_host_wakes(void);

#endif
