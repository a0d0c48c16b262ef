/* timer_port.h: calls at a time, from an interrupt or the like: timer_host.c,
 * timer_esp32.c. */
#ifndef PYC2C_TIMER_PORT_H
#define PYC2C_TIMER_PORT_H

#include <stdbool.h>
#include <stdint.h>

/* Calls fired(with) once after, or each, period_us. *handle is NULL at first;
 * what it did before ends. 0 or a number of os_error.h. */
int timer_port_start(void **handle, uint64_t period_us, bool repeats,
                     void (*fired)(void *), void *with);
/* It does not fire after this. */
void timer_port_stop(void **handle);

#endif
