/* float_methods.c: rounding, and the methods of float. */
#include "float.h"
#include "float_digits.h"
#include "int.h"
#include "ops.h"
#include "str.h"
#include "tuple.h"

int float_is_integer(Value self)
{
    Float f = float_value(self);
    return float_is_finite(f) && FLOAT_MATH(floor)(f) == f;
}

Value float_as_integer_ratio(Value self)
{
    Float f = float_value(self);
    if (float_is_nan(f))
        return raise_value("cannot convert NaN to integer ratio");
    if (!float_is_finite(f))
        return raise_error(&OverflowError_type,
                           "cannot convert Infinity to integer ratio");
    int exponent;
    FloatBits m = float_split(f, &exponent);
    for (; m != 0 && exponent < 0 && (m & 1) == 0; exponent++) m >>= 1;
    if (m == 0) exponent = 0;
    Value by = small_value(exponent < 0 ? -exponent : exponent);
    Value pair[2] = {int_from_u64(m), small_value(1)};
    if (pair[0] == 0) return 0;
    if (float_is_negative(f) && (pair[0] = int_neg(pair[0])) == 0) return 0;
    Value *shifted = &pair[exponent < 0];
    if ((*shifted = int_lshift(*shifted, by)) == 0) return 0;
    return tuple_new(2, pair);
}

Value float_trunc(Value self) { return float_to_int(float_value(self)); }
Value float_floor(Value self)
{
    return float_to_int(FLOAT_MATH(floor)(float_value(self)));
}
Value float_ceil(Value self)
{
    return float_to_int(FLOAT_MATH(ceil)(float_value(self)));
}

/* To a whole number, ties to even. */
static Float round_even(Float f)
{
    Float whole = FLOAT_MATH(floor)(f), over = f - whole;
    if (over > FLOAT_C(0.5) ||
        (over == FLOAT_C(0.5) && FLOAT_MATH(fmod)(whole, 2) != 0))
        whole += 1;
    return FLOAT_MATH(copysign)(whole, f);
}

/* digits * 10**exponent, as text that float_parse reads. */
static size_t write_number(char *text, const char *digits, int n, int exponent)
{
    char *p = text;
    memcpy(p, digits, (size_t)n);
    p += n;
    *p++ = 'e';
    if (exponent < 0) *p++ = '-';
    if (exponent < 0) exponent = -exponent;
    *p++ = (char)('0' + exponent / 100);
    *p++ = (char)('0' + exponent / 10 % 10);
    *p++ = (char)('0' + exponent % 10);
    return (size_t)(p - text);
}

Float float_round_c(Float f, intptr_t n)
{
    /* No digit there, or all digits there; the decimal exponent of a Float's
     * last bit is above -FLOAT_DIG * 22. */
    if (!float_is_finite(f) || f == 0 || n > FLOAT_DIG * 22) return f;
    if (n < -FLOAT_MAX_10_EXP - 1) return FLOAT_MATH(copysign)(0, f);
    char text[FLOAT_EXACT_DIGITS + 8];
    int point;
    int count = float_digits(text, &point, f, DIGITS_FRACTION, (int)n);
    size_t length = write_number(text, text, count, point - count);
    Float r = 0;
    if (count > 0 && float_parse(text, length, &r) < 0) return 0;
    if (!float_is_finite(r))
        raise_error(&OverflowError_type,
                    "rounded value too large to represent");
    return FLOAT_MATH(copysign)(r, f);
}

Value float_round(Value self, Value ndigits)
{
    Float f = float_value(self);
    if (ndigits == 0 || ndigits == NONE)
        return float_to_int(float_is_finite(f) ? round_even(f) : f);
    intptr_t n = int_as_clipped(ndigits);
    if (error_pending()) return 0;
    f = float_round_c(f, n);
    return error_pending() ? 0 : float_new(f);
}

Value float_zero(Value self)
{
    (void)self;
    return float_new(0);
}
