/* wake_host.h: whether the board on the desk wakes. */
#ifndef PYC2C_WAKE_HOST_H
#define PYC2C_WAKE_HOST_H

#include "wake_port.h"

/* What wakes it now, as machine.wake_reason() says it (system_port.h), and by
 * which pins; 0: nothing. */
int wake_host_reason(uint64_t *pins);
/* Those that could: they are powered while it sleeps. */
uint64_t wake_host_pins(void);

#endif
