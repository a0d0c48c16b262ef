/* system.h: the chip as a whole, for the modules that have a say in it. */
#ifndef PYC2C_SYSTEM_H
#define PYC2C_SYSTEM_H

#include <stdbool.h>

/* Whether deep sleep is possible as things are; raises what is not. NULL: it
 * is. */
extern bool (*system_may_sleep)(void);

#endif
