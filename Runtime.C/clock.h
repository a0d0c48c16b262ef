/* clock.h: the time that a program sees, and waiting for it to pass.
 *
 * On a chip it is the port's.  On the desk it is the board's, too: there time
 * can be virtual, and events lie in wait in it (clock_host.h).
 */
#ifndef PYC2C_CLOCK_H
#define PYC2C_CLOCK_H

#include <stdbool.h>
#include <stdint.h>

/* Microseconds since the start, monotonic; and since 1970. */
uint64_t clock_us(void);
uint64_t clock_epoch_us(void);
/* Moves clock_epoch_us: the real-time clock was set. */
void clock_set_epoch_us(uint64_t us);
/* Handlers of interrupts run meanwhile. May run Python code. */
void clock_sleep_us(uint64_t us);
/* Waits a while, for handlers to run after the program's end. False on the
 * desk in a run without an end (--for), which would never have one: it says
 * so instead. */
bool clock_idle(void);
/* A busy wait, to the microsecond: for the timing of signals. */
void clock_delay_us(uint32_t us);

#endif
