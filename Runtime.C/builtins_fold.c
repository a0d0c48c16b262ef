/* builtins_fold.c: the built-in functions that take an iterable to one value.
 */
#include "dispatch.h"
#include "iter_fast.h"
#include "ops.h"
#include "str.h"
#include "sum.h"

SEL_USE(__sum_rest__);

/* True if the truth of some item is `wanted`: -1, 0, 1. */
static int some(Value iterable, int wanted)
{
    ForIter it;
    Value item;
    if (!for_start(&it, iterable)) return -1;
    while ((item = for_next(&it))) {
        int truth = op_truth(item);
        if (truth < 0 || truth == wanted) return truth < 0 ? -1 : 1;
    }
    return error_pending() ? -1 : 0;
}

int builtin_any(Value iterable) { return some(iterable, 1); }

int builtin_all(Value iterable)
{
    int found = some(iterable, 0);
    return found < 0 ? -1 : !found;
}

/* ---- sum ---- */

/* Floats are added up by a method of their own, exactly; 0 if it raised. */
static Value sum_rest(Value total, Summing *s)
{
    const Attr *row = value_is_small(total)
                          ? NULL
                          : type_find(value_type(total), SEL(__sum_rest__));
    return row ? method_call2(row, total, (Value)s) : total;
}

Value builtin_sum(Value iterable, Value start)
{
    Summing s;
    Value total = start;
    if (str_check(start))
        return raise_type("sum() can't sum strings [use ''.join(seq) "
                          "instead]");
    if (!for_start(&s.it, iterable)) return 0;
    s.item = for_next(&s.it);
    while (s.item) {
        total = op_add(total, s.item);
        if (!total) return 0;
        s.item = for_next(&s.it);
        if (!(total = sum_rest(total, &s))) return 0;
    }
    return error_pending() ? 0 : total;
}

/* ---- min and max ---- */

typedef struct {
    const char *name;
    Value key;                /* NONE: the items themselves */
    bool largest;
} Extreme;

/* 1: rank goes before best. */
static int is_better(const Extreme *e, Value rank, Value best)
{
    return e->largest ? op_is_gt(rank, best) : op_is_lt(rank, best);
}

/* Makes item the best so far if it is; false if it raised. */
static bool consider(const Extreme *e, Value item, Value *best, Value *rank)
{
    Value own = e->key == NONE ? item : op_call1(e->key, item);
    if (!own) return false;
    int better = *best ? is_better(e, own, *rank) : 1;
    if (better > 0) {
        *best = item;
        *rank = own;
    }
    return better >= 0;
}

static Value of_args(const Extreme *e, size_t n, const Value *args)
{
    Value best = 0, rank = 0;
    for (size_t i = 0; i < n; i++)
        if (!consider(e, args[i], &best, &rank)) return 0;
    return best;
}

static Value of_iterable(const Extreme *e, Value iterable, Value absent)
{
    ForIter it;
    Value item, best = 0, rank = 0;
    if (!for_start(&it, iterable)) return 0;
    while ((item = for_next(&it)))
        if (!consider(e, item, &best, &rank)) return 0;
    if (error_pending()) return 0;
    if (best) return best;
    return absent ? absent
                  : raise_value("%s() iterable argument is empty", e->name);
}

static Value extreme(const Extreme *e, size_t nargs, const Value *args,
                     Value absent)
{
    if (nargs == 0)
        return raise_type("%s expected at least 1 argument, got 0", e->name);
    if (nargs == 1) return of_iterable(e, args[0], absent);
    if (absent)
        return raise_type("Cannot specify a default for %s() with multiple "
                          "positional arguments", e->name);
    return of_args(e, nargs, args);
}

Value builtin_min(size_t nargs, const Value *args, Value key, Value absent)
{
    Extreme e = {"min", key, false};
    return extreme(&e, nargs, args, absent);
}

Value builtin_max(size_t nargs, const Value *args, Value key, Value absent)
{
    Extreme e = {"max", key, true};
    return extreme(&e, nargs, args, absent);
}
