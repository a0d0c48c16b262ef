/* freq.c: machine.freq. */
#include "error.h"
#include "freq_port.h"
#include "int.h"
#include "os_error.h"

Value machine_freq(int64_t hz)
{
    enum { MHZ = 1000000 };
    if (hz < 0) return int_from_u64((uint64_t)freq_port_mhz() * MHZ);
    int e = hz % MHZ ? OS_EINVAL : freq_port_set_mhz((uint32_t)(hz / MHZ));
    if (e == OS_EINVAL)
        return raise_value("the processor cannot run at that frequency");
    return e ? raise_os(e, 0) : NONE;
}
