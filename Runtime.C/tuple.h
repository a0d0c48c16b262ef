/* tuple.h: the immutable sequence. The items follow the length; the empty
 * tuple is one static object. An instance of a class that derives from it
 * has the attributes of that class between the two. */
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
static inline bool tuple_check(Value v)
{
    return value_is_pointer(v) &&
           ((const Object *)v)->type->flags & TYPE_TUPLE;
}
static inline Tuple *tuple_of(Value v) { return (Tuple *)v; }

/* The items of what tuple_check holds for. Those of a tuple_is are also
 * tuple_of(v)->items. */
static inline Value *tuple_items(Value v)
{
    return (Value *)(v + tuple_of(v)->type->size);
}

Value tuple_new(size_t n, const Value *items);    /* copies; () is static */
/* The same for a class that derives from it; may run no Python code. */
Value tuple_new_as(const Type *cls, size_t n, const Value *items);
Value tuple_from(Value iterable);                 /* tuple(iterable) */
extern const Tuple tuple_empty;

/* A tuple of n items that are still 0: to be filled in at once, before
 * Python code can see it. May raise, may collect. */
Value tuple_alloc(size_t n);

#endif
