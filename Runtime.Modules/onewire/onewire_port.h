/* onewire_port.h: the time slots of the 1-Wire bus. Plain C: onewire_host.c,
 * onewire_esp32.c. */
#ifndef PYC2C_ONEWIRE_PORT_H
#define PYC2C_ONEWIRE_PORT_H

#include <stdbool.h>

void onewire_port_open(int pin);
/* A device answered. */
bool onewire_port_reset(int pin);
/* Sends a bit: what was on the line, which for a 1 is what devices say. */
int onewire_port_slot(int pin, int bit);

#endif
