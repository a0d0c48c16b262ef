/* slice.h: slice objects, and what sequences do with bounds.
 *
 * A sequence type answers two hidden methods: `__getslice__(start, stop,
 * step)`, where 0 or NONE is an omitted bound, and, if it is mutable,
 * `__setslice__(start, stop, step, items)`, where items 0 deletes.  Its `__getitem__` and
 * `__setitem__` hand a key that is no int to slice_get and slice_set, which
 * find the way back through the key's type: so a program that makes no slice
 * links none of the code for slices.
 */
#ifndef PYC2C_SLICE_H
#define PYC2C_SLICE_H

#include "error.h"
#include "object.h"

typedef struct {
    const Type *type;
    Value start, stop, step;      /* any value; NONE where omitted */
} Slice;
extern const Type slice_type;

/* Bounds as machine words, on their way to be fitted to a length. */
typedef struct {
    intptr_t start, stop, step;   /* step is never 0 nor INTPTR_MIN */
    size_t count;                 /* items selected; after slice_adjust */
} SliceBounds;

/* slice(start, stop, step); 0 for an omitted bound. */
Value slice_new(Value start, Value stop, Value step);

/* Bounds (0 or NONE: omitted) to words. Runs __index__, so read the length of
 * the sequence after it. May raise. */
bool slice_unpack(SliceBounds *b, Value start, Value stop, Value step);

/* Clips start and stop to a sequence of that length and counts the items:
 * item i of the slice is item start + i * step of the sequence. */
void slice_adjust(SliceBounds *b, size_t length);

/* The same with bounds and length of any size (ints): out is start, stop,
 * step. May raise, may collect. */
bool slice_indices_of(Value start, Value stop, Value step, Value length,
                      Value out[3]);

/* v[key] where key is no int: NOT_IMPLEMENTED if it is no slice either. */
Value slice_get(Value v, Value key);

/* v[key] = items, or del v[key] if items is 0: -1 raised, 0 key is no slice,
 * 1 done. */
int slice_set(Value v, Value key, Value items);

/* key as an index of a sequence of that length: negative counts from the end;
 * the result may be out of range (compare as size_t). Then error_pending(). */
static inline intptr_t index_wrap(intptr_t i, size_t length)
{
    return i < 0 ? i + (intptr_t)length : i;
}

#endif
