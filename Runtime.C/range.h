/* range.h: range objects, with bounds of any size. */
#ifndef PYC2C_RANGE_H
#define PYC2C_RANGE_H

#include "gc.h"
#include "error.h"

typedef struct {
    const Type *type;
    Value start, stop, step;  /* ints */
    Value length;             /* int, from 0 on */
} Range;
extern const Type range_type;

typedef struct {
    const Type *type;
    Value next, step;
    Value left;               /* items to come */
} RangeIterator;
extern const Type range_iterator_type;

static inline bool range_is(Value v)
{
    return value_is_exact(v, &range_type);
}
static inline Range *range_of(Value v) { return (Range *)v; }

/* Three ints; step is not 0. */
Value range_new(Value start, Value stop, Value step);

#endif
