/* bytes.h: immutable bytes, and what bytes and bytearray share.
 *
 * A Bytes has the head of a Str, so that a static one is written the same way:
 * the hash is that of a str with the same bytes.  A ByteArray keeps its bytes
 * in a block of its own, which moves when the array grows; while something
 * looks at it (`exports`, see buffer.h) its length is fixed.
 *
 * The methods that both types have in common work on either; which of the two
 * forms an object has is told by its type having a trace function.
 */
#ifndef PYC2C_BYTES_H
#define PYC2C_BYTES_H

#include "buffer.h"
#include "error.h"
#include "gc.h"
#include "object.h"

typedef struct {
    const Type *type;
    uint32_t size;            /* bytes */
    uint32_t hash;            /* 0: not computed yet; static ones carry it */
    unsigned char data[];     /* followed by one 0 byte */
} Bytes;

typedef struct {
    const Type *type;
    ByteBlock *block;         /* NULL while capacity is 0 */
    size_t length, capacity;
    BufferCount exports;
} ByteArray;

extern const Type bytes_type, bytearray_type;

static inline bool bytes_is(Value v) { return value_is_exact(v, &bytes_type); }
static inline Bytes *bytes_of(Value v) { return (Bytes *)v; }
static inline ByteArray *bytearray_of(Value v) { return (ByteArray *)v; }

/* Copies of n bytes, which may belong to a heap block that is reachable from
 * the stack; data NULL: zeroed.  May raise, may collect. */
Value bytes_new(const void *data, size_t n);
Value bytearray_new(const void *data, size_t n);

/* The length becomes n; new bytes are 0.  BufferError while it is exported.
 * May collect. */
bool bytearray_resize(Value v, size_t n);
/* Makes `gone` bytes at `at` into `come` bytes, still to be written. */
bool bytearray_open_gap(Value v, size_t at, size_t gone, size_t come);

/* The bytes of a bytes or bytearray object, good until it is resized. */
static inline unsigned char *bytes_like_data(Value v, size_t *n)
{
    if (((const Object *)v)->type->trace == NULL) {
        *n = bytes_of(v)->size;
        return bytes_of(v)->data;
    }
    const ByteArray *a = bytearray_of(v);
    *n = a->length;
    return a->block != NULL ? a->block->data : NULL;
}

/* A new object of type t, which is that of bytes or that of bytearray. */
Value bytes_like_new(const Type *t, const void *data, size_t n);

#endif
