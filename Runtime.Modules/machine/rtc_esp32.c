/* rtc_esp32.c: memory of the chip's real-time clock.
 * esp-idf components: esp_common */
#include "rtc_port.h"

#include <esp_attr.h>
#include <string.h>

/* What is there after power came is not ours. */
enum { OURS = 0x50795254 };
static RTC_NOINIT_ATTR struct {
    uint32_t mark, used;
    uint8_t data[RTC_MEMORY_SIZE];
} memory;

const uint8_t *rtc_port_memory(size_t *n)
{
    if (memory.mark != OURS || memory.used > RTC_MEMORY_SIZE) memory.used = 0;
    *n = memory.used;
    return memory.data;
}

void rtc_port_keep(const uint8_t *data, size_t n)
{
    memory.mark = OURS;
    memory.used = (uint32_t)n;
    memcpy(memory.data, data, n);
}
