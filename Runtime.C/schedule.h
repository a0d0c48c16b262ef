/* schedule.h: Python functions that run soon, one after the other, at the next
 * safe point of the program: what interrupts and timers ask for.
 *
 * An exception in one is reported and goes no further. What is posted while
 * one runs comes after it.
 */
#ifndef PYC2C_SCHEDULE_H
#define PYC2C_SCHEDULE_H

#include "value.h"

/* function(argument) is to run. From anywhere, interrupts included; false
 * when the queue is full, which holds 16. */
bool schedule_post(Value function, Value argument);

/* In an interrupt: calls at once a function that the compiler proved to
 * neither allocate nor raise. */
void schedule_now(Value function, Value argument);

/* The handler is callable, or None; one for schedule_now is a function that the
 * compiler proved, which it cannot do for every way to give one. Else raises
 * ValueError. */
bool schedule_check(Value handler, bool is_hard);

/* While it is held nothing runs: what is to run waits, schedule_now's as well.
 * While the collector works schedule_now's wait too: they might move the last
 * reference to an object to where it has been.
 * Returns whether it was held before. */
bool schedule_hold(bool is_held);

/* Makes the queue known to the collector and to error.h; again does no harm.
 * Called first by whatever will post. */
void schedule_start(void);

/* Something that may post. While one is live, a program that came to its end
 * goes on serving what is posted (clock_idle). */
typedef struct ScheduleSource {
    bool (*is_live)(void);
    struct ScheduleSource *next;
} ScheduleSource;
/* Once for each source; starts the schedule as well. */
void schedule_source(ScheduleSource *s);

#endif
