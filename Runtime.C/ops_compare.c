/* ops_compare.c: rich comparison. */
#include "dispatch.h"
#include "ops.h"
#include "str.h"

SEL_USE(__lt__);
SEL_USE(__le__);
SEL_USE(__gt__);
SEL_USE(__ge__);
SEL_USE(__eq__);
SEL_USE(__ne__);

static Value half(Value a, Value b, Sel sel)
{
    const Attr *row = method_find(value_type(a), sel);
    return row ? method_call2(row, a, b) : NOT_IMPLEMENTED;
}

/* NOT_IMPLEMENTED if neither side knows how to compare. */
static Value compare(Value a, Value b, Sel sel, Sel reflected)
{
    const Type *ta = value_type(a), *tb = value_type(b);
    bool second_first = ta != tb && (tb->flags & TYPE_USER) &&
                        type_is_subtype(tb, ta);
    Value r = NOT_IMPLEMENTED;
    if (second_first) r = half(b, a, reflected);
    if (r == NOT_IMPLEMENTED) r = half(a, b, sel);
    if (r == NOT_IMPLEMENTED && !second_first) r = half(b, a, reflected);
    return r;
}

static Value order(Value a, Value b, Sel sel, Sel reflected,
                   const char *symbol)
{
    Value r = compare(a, b, sel, reflected);
    if (r != NOT_IMPLEMENTED) return r;
    return raise_type("'%s' not supported between instances of '%T' and "
                      "'%T'", symbol, a, b);
}

Value op_lt_slow(Value a, Value b)
{
    return order(a, b, SEL(__lt__), SEL(__gt__), "<");
}

Value op_le_slow(Value a, Value b)
{
    return order(a, b, SEL(__le__), SEL(__ge__), "<=");
}

Value op_gt_slow(Value a, Value b)
{
    return order(a, b, SEL(__gt__), SEL(__lt__), ">");
}

Value op_ge_slow(Value a, Value b)
{
    return order(a, b, SEL(__ge__), SEL(__le__), ">=");
}

static inline bool both_str(Value a, Value b)
{
    return value_type(a) == &str_type && value_type(b) == &str_type;
}

Value op_eq_slow(Value a, Value b)
{
    if (both_str(a, b)) return bool_value(str_equal(a, b));
    Value r = compare(a, b, SEL(__eq__), SEL(__eq__));
    return r != NOT_IMPLEMENTED ? r : bool_value(a == b);
}

Value op_ne_slow(Value a, Value b)
{
    if (both_str(a, b)) return bool_value(!str_equal(a, b));
    Value r = compare(a, b, SEL(__ne__), SEL(__ne__));
    return r != NOT_IMPLEMENTED ? r : bool_value(a != b);
}

/* As a condition. */
static inline int truth_of(Value r) { return r ? op_truth(r) : -1; }

int op_is_lt_slow(Value a, Value b) { return truth_of(op_lt_slow(a, b)); }
int op_is_le_slow(Value a, Value b) { return truth_of(op_le_slow(a, b)); }
int op_is_gt_slow(Value a, Value b) { return truth_of(op_gt_slow(a, b)); }
int op_is_ge_slow(Value a, Value b) { return truth_of(op_ge_slow(a, b)); }

int op_is_eq_slow(Value a, Value b)
{
    if (both_str(a, b)) return str_equal(a, b);
    return truth_of(op_eq_slow(a, b));
}

int op_is_ne_slow(Value a, Value b)
{
    if (both_str(a, b)) return !str_equal(a, b);
    return truth_of(op_ne_slow(a, b));
}

int op_same_or_eq(Value a, Value b)
{
    return a == b ? 1 : op_is_eq(a, b);
}
