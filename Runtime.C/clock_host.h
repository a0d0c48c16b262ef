/* clock_host.h: what happens at a time, on the desk.
 *
 * Events stand for what a chip's timers, and the world around it, would do. There
 * are no interrupts here: an event runs at the first safe point after its
 * time, or in clock_sleep_us.
 *
 * Virtual time (PYC2C_CLOCK=virtual) stands still while the program computes.
 * It moves by what the program sleeps, by what its transfers take, and by one
 * microsecond at each look at the clock, each operation of the board, and each
 * safe point with an event ahead; so a run can be repeated exactly.
 */
#ifndef PYC2C_CLOCK_HOST_H
#define PYC2C_CLOCK_HOST_H

#include "clock.h"
#include <stdbool.h>

typedef struct ClockEvent {
    void (*run)(struct ClockEvent *);    /* may run Python code, not raise */
    uint64_t at;
    struct ClockEvent *next;
    bool is_set;
    bool is_world;            /* of the world around the board */
} ClockEvent;

/* Runs e at that time, once; moves it when it is set already. */
void clock_event_set(ClockEvent *e, uint64_t at_us);
void clock_event_cancel(ClockEvent *e);

/* rest is called when the program waits, end when PYC2C_UNTIL ends it. */
void clock_set_hooks(void (*rest)(void), void (*end)(void));

/* The run ends now, and not by the program: what end is for. */
void clock_end(void);

/* A program that is reset goes on in the run's time; these options tell its
 * new process when that is, in microseconds, and by how much
 * clock_set_epoch_us had moved the clock. clock_us counts from the start. */
#define CLOCK_OPTION_BOOT "PYC2C_BOOT_US"
#define CLOCK_OPTION_EPOCH "PYC2C_EPOCH_MOVED_US"
uint64_t clock_boot_us(void);
int64_t clock_epoch_moved_us(void);
/* PYC2C_UNTIL says when the run ends. */
bool clock_has_end(void);
/* Something lies in wait. */
bool clock_has_events(void);
/* Waits while only the world goes on: the program's events never come. It is
 * over when is_over says so (NULL: never), or after that time. */
void clock_sleep_world_us(uint64_t us, bool (*is_over)(void));

bool clock_is_virtual(void);
/* An operation of the board takes place: now. */
uint64_t clock_step(void);
/* A transfer takes this long. */
void clock_pass_ns(uint64_t ns);
/* Nanoseconds since the start, without a step. */
uint64_t clock_now_ns(void);

#endif
