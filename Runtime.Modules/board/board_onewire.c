/* board_onewire.c: devices of one wire: 1-Wire, written in Python, and DHT. */
#include "../dht/dht_host.h"
#include "../machine/board_host.h"
#include "../onewire/onewire_host.h"
#include "buffer.h"
#include "error.h"
#include "gc.h"
#include "ops.h"

enum { DEVICES = 16 };

typedef struct {
    OneWireDevice device;
    Value functions[2];       /* reset, slot */
} Model;

static Model models[DEVICES];

static void reset(OneWireDevice *d)
{
    if (!error_pending()) op_call(((Model *)d)->functions[0], 0, NULL);
}

static int slot(OneWireDevice *d, int bit)
{
    if (error_pending()) return 1;
    return op_call1(((Model *)d)->functions[1], small_value(bit)) !=
           small_value(0);
}

static bool is_pin(int32_t pin)
{
    if (pin >= 0 && pin < BOARD_PINS) return true;
    raise_value("the board has no pin %d", (int)pin);
    return false;
}

bool board_onewire_attach(int32_t pin, Value reset_function,
                          Value slot_function)
{
    if (!is_pin(pin)) return false;
    for (Model *m = models; m < models + DEVICES; m++) {
        if (m->functions[1]) continue;
        gc_root(m->functions, 2);
        m->functions[0] = reset_function;
        m->functions[1] = slot_function;
        m->device.pin = pin;
        m->device.reset = reset;
        m->device.slot = slot;
        onewire_host_attach(&m->device);
        return true;
    }
    raise_error(&RuntimeError_type, "too many devices");
    return false;
}

bool board_dht_set(int32_t pin, Value answer)
{
    Buffer b;
    if (!is_pin(pin) || !buffer_get(answer, &b, false)) return false;
    if (b.length == 5) dht_host_set(pin, b.data);
    else raise_value("an answer has 5 bytes");
    return b.length == 5;
}
