/* pulse.c: pulses of a pin, measured and made. */
#include "bitstream_port.h"
#include "buffer.h"
#include "clock.h"
#include "error.h"
#include "os_error.h"
#include "pin.h"

/* Until the pin is no more at that level: the time it took, or -1 after
 * timeout_us. */
static int32_t wait_while(int pin, int level, int64_t timeout_us)
{
    uint64_t start = clock_us();
    while (pin_port_read(pin) == level) {
        if ((int64_t)(clock_us() - start) >= timeout_us) return -1;
        if (error_due()) error_run_due();
    }
    return (int32_t)(clock_us() - start);
}

int32_t machine_time_pulse_us(Value pin, bool level, int64_t timeout_us)
{
    int id = pin_id(pin);
    if (id < 0) return 0;
    if (timeout_us > INT32_MAX) timeout_us = INT32_MAX;
    if (wait_while(id, !level, timeout_us) < 0) return -2;
    return wait_while(id, level, timeout_us);
}

bool machine_bitstream(Value pin, uint32_t high0, uint32_t low0,
                       uint32_t high1, uint32_t low1, Value data)
{
    const uint32_t ns[] = {high0, low0, high1, low1};
    int id = pin_output_id(pin);
    Buffer b;
    if (id < 0 || !buffer_get(data, &b, false)) return false;
    int e = bitstream_port_send(id, ns, b.data, b.length);
    if (e) raise_os(e, 0);
    return !e;
}
