/* io_input.c: reading standard input. */
#include "codec.h"
#include "gc.h"
#include "io.h"
#include "port.h"
#include "str.h"

/* Bytes that were read ahead. */
static struct {
    size_t at, used;
    char bytes[128];
} in;

/* The next byte; -1 at the end or when it raised. */
static int next_byte(void)
{
    if (in.at == in.used) {
        io_flush();
        long n = port_read(in.bytes, sizeof in.bytes);
        if (n < 0) raise_error(&OSError_type, "cannot read standard input");
        if (n <= 0) return -1;
        in.at = 0;
        in.used = (size_t)n;
    }
    return (unsigned char)in.bytes[in.at++];
}

static Value read_until(int end)
{
    size_t n = 0, capacity = 64;
    ByteBlock *block = gc_alloc_bytes(capacity);
    int c = 0;
    while (block && c != end && (c = next_byte()) >= 0) {
        if (n == capacity) {
            ByteBlock *grown = gc_alloc_bytes(capacity *= 2);
            if (!grown) return 0;
            for (size_t i = 0; i < n; i++) grown->data[i] = block->data[i];
            gc_free(block);
            block = grown;
        }
        block->data[n++] = (unsigned char)c;
    }
    if (!block || error_pending()) return 0;
    return codec_decode(block->data, n, 0, 0);
}

Value io_read_line(void) { return read_until('\n'); }

Value io_read_all(void) { return read_until(-2); }
