/* float_int.c: between ints and floats, exactly or correctly rounded. */
#include "float.h"
#include "float_math.h"
#include "int_parts.h"

static int bits_of(uint64_t m)
{
    return m == 0 ? 0 : 64 - __builtin_clzll(m);
}

/* m without its lowest bits, ties to even. */
static uint64_t round_bits(uint64_t m, int drop, bool sticky)
{
    if (drop <= 0) return m;
    if (drop > 64) return 0;
    uint64_t kept = drop == 64 ? 0 : m >> drop;
    uint64_t rest = drop == 64 ? m : m & (((uint64_t)1 << drop) - 1);
    uint64_t half = (uint64_t)1 << (drop - 1);
    if (rest > half || (rest == half && (sticky || (kept & 1)))) kept++;
    return kept;
}

Float float_compose(bool negative, uint64_t m, bool sticky, int exponent)
{
    int bits = bits_of(m);
    int drop = bits - FLOAT_MANT_DIG;
    if (bits == 0) return negative ? -(Float)0 : (Float)0;
    /* Subnormal numbers have fewer bits. */
    if (exponent + drop < FLOAT_LOWEST_EXP) drop = FLOAT_LOWEST_EXP - exponent;
    if (drop < 0) drop = 0;
    m = round_bits(m, drop, sticky);
    exponent += drop;
    bits = bits_of(m);
    FloatBits result;
    if (bits + exponent > FLOAT_MAX_EXP) {
        result = (FloatBits)FLOAT_EXPONENT_MASK << (FLOAT_MANT_DIG - 1);
    } else {
        /* Normalise: the leading bit at its place, or a subnormal number. */
        int up = FLOAT_MANT_DIG - bits;
        if (exponent - up < FLOAT_LOWEST_EXP) up = exponent - FLOAT_LOWEST_EXP;
        result = up >= 0 ? (FloatBits)m << up : (FloatBits)(m >> -up);
        exponent -= up;
        if (result & (FLOAT_FRACTION_MASK + 1))
            result = (result & FLOAT_FRACTION_MASK) |
                     (FloatBits)(exponent - FLOAT_LOWEST_EXP + 1)
                         << (FLOAT_MANT_DIG - 1);
    }
    return float_from_bits(result | (FloatBits)negative << (FLOAT_BITS - 1));
}

/* The top 64 bits of a magnitude, or all; *exponent is that of the lowest of
 * them, *sticky says whether there are bits set below. */
static uint64_t top_bits(const IntView *v, int *exponent, bool *sticky)
{
    uint64_t m = 0;
    *exponent = 0;
    *sticky = false;
    if (int_magnitude(v, &m)) return m;
    size_t n = v->n;
    int shift = __builtin_clz(v->limbs[n - 1]);
    uint64_t low = v->limbs[n - 3];
    m = (uint64_t)v->limbs[n - 1] << 32 | v->limbs[n - 2];
    if (shift > 0) m = m << shift | low >> (32 - shift);
    *sticky = (uint32_t)(low << shift) != 0 ||
              limbs_trim(v->limbs, n - 3) != 0;
    *exponent = (int)(n - 2) * 32 - shift;
    return m;
}

Float float_from_int(Value v)
{
    v = int_plain(v);
    if (value_is_small(v)) return (Float)small_int(v);
    IntView view;
    int exponent;
    bool sticky;
    int_view(&view, v);
    uint64_t m = top_bits(&view, &exponent, &sticky);
    Float f = float_compose(view.negative, m, sticky, exponent);
    if (!float_is_finite(f))
        raise_error(&OverflowError_type, "int too large to convert to float");
    return f;
}

Value float_to_int(Float f)
{
    if (float_is_nan(f))
        return raise_value("cannot convert float NaN to integer");
    if (!float_is_finite(f))
        return raise_error(&OverflowError_type,
                           "cannot convert float infinity to integer");
    int exponent;
    uint64_t m = float_split(f, &exponent);
    if (exponent <= 0)
        return int_from_magnitude(-exponent < 64 ? m >> -exponent : 0,
                                  float_is_negative(f));
    Value r = int_lshift(int_from_u64(m), small_value(exponent));
    return r != 0 && float_is_negative(f) ? int_neg(r) : r;
}

/* Numerator or denominator fits the mantissa: no rounding on conversion. */
static bool exact(Value v)
{
    intptr_t i = small_int(v);
    return FLOAT_MANT_DIG >= (int)sizeof(Value) * 8 - 1 ||
           (uint64_t)(i < 0 ? -i : i) >> FLOAT_MANT_DIG == 0;
}

/* |a| / |b| to a few bits more than a mantissa has, then rounded. */
static Value divide_long(Value a, Value b)
{
    bool negative = int_sign(a) * int_sign(b) < 0;
    intptr_t shift = (intptr_t)FLOAT_MANT_DIG + 2 -
                     ((intptr_t)int_bit_length(a) -
                      (intptr_t)int_bit_length(b));
    Value by = small_value(shift < 0 ? -shift : shift), q, r;
    if ((a = int_abs(a)) == 0 || (b = int_abs(b)) == 0) return 0;
    if (shift < FLOAT_LOWEST_EXP)
        return raise_error(&OverflowError_type,
                           "integer division result too large for a float");
    if (shift > 3 * FLOAT_MAX_EXP)
        return float_new(negative ? -(Float)0 : (Float)0);
    if (shift > 0 ? (a = int_lshift(a, by)) == 0 : (b = int_lshift(b, by)) == 0)
        return 0;
    if (!int_divide(a, b, &q, &r)) return 0;
    IntView view;
    uint64_t m = 0;
    int_view(&view, q);
    int_magnitude(&view, &m);
    Float f = float_compose(negative, m, int_sign(r) != 0, (int)-shift);
    if (!float_is_finite(f))
        return raise_error(&OverflowError_type,
                           "integer division result too large for a float");
    return float_new(f);
}

Value int_truediv(Value a, Value b)
{
    a = int_plain(a);
    b = int_plain(b);
    if (b == small_value(0))
        return raise_error(&ZeroDivisionError_type, "division by zero");
    if (both_small(a, b) && exact(a) && exact(b))
        return float_new((Float)small_int(a) / (Float)small_int(b));
    if (a == small_value(0))
        return float_new(int_sign(b) < 0 ? -(Float)0 : (Float)0);
    return divide_long(a, b);
}

Value int_float(Value self)
{
    Float f = float_from_int(self);
    return error_pending() ? 0 : float_new(f);
}

/* f - i has the sign of floor(f) - i, unless they are equal. */
int float_compare_int(Float f, Value v)
{
    if (float_is_nan(f)) return 2;
    v = int_plain(v);
    if (value_is_small(v) && exact(v)) {
        Float g = (Float)small_int(v);
        return (f > g) - (f < g);
    }
    IntView view;
    int_view(&view, v);
    bool negative = float_is_negative(f);
    if (negative != view.negative) return negative ? -1 : 1;
    int exponent, order;
    if (!float_is_finite(f)) return negative ? -1 : 1;
    FloatBits m = float_split(f, &exponent);
    intptr_t bits = (intptr_t)bits_of(m) + exponent;
    intptr_t length = (intptr_t)int_bit_length(v);
    if (bits != length) {
        order = bits < length ? -1 : 1;
    } else {
        /* The same leading bit: compare the bits below it. */
        int lowest;
        bool sticky;
        uint64_t top = top_bits(&view, &lowest, &sticky);
        uint64_t mine = (uint64_t)m << (64 - bits_of(m));
        top <<= 64 - bits_of(top);
        order = mine < top || (mine == top && sticky) ? -1 : mine > top;
    }
    return negative ? -order : order;
}
