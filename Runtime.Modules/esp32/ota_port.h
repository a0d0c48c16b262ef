/* ota_port.h: which of the slots for programs is started: ota_host.c,
 * ota_esp32.c, and for changing it update_host.c, update_esp32.c.
 *
 * Functions return 0 or a number of os_error.h: OS_ENOENT where the table has
 * no such part, OS_EINVAL for a part that holds no program. */
#ifndef PYC2C_OTA_PORT_H
#define PYC2C_OTA_PORT_H

#include "partition_port.h"

/* The one that the next start takes. */
int ota_port_boot(Part *to);
/* The one that runs. */
int ota_port_running(Part *to);

/* A program that was started so for the first time has to confirm itself, or
 * the start after it takes the one before again. */
int update_port_set_boot(const Part *p);
int update_port_confirm(void);

#endif
