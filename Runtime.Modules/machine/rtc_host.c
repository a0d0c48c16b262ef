/* rtc_host.c: memory that outlives a reset of the program on the desk. */
#include "boot_host.h"
#include "rtc_port.h"

#include <string.h>

static uint8_t memory[RTC_MEMORY_SIZE];
static size_t used;

static unsigned digit(char c)
{
    return (unsigned)(c <= '9' ? c - '0' : c - 'a' + 10);
}

static void fetch(void)
{
    const char *hex = boot_kept(BOOT_OPTION_MEMORY);
    if (!hex) return;
    used = strlen(hex) / 2;
    if (used > sizeof memory) used = sizeof memory;
    for (size_t i = 0; i < used; i++)
        memory[i] = (uint8_t)(digit(hex[2 * i]) << 4 | digit(hex[2 * i + 1]));
}

const uint8_t *rtc_port_memory(size_t *n)
{
    fetch();
    *n = used;
    return memory;
}

void rtc_port_keep(const uint8_t *data, size_t n)
{
    static char hex[2 * RTC_MEMORY_SIZE + 1];
    memcpy(memory, data, n);
    used = n;
    for (size_t i = 0; i < n; i++) {
        hex[2 * i] = "0123456789abcdef"[data[i] >> 4];
        hex[2 * i + 1] = "0123456789abcdef"[data[i] & 15];
    }
    hex[2 * n] = 0;
    boot_keep(BOOT_OPTION_MEMORY, hex);
}
