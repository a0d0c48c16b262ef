/* start.h: what start.c asks of a program, and offers it. */
#ifndef PYC2C_START_H
#define PYC2C_START_H

#include "object.h"

/* Written by the compiler: runs the main module; 0 when it raised. */
Value program_main(void);

/* In module sys, where that is linked: fills sys.argv; false if it raised. */
bool sys_start(void) __attribute__((weak));

/* hook runs once when the program ends, the last one first. For the few parts
 * of the runtime that have something to do then. */
void start_at_exit(void (*hook)(void));

/* Set by what has handlers to run after the program's end, unless that is an
 * exception: returns when there are none to come. */
extern void (*start_serve)(void);

#endif
