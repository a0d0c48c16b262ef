/* osdebug_port.h: what the system reports: osdebug_host.c, osdebug_esp32.c. */
#ifndef PYC2C_OSDEBUG_PORT_H
#define PYC2C_OSDEBUG_PORT_H

enum { OSDEBUG_NONE, OSDEBUG_ERROR, OSDEBUG_VERBOSE = 5 };

/* What is less severe is not shown from now on. */
void osdebug_port_set(int level);

#endif
