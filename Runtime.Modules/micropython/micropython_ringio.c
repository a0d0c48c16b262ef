/* micropython_ringio.c: RingIO. */
#include <string.h>

#include "bytes.h"
#include "gc.h"
#include "int.h"
#include "micropython.h"

static RingIO *ringio_of(Value v) { return (RingIO *)v; }

/* Its memory cannot be resized, like that of a view. */
void ringio_trace(Object *self)
{
    RingIO *r = (RingIO *)self;
    gc_mark(r->owner);
    if (r->count != NULL && r->count == buffer_recounted) r->count->views++;
}

/* In memory of its own that holds n bytes. */
static bool own_memory(RingIO *r, Value size)
{
    intptr_t n = int_as_word(size);
    if (error_pending()) return false;
    if (n < 1 || n == INTPTR_MAX) {
        raise_value("RingIO needs room");
        return false;
    }
    ByteBlock *block = gc_alloc_bytes((size_t)n + 1);
    if (block == NULL) return false;
    r->data = block->data;
    r->size = (size_t)n + 1;
    r->owner = value_of(block);
    return true;
}

Value ringio_new(Value buffer)
{
    Buffer b;
    RingIO *r = gc_alloc(&micropython_RingIO_type, sizeof *r);
    if (r == NULL) return 0;
    if (!buffer_check(buffer)) return own_memory(r, buffer) ? value_of(r) : 0;
    if (!buffer_get(buffer, &b, true)) return 0;
    if (b.length < 2) return raise_value("RingIO needs room");
    r->data = b.data;
    r->size = b.length;
    r->owner = b.owner;
    r->count = b.count;
    if (r->count != NULL) r->count->views++;
    return value_of(r);
}

static size_t available(const RingIO *r)
{
    size_t get = r->get, put = r->put;
    return put >= get ? put - get : put + r->size - get;
}

/* Bytes that lie behind one another from `at`. */
static size_t run_length(const RingIO *r, size_t at, size_t n)
{
    return n < r->size - at ? n : r->size - at;
}

/* n bytes, which are there. */
static void take(RingIO *r, unsigned char *to, size_t n)
{
    size_t get = r->get, first = run_length(r, get, n);
    memcpy(to, r->data + get, first);
    memcpy(to + first, r->data, n - first);
    r->get = get + n < r->size ? get + n : get + n - r->size;
}

/* min(n, limit), all of n where the limit is negative. */
static size_t at_most(size_t n, intptr_t limit)
{
    return limit >= 0 && (size_t)limit < n ? (size_t)limit : n;
}

static Value take_bytes(RingIO *r, size_t n)
{
    Value v = bytes_new(NULL, n);
    if (v != 0) take(r, bytes_of(v)->data, n);
    return v;
}

intptr_t ringio_any(Value self)
{
    return (intptr_t)available(ringio_of(self));
}

Value ringio_read(Value self, intptr_t limit)
{
    RingIO *r = ringio_of(self);
    return take_bytes(r, at_most(available(r), limit));
}

Value ringio_readline(Value self, intptr_t limit)
{
    RingIO *r = ringio_of(self);
    size_t n = at_most(available(r), limit);
    for (size_t i = 0, at = r->get; i < n; i++) {
        if (r->data[at] == '\n') n = i + 1;
        at = at + 1 < r->size ? at + 1 : 0;
    }
    return take_bytes(r, n);
}

intptr_t ringio_readinto(Value self, Value buffer, intptr_t limit)
{
    Buffer b;
    RingIO *r = ringio_of(self);
    if (!buffer_get(buffer, &b, true)) return -1;
    size_t n = at_most(b.length, limit), there = available(r);
    if (n > there) n = there;
    if (n > 0) take(r, b.data, n);
    return (intptr_t)n;
}

intptr_t ringio_write(Value self, Value buffer)
{
    Buffer b;
    RingIO *r = ringio_of(self);
    if (!buffer_get(buffer, &b, false)) return -1;
    size_t put = r->put, room = r->size - 1 - available(r);
    size_t n = b.length < room ? b.length : room;
    if (n == 0) return 0;
    size_t first = run_length(r, put, n);
    memmove(r->data + put, b.data, first);
    memmove(r->data, b.data + first, n - first);
    r->put = put + n < r->size ? put + n : put + n - r->size;
    return (intptr_t)n;
}

bool ringio_close(Value self)
{
    (void)self;
    return true;
}
