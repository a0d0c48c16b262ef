/* deque.h: a queue with two ends.
 *
 * A ring: item i is in slot (first + i) modulo capacity, a power of two or 0.
 * Slots without an item are 0.
 */
#ifndef PYC2C_DEQUE_H
#define PYC2C_DEQUE_H

#include "error.h"
#include "gc.h"
#include "object.h"

typedef struct {
    const Type *type;
    size_t first, length, capacity;
    ValueBlock *block;        /* NULL while capacity is 0 */
    size_t changes;           /* of the length or order, for iterators */
    intptr_t limit;           /* of the length; negative: none */
    size_t refuses;           /* when full, and drops nothing */
} Deque;
extern const Type collections_deque_type;

typedef struct {
    const Type *type;
    Value deque;
    size_t left;              /* items to come */
    size_t changes;           /* of the deque, before the first */
} DequeIterator;
extern const Type collections__deque_iterator_type,
    collections__deque_reverse_iterator_type;

static inline Deque *deque_of(Value v) { return (Deque *)v; }
static inline bool deque_check(Value v)
{
    return value_is_instance(v, &collections_deque_type);
}

/* Where item i is. */
static inline Value *deque_slot(const Deque *d, size_t i)
{
    return &d->block->items[(d->first + i) & (d->capacity - 1)];
}

/* Room for one item more.  May collect. */
bool deque_reserve(Deque *d);
/* Takes the item at an end of a deque that has some. */
Value deque_take(Deque *d, bool is_left);
void deque_delete(Deque *d, size_t i);
/* Says "deque mutated during iteration". */
bool deque_changed(const Deque *d, size_t changes);

#endif
