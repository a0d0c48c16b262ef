/* iter_fast.h: iteration that allocates nothing.
 *
 * A ForIter lives on the C stack, or in the heap frame of a generator (every
 * word of it may be marked):
 *
 *     ForIter it;
 *     if (!for_start(&it, iterable)) return 0;
 *     while ((item = for_next(&it))) ...
 *     if (error_pending()) return 0;
 *
 * Lists are walked inline.  Any other built-in type may answer the hidden
 * method `__for__(self, it)`, which sets up `it` and returns true; what has
 * none, and every class of the program, goes through op_iter and op_next.
 * After for_next returned 0, the ForIter is done with.
 */
#ifndef PYC2C_ITER_FAST_H
#define PYC2C_ITER_FAST_H

#include "list.h"

typedef struct ForIter ForIter;
typedef Value ForNext(ForIter *it);

struct ForIter {
    ForNext *next;            /* NULL: seq is a list */
    Value seq;                /* what is walked, or its iterator */
    size_t at;
    size_t end, step;         /* as `next` likes */
};

/* May raise, may run Python code. */
bool for_start_slow(ForIter *it, Value iterable);

static inline bool for_start(ForIter *it, Value iterable)
{
    it->next = NULL;
    it->seq = iterable;
    it->at = 0;
    return likely(list_is(iterable)) || for_start_slow(it, iterable);
}

/* The next item; 0 at the end or when it raised. */
static inline Value for_next(ForIter *it)
{
    if (it->next) return it->next(it);
    List *list = (List *)it->seq;
    return likely(it->at < list->length) ? list->block->items[it->at++] : 0;
}

/* As for_next, for an iterator object that holds a ForIter: it goes on
 * returning 0 once the end was reached. */
Value for_next_sticky(ForIter *it);

#endif
