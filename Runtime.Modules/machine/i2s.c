/* i2s.c: machine.I2S: its settings. */
#include "i2s.h"
#include "error.h"
#include "format_message.h"
#include "gc.h"
#include "i2s_transfer.h"
#include "os_error.h"
#include "pin.h"
#include "str.h"

#include <string.h>

enum { RX = 1, TX = 2, MONO = 0, STEREO = 1 };

static I2s *i2s_of(Value v) { return (I2s *)v; }

/* ---- settings ---- */

static bool check(int32_t mode, int32_t bits, int32_t format, int32_t rate,
                  int32_t ibuf)
{
    const char *wrong = mode != RX && mode != TX             ? "mode"
                        : bits != 16 && bits != 32           ? "bits"
                        : format != MONO && format != STEREO ? "format"
                        : rate < 1                           ? "rate"
                        : ibuf < 1                           ? "ibuf"
                                                             : NULL;
    if (wrong) raise_value("invalid %s", wrong);
    return !wrong;
}

static bool take_pins(I2sConfig *c, Value sck, Value ws, Value sd, Value mck)
{
    c->sck = pin_output_id(sck);
    if (c->sck >= 0) c->ws = pin_output_id(ws);
    if (!error_pending()) c->sd = c->sends ? pin_output_id(sd) : pin_id(sd);
    if (!error_pending()) c->mck = mck == NONE ? -1 : pin_output_id(mck);
    return !error_pending();
}

/* Whose each port is. */
static Value owners[I2S_PORTS];

static void close_port(I2s *i)
{
    if (!i->is_open) return;
    i2s_port_close(i->id);
    i->is_open = false;
    i->handler = 0;
    i2s_drop(i);
    owners[i->id] = 0;
}

/* Who had the port before has it no more. */
static void take_port(I2s *i)
{
    static bool is_rooted;
    if (!is_rooted) gc_root(owners, I2S_PORTS);
    is_rooted = true;
    if (owners[i->id]) close_port(i2s_of(owners[i->id]));
}

bool machine_i2s_init(Value self, Value sck, Value ws, Value sd, Value mck,
                      int32_t mode, int32_t bits, int32_t format,
                      int32_t rate, int32_t ibuf)
{
    I2s *i = i2s_of(self);
    I2sConfig c = {.sends = mode == TX, .is_stereo = format == STEREO,
                   .bits = bits, .rate_hz = (uint32_t)rate,
                   .buffer = (size_t)ibuf};
    if (!check(mode, bits, format, rate, ibuf) ||
        !take_pins(&c, sck, ws, sd, mck))
        return false;
    take_port(i);
    int e = i2s_port_open(i->id, &c);
    if (e == OS_ENODEV) raise_value("invalid id: %d", i->id);
    else if (e) raise_os(e, 0);
    i->is_open = !e;
    i->config = c;
    if (!e) owners[i->id] = self;
    return !e;
}

Value machine_i2s_new(const Type *cls, size_t nargs, const Value *args,
                      Value kw)
{
    (void)nargs, (void)args, (void)kw;
    return instance_new(cls);
}

bool machine_i2s_start(Value self, int32_t id, Value sck, Value ws, Value sd,
                       Value mck, int32_t mode, int32_t bits, int32_t format,
                       int32_t rate, int32_t ibuf)
{
    if (id < 0 || id >= I2S_PORTS) {
        raise_value("invalid id: %d", (int)id);
        return false;
    }
    i2s_of(self)->id = id;
    return machine_i2s_init(self, sck, ws, sd, mck, mode, bits, format, rate,
                            ibuf);
}

bool machine_i2s_deinit(Value self)
{
    close_port(i2s_of(self));
    return true;
}

/* ---- loudness ---- */

static void shift_sample(uint8_t *at, size_t size, int32_t by)
{
    int32_t sample = 0;
    memcpy((uint8_t *)&sample + 4 - size, at, size);
    if (by < 0) sample >>= by < -31 ? 31 : -by;
    else sample = by < 32 ? (int32_t)((uint32_t)sample << by) : 0;
    memcpy(at, (uint8_t *)&sample + 4 - size, size);
}

/* Each step is 6 dB. */
bool machine_i2s_shift(Value buf, int32_t bits, int32_t shift)
{
    Buffer b;
    size_t size = (size_t)bits / 8;
    if (!buffer_get(buf, &b, true)) return false;
    if (bits != 16 && bits != 32) {
        raise_value("invalid bits");
        return false;
    }
    for (size_t at = 0; at + size <= b.length; at += size)
        shift_sample(b.data + at, size, shift);
    return true;
}

/* ---- as an object ---- */

Value machine_i2s_repr(Value self)
{
    const I2s *i = i2s_of(self);
    const I2sConfig *c = &i->config;
    const struct { const char *name; int value; } fields[] = {
        {"I2S(id=", i->id}, {", sck=", c->sck}, {", ws=", c->ws},
        {", sd=", c->sd}, {", mode=", c->sends ? TX : RX},
        {", bits=", c->bits}, {", format=", c->is_stereo},
        {", rate=", (int)c->rate_hz}, {", ibuf=", (int)c->buffer}};
    char text[160];
    size_t n = 0;
    for (size_t f = 0; f < sizeof fields / sizeof *fields; f++) {
        size_t length = strlen(fields[f].name);
        memcpy(text + n, fields[f].name, length);
        n += length;
        n += format_decimal(text + n, fields[f].value);
    }
    text[n++] = ')';
    return str_new(text, n);
}
