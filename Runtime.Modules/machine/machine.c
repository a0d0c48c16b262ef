/* machine.c: the functions of module machine. */
#include "clock.h"
#include "error.h"

/* Until something may have happened. */
bool machine_idle(void)
{
    clock_sleep_us(1000);
    return true;
}
