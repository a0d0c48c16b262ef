/* iter.h: iterators that stand behind the iteration protocol itself. */
#ifndef PYC2C_ITER_H
#define PYC2C_ITER_H

#include "error.h"
#include "gc.h"
#include "object.h"

/* `object` is 0 when the end has been reached. */
typedef struct {
    const Type *type;
    Value object;
    Value next;               /* index; or the sentinel */
} GenericIterator;

/* Walks v[0], v[1], … until IndexError. May raise, may collect. */
Value sequence_iterator_new(Value v);
/* Calls f until it returns a value equal to the sentinel. */
Value callable_iterator_new(Value f, Value sentinel);

/* The value a finished generator returned, else 0. */
Value iterator_result(Value iterator);

#endif
