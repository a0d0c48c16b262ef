/* list.h: the mutable sequence.
 *
 * The items are in a block of their own; slots from length to capacity are
 * 0.  A class of the program that derives from list has its own words behind
 * this struct.
 */
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

/* Exactly a list. */
static inline bool list_is(Value v) { return value_is_exact(v, &list_type); }
/* A list, or of a class derived from it. */
static inline bool list_check(Value v)
{
    return list_is(v) || value_is_instance(v, &list_type);
}
static inline List *list_of(Value v) { return (List *)v; }
static inline Value *list_items(const List *list)
{
    return list->block ? list->block->items : NULL;
}

Value list_new(size_t n, const Value *items);     /* copies items */
Value list_with_capacity(size_t n);               /* empty */
Value list_from(Value iterable);                  /* list(iterable) */
bool list_append(Value list, Value item);
bool list_extend(Value list, Value iterable);
Value list_to_tuple(Value list);

/* ---- for the runtime ---- */
/* Room for n items, with over-allocation. May raise, may collect. */
bool list_reserve(List *list, size_t n);
/* list[from:to] = items; they must not lie in the list's own block. */
bool list_replace(List *list, size_t from, size_t to, size_t n,
                  const Value *items);
/* list.sort(key=key, reverse=reverse); key 0 or NONE: none. */
bool list_sort(Value list, Value key, bool reverse);

#endif
