/* freq_port.h: the clock of the processor: freq_host.c, freq_esp32.c. */
#ifndef PYC2C_FREQ_PORT_H
#define PYC2C_FREQ_PORT_H

#include <stdint.h>

uint32_t freq_port_mhz(void);
/* 0 or a number of os_error.h; OS_EINVAL for one that the chip does not
 * have. */
int freq_port_set_mhz(uint32_t mhz);

#endif
