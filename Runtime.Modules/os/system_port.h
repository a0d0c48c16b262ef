/* system_port.h: what a platform says of itself. Plain C: system_host.c,
 * system_qemu.c, system_esp32.c. */
#ifndef PYC2C_SYSTEM_PORT_H
#define PYC2C_SYSTEM_PORT_H

/* System, name of the machine in the net, release, version, hardware. */
enum { SYSTEM_NAMES = 5 };
void system_names(const char *names[SYSTEM_NAMES]);

/* "NAME=value", the one at that index; 0: there are no more. */
const char *system_variable(unsigned index);

int system_process(void);
int system_processors(void);

#endif
