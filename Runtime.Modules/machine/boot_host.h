/* boot_host.h: how the program on the desk ends before its end, and starts
 * anew: boot_host.c, boot_qemu.c.
 *
 * It starts anew as a new process in this one's place, START_US later in the
 * run's time; what it has to know comes by options (port.h). Only a run with an
 * end does (--for), so that none goes on for ever; the others end there, and
 * say so. With --storage the options wait in a file for the next run, which is
 * then that start. */
#ifndef PYC2C_BOOT_HOST_H
#define PYC2C_BOOT_HOST_H

#include <stdint.h>

/* Why it was started; 0 the first time. */
int boot_cause(void);
int boot_wake_reason(void);
uint64_t boot_wake_pins(void);

_Noreturn void boot_again(int cause, const char *what_happened);
/* After a deep sleep of so much time (UINT64_MAX: without end), or until it is
 * woken (wake_host.h), in which only the world goes on. */
_Noreturn void boot_after_sleep(uint64_t us, const char *what_happened);
/* The run ends, with that exit code. */
_Noreturn void boot_end(int code, const char *what_happened);
/* RTC memory, in hexadecimal. */
#define BOOT_OPTION_MEMORY "PYC2C_RTC_MEMORY"
/* What the next start finds by boot_kept, or NULL. */
void boot_keep(const char *option, const char *value);
const char *boot_kept(const char *option);

#endif
