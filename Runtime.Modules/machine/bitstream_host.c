/* bitstream_host.c: pulses on the desk: they take their time, and are drawn. */
#include "bitstream_host.h"
#include "bitstream_port.h"
#include "board_host.h"
#include "clock_host.h"
#include "log_host.h"

static BitListener *listeners;

void bitstream_host_listen(BitListener *l)
{
    l->next = listeners;
    listeners = l;
}

static uint64_t send_bit(unsigned signal, uint64_t at, const uint32_t ns[2])
{
    log_change_at(signal, at, 1);
    log_change_at(signal, at + ns[0], 0);
    return at + ns[0] + ns[1];
}

int bitstream_port_send(int pin, const uint32_t ns[4], const uint8_t *data,
                        size_t n)
{
    board_output(pin, 0);
    uint64_t start = clock_now_ns(), at = start;
    unsigned signal = board_signal(pin);
    for (size_t i = 0; i < n; i++)
        for (int bit = 7; bit >= 0; bit--)
            at = send_bit(signal, at, ns + 2 * (data[i] >> bit & 1));
    clock_pass_ns(at - start);
    for (BitListener *l = listeners; l; l = l->next)
        if (l->pin == pin) l->sent(l, data, n);
    return 0;
}
