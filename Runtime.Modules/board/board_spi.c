/* board_spi.c: devices on SPI that are written in Python. */
#include "../machine/spi_host.h"
#include "buffer.h"
#include "bytes.h"
#include "error.h"
#include "gc.h"
#include "ops.h"

#include <string.h>

enum { DEVICES = 8 };

typedef struct {
    SpiDevice device;
    Value functions[2];       /* begin, transfer */
} Model;

static Model models[DEVICES];

/* transfer(data) answers bytes, or None; what it does not give stays as it
 * is. begin() is called first when the device was selected anew. */
static void transfer(SpiDevice *d, const uint8_t *out, uint8_t *in, size_t n)
{
    const Model *m = (Model *)d;
    bool begins = d->was_selected;
    Buffer given;
    d->was_selected = false;
    if (begins && !op_call(m->functions[0], 0, NULL)) return;
    Value data = bytes_new(out, n);
    Value answer = data ? op_call1(m->functions[1], data) : 0;
    if (!answer || answer == NONE || !buffer_get(answer, &given, false))
        return;
    memcpy(in, given.data, given.length < n ? given.length : n);
}

bool board_spi_attach(int32_t bus, int32_t select, Value begin, Value function)
{
    for (Model *m = models; m < models + DEVICES; m++) {
        if (m->functions[1]) continue;
        gc_root(m->functions, 2);
        m->functions[0] = begin;
        m->functions[1] = function;
        m->device.bus = bus;
        m->device.select = select;
        m->device.transfer = transfer;
        spi_host_attach(&m->device);
        return true;
    }
    raise_error(&RuntimeError_type, "too many devices");
    return false;
}
