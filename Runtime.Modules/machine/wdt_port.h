/* wdt_port.h: the watchdog: wdt_host.c, wdt_esp32.c. It cannot be stopped. */
#ifndef PYC2C_WDT_PORT_H
#define PYC2C_WDT_PORT_H

#include <stdint.h>

/* From now on the program has to feed it in time, or ends with a reset. 0 or
 * a number of os_error.h. */
int wdt_port_start(uint32_t timeout_ms);
void wdt_port_feed(void);

#endif
