/* math.c: the elementary functions of the module math.
 *
 * CPython's rule for errors: a NaN that no argument was is ValueError, an
 * infinity from finite arguments is OverflowError where the function grows
 * without bound, and ValueError where it has a pole.
 */
#include "math_errors.h"

#include "float.h"
#include "int.h"
#include "ops.h"
#include "tuple.h"

const FloatObject math_inf_object = {&float_type, FLOAT_INFINITY},
                  math_nan_object = {&float_type, FLOAT_NAN};

Float math_domain_error(void)
{
    raise_value("math domain error");
    return 0;
}

Float math_range_error(void)
{
    raise_error(&OverflowError_type, "math range error");
    return 0;
}

/* r = f(x), where f has poles but does not overflow. */
static Float bounded(Float r, Float x)
{
    if (likely(float_is_finite(r)) || !float_is_finite(x)) {
        if (unlikely(float_is_nan(r)) && !float_is_nan(x))
            return math_domain_error();
        return r;
    }
    return math_domain_error();
}

/* r = f(x), where f overflows but has no poles. */
static Float unbounded(Float r, Float x)
{
    if (unlikely(float_is_infinite(r)) && float_is_finite(x))
        return math_range_error();
    return bounded(r, x);
}

#define BOUNDED(name) \
    Float math_##name(Float x) { return bounded(FLOAT_MATH(name)(x), x); }
#define UNBOUNDED(name) \
    Float math_##name(Float x) { return unbounded(FLOAT_MATH(name)(x), x); }
BOUNDED(acos)
BOUNDED(acosh)
BOUNDED(asin)
BOUNDED(asinh)
BOUNDED(atan)
BOUNDED(atanh)
BOUNDED(cbrt)
BOUNDED(cos)
BOUNDED(erf)
BOUNDED(erfc)
BOUNDED(log1p)
BOUNDED(sin)
BOUNDED(sqrt)
BOUNDED(tan)
BOUNDED(tanh)
UNBOUNDED(cosh)
UNBOUNDED(exp)
UNBOUNDED(expm1)
UNBOUNDED(sinh)

Float math_exp2(Float x)
{
    return unbounded(FLOAT_MATH(exp2)(x), x);
}

Float math_fabs(Float x) { return FLOAT_MATH(fabs)(x); }
Float math_atan2(Float y, Float x) { return FLOAT_MATH(atan2)(y, x); }
Float math_copysign(Float x, Float y) { return FLOAT_MATH(copysign)(x, y); }
Float math_degrees(Float x)
{
    return x * (Float)(180 / 3.14159265358979323846);
}
Float math_radians(Float x)
{
    return x * (Float)(3.14159265358979323846 / 180);
}

int math_isfinite(Float x) { return float_is_finite(x); }
int math_isinf(Float x) { return float_is_infinite(x); }
int math_isnan(Float x) { return float_is_nan(x); }

/* ---- logarithms: also of ints that no Float can hold ---- */

typedef Float LogFunction(Float x);

/* Picolibc and others compute log2 by a division: powers of two are exact
 * here. */
static Float log_2(Float x)
{
    int exponent;
    if (x > 0 && float_is_finite(x) &&
        FLOAT_MATH(frexp)(x, &exponent) == FLOAT_C(0.5))
        return (Float)(exponent - 1);
    return FLOAT_MATH(log2)(x);
}

static Float log_of_float(Float x, LogFunction *log_function)
{
    if (x <= 0) return math_domain_error();
    return float_is_finite(x) ? log_function(x) : x;
}

static Float log_of(Value v, LogFunction *log_function)
{
    if (!int_check(v)) {
        Float x = float_as(v);
        return error_pending() ? 0 : log_of_float(x, log_function);
    }
    if (int_sign(v) <= 0) return math_domain_error();
    size_t bits = int_bit_length(v);
    if (bits < FLOAT_MAX_EXP)
        return log_function(float_from_int(v));
    /* v = x * 2**bits with x below 1 */
    Value top = int_rshift(v, int_from_size(bits - 64));
    if (top == 0) return 0;
    Float x = FLOAT_MATH(ldexp)(float_from_int(top), -64);
    return log_function(x) + (Float)bits * log_function(2);
}

Float math_log2(Value x) { return log_of(x, log_2); }
Float math_log10(Value x) { return log_of(x, FLOAT_MATH(log10)); }

Float math_log(Value x, Value base)
{
    Float r = log_of(x, FLOAT_MATH(log));
    if (base == 0 || error_pending()) return r;
    Float b = log_of(base, FLOAT_MATH(log));
    if (error_pending()) return 0;
    if (b == 0) {
        raise_error(&ZeroDivisionError_type, "float division by zero");
        return 0;
    }
    return r / b;
}

/* ---- two arguments ---- */

Float math_fmod(Float x, Float y)
{
    if (float_is_infinite(y) && float_is_finite(x)) return x;
    Float r = FLOAT_MATH(fmod)(x, y);
    if (float_is_nan(r) && !float_is_nan(x) && !float_is_nan(y))
        return math_domain_error();
    return r;
}

Float math_remainder(Float x, Float y)
{
    if (float_is_infinite(y) && float_is_finite(x)) return x;
    Float r = FLOAT_MATH(remainder)(x, y);
    if (float_is_nan(r) && !float_is_nan(x) && !float_is_nan(y))
        return math_domain_error();
    return r;
}

Float math_pow(Float x, Float y)
{
    Float r = FLOAT_MATH(pow)(x, y);
    if (likely(float_is_finite(r)) || !float_is_finite(x) ||
        !float_is_finite(y))
        return r;
    return float_is_nan(r) || x == 0 ? math_domain_error()
                                     : math_range_error();
}

Float math_ldexp(Float x, Value i)
{
    if (!int_check(i)) {
        raise_type("Expected an int as second argument to ldexp.");
        return 0;
    }
    if (x == 0 || !float_is_finite(x)) return x;
    intptr_t n = int_as_clipped(i);
    /* A subnormal number may need nearly twice the range. */
    if (n > 4 * FLOAT_MAX_EXP) return math_range_error();
    if (n < -4 * FLOAT_MAX_EXP) return FLOAT_MATH(copysign)(0, x);
    Float r = FLOAT_MATH(ldexp)(x, (int)n);
    return float_is_finite(r) ? r : math_range_error();
}

Float math_fma(Float x, Float y, Float z)
{
    Float r = FLOAT_MATH(fma)(x, y, z);
    if (float_is_finite(r)) return r;
    if (float_is_nan(r)) {
        if (!float_is_nan(x) && !float_is_nan(y) && !float_is_nan(z))
            raise_value("invalid operation in fma");
    } else if (float_is_finite(x) && float_is_finite(y) &&
               float_is_finite(z)) {
        raise_error(&OverflowError_type, "overflow in fma");
    }
    return r;
}

/* A keyword-only tolerance that may be left out. */
static Float tolerance(Value v, Float otherwise)
{
    return v == 0 ? otherwise : float_as(v);
}

int math_isclose(Float a, Float b, Value rel_tol, Value abs_tol)
{
    Float relative = tolerance(rel_tol, FLOAT_C(1e-9));
    if (error_pending()) return -1;
    Float absolute = tolerance(abs_tol, 0);
    if (error_pending()) return -1;
    if (relative < 0 || absolute < 0) {
        raise_value("tolerances must be non-negative");
        return -1;
    }
    if (a == b) return 1;
    if (float_is_infinite(a) || float_is_infinite(b)) return 0;
    Float gap = FLOAT_MATH(fabs)(b - a);
    return gap <= FLOAT_MATH(fabs)(relative * b) ||
           gap <= FLOAT_MATH(fabs)(relative * a) || gap <= absolute;
}

/* ---- the parts of a float ---- */

static Value pair(Value first, Value second)
{
    if (first == 0 || second == 0) return 0;
    return tuple_new(2, (Value[2]){first, second});
}

Value math_frexp(Float x)
{
    int exponent = 0;
    Float m = x;
    if (x != 0 && float_is_finite(x)) m = FLOAT_MATH(frexp)(x, &exponent);
    return pair(float_new(m), small_value(exponent));
}

Value math_modf(Float x)
{
    /* Large numbers are whole; picolibc's trunc spoils some of them. */
    const Float large = (Float)((FloatBits)1 << (FLOAT_MANT_DIG - 1));
    Float whole = FLOAT_MATH(fabs)(x) < large ? FLOAT_MATH(trunc)(x) : x;
    Float fraction = float_is_infinite(x) ? 0 : x - whole;
    Value first = float_new(FLOAT_MATH(copysign)(fraction, x));
    return first == 0 ? 0 : pair(first, float_new(whole));
}

/* The bits of floats of one sign are in the order of their values: position 0
 * is both zeros, and the infinities come last. */
static int64_t position(Float x)
{
    FloatBits bits = float_bits(x), sign = (FloatBits)1 << (FLOAT_BITS - 1);
    return bits & sign ? -(int64_t)(bits ^ sign) : (int64_t)bits;
}

static Float at_position(int64_t at, Float zero)
{
    FloatBits sign = (FloatBits)1 << (FLOAT_BITS - 1);
    if (at == 0) return FLOAT_MATH(copysign)(0, zero);
    return float_from_bits(at < 0 ? (FloatBits)-at | sign : (FloatBits)at);
}

static Float step(Float x, Float y, uint64_t steps)
{
    if (float_is_nan(x) || float_is_nan(y)) return x + y;
    int64_t from = position(x), to = position(y);
    uint64_t gap = from < to ? (uint64_t)to - (uint64_t)from
                             : (uint64_t)from - (uint64_t)to;
    if (steps == 0) return x;
    if (steps >= gap) return y;
    return at_position(from < to ? (int64_t)((uint64_t)from + steps)
                                 : (int64_t)((uint64_t)from - steps), x);
}

Float math_nextafter(Float x, Float y, Value steps)
{
    if (steps == 0 || steps == NONE) return step(x, y, 1);
    Value n = int_index(steps);
    if (n == 0) return 0;
    if (int_sign(n) < 0) {
        raise_value("steps must be a non-negative integer");
        return 0;
    }
    bool many = int_bit_length(n) > 64;
    return step(x, y, many ? UINT64_MAX : int_as_u64(n));
}

Float math_ulp(Float x)
{
    if (float_is_nan(x)) return x;
    x = FLOAT_MATH(fabs)(x);
    if (!float_is_finite(x)) return x;
    Float next = at_position(position(x) + 1, 1);
    return float_is_finite(next) ? next - x
                                 : x - at_position(position(x) - 1, 1);
}

/* ---- rounding to an int ---- */

SEL_USE(__floor__);
SEL_USE(__ceil__);
SEL_USE(__trunc__);

static Value round_by(Value x, Sel method, Float (*function)(Float))
{
    if (int_check(x)) return int_pos(x);
    if (!float_check(x) && type_find(value_type(x), method) != NULL)
        return op_call_method(method, 1, &x);
    Float f = float_as(x);
    return error_pending() ? 0 : float_to_int(function(f));
}

Value math_floor(Value x)
{
    return round_by(x, SEL(__floor__), FLOAT_MATH(floor));
}

Value math_ceil(Value x)
{
    return round_by(x, SEL(__ceil__), FLOAT_MATH(ceil));
}

Value math_trunc(Value x)
{
    if (int_check(x)) return int_pos(x);
    if (float_check(x)) return float_to_int(float_value(x));
    if (type_find(value_type(x), SEL(__trunc__)) == NULL)
        return raise_type("type %T doesn't define __trunc__ method", x);
    return op_call_method(SEL(__trunc__), 1, &x);
}
