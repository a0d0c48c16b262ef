/* float_math.h: the C library's mathematics at the precision of the build.
 *
 * FLOAT_MATH(sin)(x) is sin or sinf: a single-precision build never names a
 * double routine, which would be soft-float code twice the size.
 */
#ifndef PYC2C_FLOAT_MATH_H
#define PYC2C_FLOAT_MATH_H

#include <math.h>
#include <string.h>

#include "value.h"

#ifdef PYC2C_FLOAT_SINGLE
#define FLOAT_MATH(name) name##f
#define FLOAT_C(literal) literal##f
#define FLOAT_MANT_DIG __FLT_MANT_DIG__
#define FLOAT_MIN_EXP __FLT_MIN_EXP__
#define FLOAT_MAX_EXP __FLT_MAX_EXP__
#define FLOAT_MAX_10_EXP __FLT_MAX_10_EXP__
#define FLOAT_MAX __FLT_MAX__
#define FLOAT_DIG __FLT_DIG__
typedef uint32_t FloatBits;
#else
#define FLOAT_MATH(name) name
#define FLOAT_C(literal) literal
#define FLOAT_MANT_DIG __DBL_MANT_DIG__
#define FLOAT_MIN_EXP __DBL_MIN_EXP__
#define FLOAT_MAX_EXP __DBL_MAX_EXP__
#define FLOAT_MAX_10_EXP __DBL_MAX_10_EXP__
#define FLOAT_MAX __DBL_MAX__
#define FLOAT_DIG __DBL_DIG__
typedef uint64_t FloatBits;
#endif

#define FLOAT_BITS ((int)sizeof(FloatBits) * 8)
#define FLOAT_INFINITY ((Float)__builtin_inff())
#define FLOAT_NAN ((Float)__builtin_nanf(""))

/* The exponent of the lowest bit of a subnormal number. */
#define FLOAT_LOWEST_EXP (FLOAT_MIN_EXP - FLOAT_MANT_DIG)
#define FLOAT_FRACTION_MASK (((FloatBits)1 << (FLOAT_MANT_DIG - 1)) - 1)
#define FLOAT_EXPONENT_MASK (FLOAT_BITS == 64 ? 0x7FF : 0xFF)

static inline FloatBits float_bits(Float f)
{
    FloatBits bits;
    memcpy(&bits, &f, sizeof bits);
    return bits;
}

static inline Float float_from_bits(FloatBits bits)
{
    Float f;
    memcpy(&f, &bits, sizeof f);
    return f;
}

static inline bool float_is_negative(Float f)
{
    return float_bits(f) >> (FLOAT_BITS - 1);
}

static inline bool float_is_finite(Float f)
{
    return ((int)(float_bits(f) >> (FLOAT_MANT_DIG - 1)) &
            FLOAT_EXPONENT_MASK) != FLOAT_EXPONENT_MASK;
}

static inline bool float_is_nan(Float f) { return f != f; }
static inline bool float_is_infinite(Float f)
{
    return !float_is_finite(f) && !float_is_nan(f);
}

/* |f| = m * 2**exponent with an integer m below 2**FLOAT_MANT_DIG, and at
 * least half of that unless f is subnormal or 0; f is finite. */
static inline FloatBits float_split(Float f, int *exponent)
{
    FloatBits bits = float_bits(f), m = bits & FLOAT_FRACTION_MASK;
    int e = (int)(bits >> (FLOAT_MANT_DIG - 1)) & FLOAT_EXPONENT_MASK;
    if (e != 0) m |= FLOAT_FRACTION_MASK + 1;
    *exponent = FLOAT_LOWEST_EXP + (e != 0 ? e - 1 : 0);
    return m;
}

/* m * 2**exponent, correctly rounded, ties to even; `sticky` says that there
 * is more below the lowest bit of m, which then has at least FLOAT_MANT_DIG + 1
 * significant bits.  Infinite when too large. */
Float float_compose(bool negative, uint64_t m, bool sticky, int exponent);

#endif
