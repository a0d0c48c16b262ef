/* iter_fast.c: for-loops over what is no list. */
#include "iter_fast.h"
#include "dispatch.h"
#include "ops.h"

SEL_USE(__for__);
SEL_USE(__next__);

static Value next_of_iterator(ForIter *it) { return op_next(it->seq); }

typedef Value Next(Value iterator);

/* A built-in iterator: `at` is its __next__, found once. */
static Value next_of_native(ForIter *it) { return ((Next *)it->at)(it->seq); }

static void choose_next(ForIter *it)
{
    const Attr *row = method_find(value_type(it->seq), SEL(__next__));
    it->next = next_of_iterator;
    if (row && row->kind == ATTR_FUNCTION &&
        row->as.code->flags & CODE_BUILTIN && code_takes(row->as.code, 1)) {
        it->next = next_of_native;
        it->at = (size_t)row->as.code->fn;
    }
}

bool for_start_slow(ForIter *it, Value iterable)
{
    typedef Value Start(Value, Value);
    const Type *t = value_type(iterable);
    /* A class of the program may have an __iter__ of its own. */
    if (!(t->flags & (TYPE_USER | TYPE_HEAP))) {
        const Attr *row = type_find(t, SEL(__for__));
        if (row) return ((Start *)row->as.code->fn)(iterable, value_of(it));
    }
    it->seq = op_iter(iterable);
    if (!it->seq) return false;
    choose_next(it);
    return true;
}

int for_next_pair_slow(ForIter *it, Value pair[2])
{
    Value item = for_next(it);
    if (!item) return error_pending() ? -1 : 0;
    return op_unpack(item, 2, pair) ? 1 : -1;
}

static Value no_more(ForIter *it)
{
    (void)it;
    return 0;
}

Value for_next_sticky(ForIter *it)
{
    Value item = for_next(it);
    if (!item && !error_pending()) {
        it->next = no_more;
        it->next_pair = NULL;
        it->seq = 0;
    }
    return item;
}
