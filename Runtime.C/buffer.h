/* buffer.h: C access to the memory of any bytes-like object.
 *
 * A type takes part by a method `__buffer_get__` in its stub, a C function
 * `bool f(Value self, Value out, Value writable)`, where out is really a
 * Buffer * and writable is TRUE or FALSE; it fills in *out.
 *
 * Memory that can be resized has a BufferCount beside it, and is not resized
 * while something counts there (buffer_is_free).  A memoryview counts until
 * it is released; one that was dropped instead must not hold its owner for
 * ever, so before a resize is refused the collector counts the views again:
 * every view that it traces counts itself.
 */
#ifndef PYC2C_BUFFER_H
#define PYC2C_BUFFER_H

#include "error.h"
#include "item.h"
#include "object.h"

typedef struct {
    uint32_t views;           /* memoryviews */
    uint32_t holds;           /* C code between buffer_hold and buffer_drop */
} BufferCount;

typedef struct {
    unsigned char *data;
    size_t length;            /* in bytes */
    Value owner;              /* the object that has the memory */
    BufferCount *count;       /* NULL where the memory cannot be resized */
    bool readonly;
    char format;              /* of struct: 'B' unless the items are larger */
    uint8_t item_size;
    const FloatItems *floats; /* not NULL where the format is a float's */
} Buffer;

/* Fills in *out from v; TypeError if v is not bytes-like ("a bytes-like object
 * is required, not '%T'"), or if `writable` and it is read-only.  The data
 * stay where they are until Python code runs; buffer_hold keeps them longer. */
bool buffer_get(Value v, Buffer *out, bool writable);

/* The same to read from, and of a str its UTF-8: what MicroPython's devices
 * take. */
bool buffer_get_or_text(Value v, Buffer *out);

/* v is bytes-like. */
bool buffer_check(Value v);

/* From here to buffer_drop the memory cannot be resized. */
static inline void buffer_hold(const Buffer *b)
{
    if (b->count != NULL) b->count->holds++;
}
static inline void buffer_drop(const Buffer *b)
{
    if (b->count != NULL) b->count->holds--;
}

/* For the owner, before it resizes: nothing counts; else BufferError.
 * Collects where only views count. */
bool buffer_is_free(BufferCount *count);

/* The count that the collection under way has the views add to, or NULL. */
extern BufferCount *buffer_recounted;

#endif
