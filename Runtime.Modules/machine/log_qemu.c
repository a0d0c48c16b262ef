/* log_qemu.c: the emulated chips keep no log. */
#include "log_host.h"

bool log_is_on(void) { return false; }

unsigned log_signal(const char *name, int number, unsigned bits)
{
    (void)name, (void)number, (void)bits;
    return 0;
}

void log_change(unsigned id, uint64_t value) { (void)id, (void)value; }

void log_change_at(unsigned id, uint64_t ns, uint64_t value)
{
    (void)id, (void)ns, (void)value;
}

void log_wave_at(unsigned id, uint64_t ns, uint64_t period_ns,
                 uint64_t high_ns)
{
    (void)id, (void)ns, (void)period_ns, (void)high_ns;
}
