/* list.h: the mutable sequence. */
#ifndef PYC2C_LIST_H
#define PYC2C_LIST_H

#include "gc.h"
#include "error.h"

typedef struct {
    const Type *type;
    size_t length;
    size_t capacity;
    ValueBlock *block;        /* NULL while capacity is 0 */
} List;
extern const Type list_type;

static inline bool list_is(Value v) { return value_is_exact(v, &list_type); }
Value list_new(size_t n, const Value *items);     /* copies items */
Value list_with_capacity(size_t n);               /* empty */
Value list_from(Value iterable);                  /* list(iterable) */
bool list_append(Value list, Value item);
bool list_extend(Value list, Value iterable);
Value list_to_tuple(Value list);

#endif
