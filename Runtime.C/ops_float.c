/* ops_float.c: operators on floats without dispatch. */
#include "ops_float.h"

/* A float, or a small int that Float holds exactly, as C; false for all
 * else. */
static inline bool as_real(Value v, Float *out)
{
    if (value_is_small(v)) {
        intptr_t i = small_int(v);
        *out = (Float)i;
        return sizeof(Float) > sizeof(intptr_t) ||
               (i >= -0xFFFFFF && i <= 0xFFFFFF);
    }
    if (!value_is_exact(v, &float_type)) return false;
    *out = float_value(v);
    return true;
}

/* The two as C, if one at least is a float: nothing is converted for ints. */
static inline bool as_reals(Value a, Value b, Float *x, Float *y)
{
    if (value_is_exact(a, &float_type)) {
        *x = float_value(a);
        return as_real(b, y);
    }
    if (!value_is_exact(b, &float_type)) return false;
    *y = float_value(b);
    return as_real(a, x);
}

#define NUM_SLOW(name, operator) \
    Value num_##name##_slow(Value a, Value b) \
    { \
        Float x, y; \
        if (as_reals(a, b, &x, &y)) return float_new(x operator y); \
        return op_##name##_slow(a, b); \
    } \
    Value num_i##name##_slow(Value a, Value b) \
    { \
        Float x, y; \
        if (as_reals(a, b, &x, &y)) return float_new(x operator y); \
        return op_i##name##_slow(a, b); \
    }
NUM_SLOW(add, +)
NUM_SLOW(sub, -)
NUM_SLOW(mul, *)

Value num_truediv(Value a, Value b)
{
    Float x, y;
    if (as_real(a, &x) && as_real(b, &y) && y != 0) return float_new(x / y);
    return op_truediv(a, b);
}

Value num_itruediv(Value a, Value b)
{
    Float x, y;
    if (as_real(a, &x) && as_real(b, &y) && y != 0) return float_new(x / y);
    return op_itruediv(a, b);
}

#define NUM_COMPARE_SLOW(name, operator) \
    int num_is_##name##_slow(Value a, Value b) \
    { \
        Float x, y; \
        if (as_reals(a, b, &x, &y)) return x operator y; \
        return op_is_##name##_slow(a, b); \
    }
NUM_COMPARE_SLOW(lt, <)
NUM_COMPARE_SLOW(le, <=)
NUM_COMPARE_SLOW(gt, >)
NUM_COMPARE_SLOW(ge, >=)
NUM_COMPARE_SLOW(eq, ==)
NUM_COMPARE_SLOW(ne, !=)
