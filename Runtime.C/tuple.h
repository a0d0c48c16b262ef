/* tuple.h: the immutable sequence. */
#ifndef PYC2C_TUPLE_H
#define PYC2C_TUPLE_H

#include "gc.h"
#include "error.h"

typedef struct {
    const Type *type;
    size_t length;
    Value items[];
} Tuple;
extern const Type tuple_type;

static inline bool tuple_is(Value v) { return value_is_exact(v, &tuple_type); }
static inline Tuple *tuple_of(Value v) { return (Tuple *)v; }
Value tuple_new(size_t n, const Value *items);    /* copies; () is static */
Value tuple_from(Value iterable);                 /* tuple(iterable) */
extern const Tuple tuple_empty;

#endif
