/* float_pow.c: powers of floats. */
#include "error.h"
#include "float.h"
#include "float_pair.h"
#include "int.h"
#include "os_error.h"
#include "str.h"

static bool is_whole(Float f) { return FLOAT_MATH(floor)(f) == f; }

/* A negative number to the power of a fraction. */
static bool is_complex(Float a, Float b)
{
    return a < 0 && float_is_finite(a) && float_is_finite(b) && !is_whole(b);
}

/* Whole exponents up to here are raised by squaring. */
#define MOST_SQUARED 64

/* m ** n for 0.5 <= |m| < 1 and n > 0. */
static FloatPair pair_power(Float m, int n)
{
    FloatPair base = {m, 0}, r = base;
    bool started = false;
    for (;; n >>= 1) {
        if (n & 1) {
            r = started ? pair_mul(r, base) : base;
            started = true;
        }
        if (n == 1) return r;
        base = pair_mul(base, base);
    }
}

static Float pair_reciprocal(FloatPair p)
{
    Float q = 1 / p.high;
    FloatPair back = pair_product(q, p.high);
    Float rest = ((1 - back.high) - back.low) - q * p.low;
    return q + rest * q;
}

/* a ** n, correctly rounded nearly always, as the pow of the large C libraries
 * is, and that of the small ones is not.  false if the result is not an
 * ordinary number. */
static bool whole_power(Float a, int n, Float *result)
{
    int exponent;
    if (a == 0 || !float_is_finite(a)) return false;
    Float m = FLOAT_MATH(frexp)(a, &exponent);
    exponent *= n;
    if (exponent > FLOAT_MAX_EXP - MOST_SQUARED ||
        exponent < FLOAT_MIN_EXP + MOST_SQUARED)
        return false;
    FloatPair p = pair_power(m, n < 0 ? -n : n);
    *result = FLOAT_MATH(ldexp)(n < 0 ? pair_reciprocal(p) : p.high + p.low,
                                exponent);
    return true;
}

/* The exponents of everyday; false for all others. */
static bool quick_power(Float a, Float b, Float *r)
{
    if (b == 2 && FLOAT_MATH(fabs)(a) < FLOAT_C(1e19)) {
        *r = a * a;
        return true;
    }
    if (b == FLOAT_C(0.5) && a > 0) {
        *r = FLOAT_MATH(sqrt)(a);
        return true;
    }
    return FLOAT_MATH(fabs)(b) <= MOST_SQUARED && b != 0 && is_whole(b) &&
           whole_power(a, (int)b, r);
}

Value raise_power_overflow(void)
{
    Value args[2] = {small_value(OS_ERANGE),
                     str_from_c("Numerical result out of range")};
    Value e = args[1] ? exception_make(&OverflowError_type, 2, args) : 0;
    return e ? error_raise(e) : 0;
}

static Float general_power(Float a, Float b)
{
    if (a == 0 && b < 0 && float_is_finite(b)) {
        raise_error(&ZeroDivisionError_type,
                    "0.0 cannot be raised to a negative power");
        return 0;
    }
    Float r = FLOAT_MATH(pow)(a, b);
    if (float_is_infinite(r) && float_is_finite(a) && float_is_finite(b))
        raise_power_overflow();
    return r;
}

static Value no_complex(void)
{
    return raise_value(
        "negative number cannot be raised to a fractional power");
}

Float float_pow_c(Float a, Float b)
{
    Float r;
    if (quick_power(a, b, &r)) return r;
    if (!is_complex(a, b)) return general_power(a, b);
    no_complex();
    return 0;
}

static Value power(Float a, Float b)
{
    Float r;
    if (quick_power(a, b, &r)) return float_new(r);
    if (is_complex(a, b))
        return float_complex_power_hook != NULL
                   ? float_complex_power_hook(a, b)
                   : no_complex();
    r = general_power(a, b);
    return error_pending() ? 0 : float_new(r);
}

/* The operands as floats; false when `result` is the answer already. */
static bool operands(Value a, Value b, Value modulus, Float *x, Float *y,
                     Value *result)
{
    *result = NOT_IMPLEMENTED;
    if (!(float_check(a) || int_check(a)) || !(float_check(b) || int_check(b)))
        return false;
    *result = 0;
    if (modulus != 0 && modulus != NONE) {
        raise_type("pow() 3rd argument not allowed unless all arguments are "
                   "integers");
        return false;
    }
    *x = float_as(a);
    if (error_pending()) return false;
    *y = float_as(b);
    return !error_pending();
}

Value float_op_pow(Value self, Value other, Value modulus)
{
    Float x, y;
    Value result;
    return operands(self, other, modulus, &x, &y, &result) ? power(x, y)
                                                           : result;
}

Value float_op_rpow(Value self, Value other, Value modulus)
{
    return float_op_pow(other, self, modulus);
}

Value float_power_of_ints(Value a, Value b)
{
    return float_op_pow(a, b, 0);
}
