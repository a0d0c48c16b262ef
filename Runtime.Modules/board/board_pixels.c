/* board_pixels.c: lights that are told their colours bit by bit. */
#include "../machine/bitstream_host.h"
#include "bytes.h"
#include "error.h"
#include "gc.h"
#include "ops.h"

enum { STRIPS = 8 };

typedef struct {
    BitListener listener;
    Value function;           /* 0: free */
} Strip;

static Strip strips[STRIPS];

static void sent(BitListener *l, const uint8_t *data, size_t n)
{
    Value bytes = bytes_new(data, n);
    if (bytes) op_call1(((Strip *)l)->function, bytes);
}

bool board_pixels_attach(int32_t pin, Value function)
{
    for (Strip *s = strips; s < strips + STRIPS; s++) {
        if (s->function) continue;
        gc_root(&s->function, 1);
        s->function = function;
        s->listener.pin = pin;
        s->listener.sent = sent;
        bitstream_host_listen(&s->listener);
        return true;
    }
    raise_error(&RuntimeError_type, "too many strips");
    return false;
}
