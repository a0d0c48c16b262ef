/* rtc.c: what RTC and WDT of machine.py are made of. */
#include "buffer.h"
#include "bytes.h"
#include "clock.h"
#include "error.h"
#include "os_error.h"
#include "rtc_port.h"
#include "wdt_port.h"

uint64_t machine_epoch_us(void) { return clock_epoch_us(); }

bool machine_set_epoch_us(uint64_t us)
{
    clock_set_epoch_us(us);
    return true;
}

Value machine_rtc_memory(void)
{
    size_t n;
    const uint8_t *data = rtc_port_memory(&n);
    return bytes_new(data, n);
}

bool machine_rtc_keep(Value data)
{
    Buffer b;
    if (!buffer_get(data, &b, false)) return false;
    if (b.length <= RTC_MEMORY_SIZE) rtc_port_keep(b.data, b.length);
    else raise_value("buffer too long");
    return b.length <= RTC_MEMORY_SIZE;
}

bool machine_wdt_start(int32_t timeout_ms)
{
    int e = 0;
    if (timeout_ms < 1) raise_value("WDT timeout too short");
    else if ((e = wdt_port_start((uint32_t)timeout_ms)) != 0) raise_os(e, 0);
    return timeout_ms >= 1 && !e;
}

bool machine_wdt_feed(void)
{
    wdt_port_feed();
    return true;
}
