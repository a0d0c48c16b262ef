/* array.h: arrays of numbers.
 *
 * An Array is a ByteArray, with the same functions to make room, whose bytes
 * are items of one format.  u and w, which no other binary data have, are
 * characters of four bytes.
 */
#ifndef PYC2C_ARRAY_H
#define PYC2C_ARRAY_H

#include "bytes.h"
#include "error.h"
#include "item.h"
#include "object.h"

typedef struct {
    ByteArray bytes;
    char typecode;
    uint8_t item_size;
    uint8_t traits;           /* of the typecode, item.h; 0: characters */
    const FloatItems *floats; /* not NULL where the items are floats */
} Array;
extern const Type array_array_type;

static inline Array *array_of(Value v) { return (Array *)v; }

static inline bool array_check(Value v)
{
    return value_is_exact(v, &array_array_type) ||
           value_is_instance(v, &array_array_type);
}

static inline size_t array_length(const Array *a)
{
    return a->bytes.length / a->item_size;
}

/* The first item; NULL if there has never been one. */
static inline unsigned char *array_items(const Array *a)
{
    return a->bytes.block != NULL ? a->bytes.block->data : NULL;
}

/* A new array of the same items, its n items 0. */
Value array_like(const Array *a, size_t n);
/* Makes `gone` items at `at` into `come` items, still to be written. */
bool array_open_gap(Array *a, size_t at, size_t gone, size_t come);

/* Item i, which is there. May raise, may collect. */
Value array_load(const Array *a, size_t i);

/* A Python value on its way into an array: what can run Python code, and move
 * the items, is done when this is filled in. */
typedef struct { unsigned char bytes[8]; } ArrayItem;
bool array_convert(const Array *a, Value v, ArrayItem *out);
/* Converts v and inserts it at the end. */
bool array_push(Array *a, Value v);

#endif
