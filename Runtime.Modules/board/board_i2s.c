/* board_i2s.c: microphones and loudspeakers, written in Python. */
#include "../machine/i2s_host.h"
#include "board.h"
#include "buffer.h"
#include "bytes.h"
#include "error.h"
#include "gc.h"
#include "int.h"
#include "ops.h"

#include <string.h>

typedef struct {
    I2sPeer peer;
    Value speak, hear;        /* functions; 0: none */
} Model;

static Model models[I2S_PORTS];

/* speak(bytes, bits, channels) answers so many bytes. */
static void speak(I2sPeer *p, const I2sConfig *c, uint8_t *to, size_t n)
{
    Value args[] = {int_from_size(n), small_value(c->bits),
                    small_value(1 + c->is_stereo)};
    Value answer = op_call(((Model *)p)->speak, 3, args);
    Buffer b;
    if (!answer || !buffer_get(answer, &b, false)) board_fail();
    memcpy(to, b.data, n < b.length ? n : b.length);
}

/* hear(bytes, bits, channels, rate) */
static void hear(I2sPeer *p, const I2sConfig *c, const uint8_t *from,
                 size_t n)
{
    Value args[] = {bytes_new(from, n), small_value(c->bits),
                    small_value(1 + c->is_stereo),
                    int_from_size(c->rate_hz)};
    if (!args[0] || !op_call(((Model *)p)->hear, 4, args)) board_fail();
}

static Model *model_of(int32_t id)
{
    if (id < 0 || id >= I2S_PORTS) {
        raise_value("the board has no I2S %d", (int)id);
        return NULL;
    }
    Model *m = &models[id];
    if (!m->speak && !m->hear) gc_root(&m->speak, 2);
    i2s_host_connect(id, &m->peer);
    return m;
}

bool board_i2s_speak(int32_t id, Value function)
{
    Model *m = model_of(id);
    if (!m) return false;
    m->speak = function;
    m->peer.speak = speak;
    return true;
}

bool board_i2s_hear(int32_t id, Value function)
{
    Model *m = model_of(id);
    if (!m) return false;
    m->hear = function;
    m->peer.hear = hear;
    return true;
}
