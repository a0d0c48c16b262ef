/* system.c: the chip as a whole, in module machine. */
#include "bytes.h"
#include "io.h"
#include "os_error.h"
#include "port.h"
#include "schedule.h"
#include "system.h"
#include "system_port.h"
#include "tuple.h"

bool machine_reset(void)
{
    io_flush();
    system_port_reset(false);
}

bool machine_soft_reset(void)
{
    io_flush();
    system_port_reset(true);
}

bool machine_bootloader(Value timeout)
{
    (void)timeout;
    io_flush();
    system_port_bootloader();
    raise_os(OS_EOPNOTSUPP, 0);
    return false;
}

int32_t machine_reset_cause(void) { return system_port_reset_cause(); }
int32_t machine_wake_reason(void) { return system_port_wake_reason(); }

Value machine_wake_pins(void)
{
    Value numbers[64];
    size_t n = 0;
    uint64_t pins = system_port_wake_pins();
    for (int pin = 0; pin < 64; pin++)
        if (pins >> pin & 1) numbers[n++] = small_value(pin);
    return tuple_new(n, numbers);
}

/* Without a time, and for 0: until something else wakes the chip. */
static uint64_t time_of(int64_t ms)
{
    return ms <= 0 ? UINT64_MAX : (uint64_t)ms * 1000;
}

bool (*system_may_sleep)(void);

bool machine_deepsleep(int64_t ms)
{
    if (system_may_sleep && !system_may_sleep()) return false;
    io_flush();
    system_port_deep_sleep(time_of(ms));
}

bool machine_lightsleep(int64_t ms)
{
    io_flush();
    system_port_light_sleep(time_of(ms));
    return true;
}

Value machine_unique_id(void)
{
    uint8_t id[SYSTEM_ID_SIZE];
    system_port_unique_id(id);
    return bytes_new(id, sizeof id);
}

int machine_disable_irq(void)
{
    bool was_held = schedule_hold(true);
    if (!was_held) system_port_set_interrupts(false);
    return !was_held;
}

/* What disable_irq returned: whether they had been on. */
bool machine_enable_irq(bool are_on)
{
    if (!are_on) return true;
    if (schedule_hold(false)) system_port_set_interrupts(true);
    return true;
}

int32_t machine_rng(void)
{
    uint32_t bits = 0;
    port_random(&bits, sizeof bits);
    return (int32_t)(bits & 0xffffff);
}
