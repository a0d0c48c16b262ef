/* onewire_host.c: 1-Wire on the desk: the devices that are attached to the pin
 * answer, and the waveform is drawn as the chip would make it. */
#include "onewire_host.h"
#include "../machine/board_host.h"
#include "../machine/log_host.h"
#include "clock_host.h"
#include "onewire_port.h"

#include <stddef.h>

static OneWireDevice *devices;

void onewire_host_attach(OneWireDevice *d)
{
    d->next = devices;
    devices = d;
}

static void level(int pin, int level, unsigned us)
{
    log_change(board_signal(pin), (uint64_t)level);
    clock_pass_ns(us * 1000u);
}

void onewire_port_open(int pin) { board_pull(pin, BOARD_PULL_UP); }

bool onewire_port_reset(int pin)
{
    bool is_there = false;
    for (OneWireDevice *d = devices; d; d = d->next) {
        if (d->pin != pin) continue;
        d->reset(d);
        is_there = true;
    }
    level(pin, 0, 480);
    level(pin, 1, 30);
    level(pin, !is_there, 120);
    level(pin, 1, 330);
    return is_there;
}

/* A line with several drivers is high when none pulls it down. */
int onewire_port_slot(int pin, int bit)
{
    int seen = bit;
    for (OneWireDevice *d = devices; d; d = d->next)
        if (d->pin == pin && !d->slot(d, bit)) seen = 0;
    level(pin, 0, bit ? 6 : 60);
    level(pin, seen | !bit, bit ? 24 : 10);
    level(pin, 1, bit ? 40 : 0);
    return seen;
}
