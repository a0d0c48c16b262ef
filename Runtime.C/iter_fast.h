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
 * method `__for__(self, it)`: `it` comes with seq = self, at = 0 and no
 * functions; it sets `next` and whatever else it needs, and returns true.
 * What has none, and every class of the program, goes through op_iter and
 * op_next.  After for_next returned 0, the ForIter is done with.
 */
#ifndef PYC2C_ITER_FAST_H
#define PYC2C_ITER_FAST_H

#include "list.h"

typedef struct ForIter ForIter;
typedef Value ForNext(ForIter *it);
/* The next item's two parts: 1 done, 0 at the end, -1 raised. */
typedef int ForNextPair(ForIter *it, Value pair[2]);

struct ForIter {
    ForNext *next;            /* NULL: seq is a list */
    ForNextPair *next_pair;   /* NULL: there is no shortcut */
    Value seq;                /* what is walked, or its iterator */
    size_t at;
    size_t end, step;         /* as `next` likes */
};

/* May raise, may run Python code. */
bool for_start_slow(ForIter *it, Value iterable);

/* Inlined where the value is a constant of another type, a compiler may warn
 * of what the check in front rules out. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Warray-bounds"

static inline bool for_start(ForIter *it, Value iterable)
{
    it->next = NULL;
    it->next_pair = NULL;
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

/* The next item unpacked into two, as `for a, b in ...` wants it: 1, 0 at the
 * end, -1 raised.  Walks over items(), enumerate() and zip() of two make no
 * tuple then. */
int for_next_pair_slow(ForIter *it, Value pair[2]);
static inline int for_next_pair(ForIter *it, Value pair[2])
{
    return it->next_pair ? it->next_pair(it, pair)
                         : for_next_pair_slow(it, pair);
}

/* As for_next, for an iterator object that holds a ForIter: it goes on
 * returning 0 once the end was reached. */
Value for_next_sticky(ForIter *it);

#pragma GCC diagnostic pop

#endif
