/* rtc_port.h: memory that outlives deep sleep and resets, but not the loss of
 * power: rtc_host.c, rtc_esp32.c. */
#ifndef PYC2C_RTC_PORT_H
#define PYC2C_RTC_PORT_H

#include <stddef.h>
#include <stdint.h>

enum { RTC_MEMORY_SIZE = 2048 };

/* What was kept there, *n bytes. */
const uint8_t *rtc_port_memory(size_t *n);
/* At most RTC_MEMORY_SIZE bytes. */
void rtc_port_keep(const uint8_t *data, size_t n);

#endif
