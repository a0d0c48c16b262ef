/* log_host.h: what the board on the desk records, for a waveform.
 *
 * A signal is a wire, or a number of up to 64 bits. Changes are written as
 * lines of text to the file that PYC2C_BOARD_LOG names, in any order of their
 * times:
 *
 *   S id bits name            a signal; 1 bit: a wire
 *   E nanoseconds             the end
 *   C id nanoseconds value    from then on; value 2 of a wire: floating
 *   W id nanoseconds period high    from then on a square wave, which begins
 *                             with `high` nanoseconds of 1
 *
 * A program that is reset goes on in the same file, and its signals get ids
 * anew: an S line with a name that was there before is the same signal.
 */
#ifndef PYC2C_LOG_HOST_H
#define PYC2C_LOG_HOST_H

#include <stdbool.h>
#include <stdint.h>

bool log_is_on(void);
/* The id of a new signal, its name followed by a number unless that is
 * negative: ("gpio", 2). 0 while the log is off. */
unsigned log_signal(const char *name, int number, unsigned bits);
/* The signal changes now, or at that time. Does nothing for id 0. */
void log_change(unsigned id, uint64_t value);
void log_change_at(unsigned id, uint64_t ns, uint64_t value);
void log_wave_at(unsigned id, uint64_t ns, uint64_t period_ns,
                 uint64_t high_ns);

#endif
