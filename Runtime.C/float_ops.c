/* float_ops.c: arithmetic on floats. */
#include "float.h"
#include "float_math.h"
#include "int.h"
#include "tuple.h"

static __attribute__((noinline)) int int_operand(Value v, Float *f)
{
    if (!int_check(v)) return 0;
    *f = float_from_int(v);
    return error_pending() ? -1 : 1;
}

/* An operand that is a float or an int: 1 converted, 0 neither, -1 raised. */
static inline int operand(Value v, Float *f)
{
    if (unlikely(!float_check(v))) return int_operand(v, f);
    *f = float_value(v);
    return 1;
}

static Value no_result(int known) { return known < 0 ? 0 : NOT_IMPLEMENTED; }

/* Value name(self, other) and its reflection, around `a op b`. */
#define FLOAT_OPERATOR(name, expression) \
    Value float_op_##name(Value self, Value other) \
    { \
        Float a = float_value(self), b; \
        int known = operand(other, &b); \
        return likely(known > 0) ? expression : no_result(known); \
    } \
    Value float_op_r##name(Value self, Value other) \
    { \
        Float a, b = float_value(self); \
        int known = operand(other, &a); \
        return likely(known > 0) ? expression : no_result(known); \
    }

static Value divide(Float a, Float b)
{
    if (unlikely(b == 0))
        return raise_error(&ZeroDivisionError_type, "float division by zero");
    return float_new(a / b);
}

/* CPython's definition: with the remainder r of C, which is exact, the
 * quotient is (a - r) / b snapped to the whole number it is. */
static Float divide_floor(Float a, Float b, Float *remainder)
{
    Float r = FLOAT_MATH(fmod)(a, b), q = (a - r) / b;
    if (r != 0) {
        if ((b < 0) != (r < 0)) {
            r += b;
            q -= 1;
        }
    } else {
        r = FLOAT_MATH(copysign)(0, b);
    }
    *remainder = r;
    if (q == 0) return FLOAT_MATH(copysign)(0, a / b);
    Float whole = FLOAT_MATH(floor)(q);
    return q - whole > FLOAT_C(0.5) ? whole + 1 : whole;
}

Float float_floor_div_c(Float a, Float b)
{
    Float r;
    return divide_floor(a, b, &r);
}

Float float_mod_c(Float a, Float b)
{
    Float r = FLOAT_MATH(fmod)(a, b);
    if (r == 0) return FLOAT_MATH(copysign)(0, b);
    return (b < 0) != (r < 0) ? r + b : r;
}

static Value floor_divide(Float a, Float b)
{
    if (unlikely(b == 0))
        return raise_error(&ZeroDivisionError_type,
                           "float floor division by zero");
    return float_new(float_floor_div_c(a, b));
}

static Value modulo(Float a, Float b)
{
    if (unlikely(b == 0))
        return raise_error(&ZeroDivisionError_type, "float modulo");
    return float_new(float_mod_c(a, b));
}

static Value divide_modulo(Float a, Float b)
{
    Float r;
    if (unlikely(b == 0))
        return raise_error(&ZeroDivisionError_type, "float divmod()");
    Float q = divide_floor(a, b, &r);
    Value pair[2] = {float_new(q), 0};
    if (pair[0] == 0 || (pair[1] = float_new(r)) == 0) return 0;
    return tuple_new(2, pair);
}

FLOAT_OPERATOR(add, float_new(a + b))
FLOAT_OPERATOR(sub, float_new(a - b))
FLOAT_OPERATOR(mul, float_new(a * b))
FLOAT_OPERATOR(truediv, divide(a, b))
FLOAT_OPERATOR(floordiv, floor_divide(a, b))
FLOAT_OPERATOR(mod, modulo(a, b))
FLOAT_OPERATOR(divmod, divide_modulo(a, b))

Value float_neg(Value self) { return float_new(-float_value(self)); }
Value float_pos(Value self) { return self; }
Value float_abs(Value self)
{
    return float_new(FLOAT_MATH(fabs)(float_value(self)));
}
