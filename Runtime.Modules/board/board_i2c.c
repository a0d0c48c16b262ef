/* board_i2c.c: devices on I2C that are written in Python. */
#include "../machine/i2c_host.h"
#include "buffer.h"
#include "bytes.h"
#include "error.h"
#include "gc.h"
#include "int.h"
#include "ops.h"

#include <string.h>

SEL_USE(write);
SEL_USE(read);

enum { DEVICES = 16 };

typedef struct {
    I2cDevice device;
    Value model;
} Model;

static Model models[DEVICES];

/* device.write(data): None or True takes all, False none, an int so many. */
static size_t write(I2cDevice *d, const uint8_t *data, size_t n)
{
    Value args[2] = {((Model *)d)->model, bytes_new(data, n)};
    Value taken = args[1] ? op_call_method(SEL(write), 2, args) : 0;
    if (!taken || taken == NONE || taken == TRUE) return n;
    if (!value_is_small(taken)) return 0;
    return small_int(taken) < (intptr_t)n ? (size_t)small_int(taken) : n;
}

/* device.read(n); what it does not give reads as a bus that nobody drives. */
static void read(I2cDevice *d, uint8_t *data, size_t n)
{
    Buffer given;
    Value args[2] = {((Model *)d)->model, int_from_size(n)};
    Value bytes = op_call_method(SEL(read), 2, args);
    memset(data, 0xff, n);
    if (bytes && buffer_get(bytes, &given, false))
        memcpy(data, given.data, given.length < n ? given.length : n);
}

bool board_i2c_attach(int32_t bus, int32_t address, Value device)
{
    for (Model *m = models; m < models + DEVICES; m++) {
        if (m->model) continue;
        gc_root(&m->model, 1);
        m->model = device;
        m->device = (I2cDevice){NULL, bus, address, write, read};
        i2c_host_attach(&m->device);
        return true;
    }
    raise_error(&RuntimeError_type, "too many devices");
    return false;
}
