/* pin_port.h: one pin of the chip. Plain C, no Python objects: pin_host.c,
 * pin_esp32.c. Functions that can fail return 0 or a number of os_error.h. */
#ifndef PYC2C_PIN_PORT_H
#define PYC2C_PIN_PORT_H

#include <stdbool.h>

/* The values that programs see as Pin.IN and so on. */
typedef enum { PIN_IN = 1, PIN_OUT = 3, PIN_OPEN_DRAIN = 7 } PinMode;
typedef enum { PIN_NO_PULL, PIN_PULL_DOWN, PIN_PULL_UP } PinPull;
enum { PIN_IRQ_RISING = 1, PIN_IRQ_FALLING = 2, PIN_IRQ_EDGES = 3,
       PIN_IRQ_LOW = 4, PIN_IRQ_HIGH = 5 };

bool pin_port_exists(int pin);
/* Some pins of some chips are inputs only. */
bool pin_port_can_drive(int pin);

int pin_port_set_mode(int pin, PinMode mode);
int pin_port_set_pull(int pin, PinPull pull);
/* Strength of an output, 0 (about 5 mA) to 3 (40 mA). */
int pin_port_set_drive(int pin, int strength);
/* Keeps the pin as it is over resets and deep sleep. */
int pin_port_set_hold(int pin, bool hold);

int pin_port_read(int pin);
/* For an output at once, for an input as soon as it is one. */
void pin_port_write(int pin, int level);

/* Calls handler(with), maybe in an interrupt, on the edges (or level) that
 * trigger says; 0 stops it. */
int pin_port_set_irq(int pin, int trigger, void (*handler)(void *), void *with);
/* The level wakes the chip from light sleep. */
int pin_port_set_wake(int pin, int trigger);

#endif
