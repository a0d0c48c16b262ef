/* dict_view_set.c: keys() and items() as sets. */
#include "dict_view.h"
#include "iter_fast.h"
#include "ops.h"
#include "set.h"

SEL_USE(__setlike__);

/* v can be compared with a view: set, frozenset, keys, items. */
static bool set_like(Value v)
{
    return type_find(value_type(v), SEL(__setlike__)) != NULL;
}

/* ---- new sets ---- */

static Value combine(Value left, Value right,
                     bool change(Value, size_t, const Value *))
{
    Value s = set_from(left);
    return s && change(s, 1, &right) ? s : 0;
}

static bool symmetric_difference(Value s, size_t nargs, const Value *args)
{
    (void)nargs;
    return set_symmetric_difference_update(s, args[0]);
}

Value dict_view_or(Value self, Value other)
{
    return combine(self, other, set_update);
}

Value dict_view_ror(Value self, Value other)
{
    return combine(other, self, set_update);
}

Value dict_view_and(Value self, Value other)
{
    return combine(self, other, set_intersection_update);
}

Value dict_view_rand(Value self, Value other)
{
    return combine(other, self, set_intersection_update);
}

Value dict_view_sub(Value self, Value other)
{
    return combine(self, other, set_difference_update);
}

Value dict_view_rsub(Value self, Value other)
{
    return combine(other, self, set_difference_update);
}

Value dict_view_xor(Value self, Value other)
{
    return combine(self, other, symmetric_difference);
}

Value dict_view_rxor(Value self, Value other)
{
    return combine(other, self, symmetric_difference);
}

/* ---- comparison ---- */

/* All (or, with `wanted` 0, none) of a's items are in b: -1 raised, 0, 1 */
static int all_in(Value a, Value b, int wanted)
{
    ForIter it;
    Value item;
    if ((stack_check() && error_stack_full()) || !for_start(&it, a)) return -1;
    while ((item = for_next(&it))) {
        int found = op_contains(b, item);
        if (found != wanted) return found < 0 ? -1 : 0;
    }
    return error_pending() ? -1 : 1;
}

int dict_view_isdisjoint(Value self, Value other)
{
    return all_in(other, self, 0);
}

enum { LT = 1, LE = 2, EQ = 4, GE = 8, GT = 16, NE = 32 };

static Value compare(Value self, Value other, int comparison)
{
    if (!set_like(other)) return NOT_IMPLEMENTED;
    intptr_t n = dict_view_len(self), m = op_length(other);
    if (m < 0) return 0;
    int truth = 0;
    if ((comparison & (EQ | NE)) ? n == m
        : (comparison & (LT | GT)) ? (comparison == LT ? n < m : n > m)
                                   : (comparison == LE ? n <= m : n >= m))
        truth = comparison & (GT | GE) ? all_in(other, self, 1)
                                       : all_in(self, other, 1);
    if (truth < 0) return 0;
    return bool_value(comparison == NE ? !truth : truth);
}

Value dict_view_lt(Value a, Value b) { return compare(a, b, LT); }
Value dict_view_le(Value a, Value b) { return compare(a, b, LE); }
Value dict_view_gt(Value a, Value b) { return compare(a, b, GT); }
Value dict_view_ge(Value a, Value b) { return compare(a, b, GE); }
Value dict_view_eq(Value a, Value b) { return compare(a, b, EQ); }
Value dict_view_ne(Value a, Value b) { return compare(a, b, NE); }
