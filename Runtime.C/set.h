/* set.h: set and frozenset: one struct, the table of table.h without values.
 *
 * A type whose instances are Sets has the hidden attribute `__set_base__`:
 * set_type or frozenset_type. Code asks for it so as not to name both types.
 */
#ifndef PYC2C_SET_H
#define PYC2C_SET_H

#include "gc.h"
#include "error.h"
#include "table.h"

typedef struct {
    const Type *type;
    Table table;
} Set;

typedef struct {
    const Type *type;
    Value set;                /* 0 once the walk is over */
    size_t at, used;
} SetIterator;

extern const Type set_type, frozenset_type, set_iterator_type;

/* Exactly a set. */
static inline bool set_is(Value v) { return value_is_exact(v, &set_type); }
static inline Table *set_table(Value v) { return &((Set *)v)->table; }

/* set_type or frozenset_type if v is one or derives from it, else NULL. */
const Type *set_base(Value v);

Value set_new(void);
Value set_from(Value iterable);                   /* set(iterable) */
Value set_from_items(size_t n, const Value *items);
size_t set_length(Value s);
bool set_add(Value s, Value item);
int set_contains(Value s, Value item);            /* -1 raised, 0, 1 */
bool set_update_from(Value s, Value iterable);
/* Iteration in C, as dict_next. */
bool set_next(Value s, size_t *at, Value *item);

/* A new set of that type (set_type, frozenset_type or derived). */
Value set_make_empty(const Type *cls);
/* set(s) or frozenset(s): a plain copy of that base type. */
Value set_copy_as(const Type *base, Value s);

#endif
