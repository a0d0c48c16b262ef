/* float_pair.h: a number as high + low, where low is what rounding high lost.
 *
 * About twice the precision of a Float, without fused multiply-add, which the
 * small chips have not.
 */
#ifndef PYC2C_FLOAT_PAIR_H
#define PYC2C_FLOAT_PAIR_H

#include "float_math.h"

typedef struct { Float high, low; } FloatPair;

static inline FloatPair pair_sum(Float a, Float b)
{
    Float sum = a + b, b_part = sum - a, a_part = sum - b_part;
    return (FloatPair){sum, (a - a_part) + (b - b_part)};
}

/* a * b exactly, by Dekker's method; far from the ends of the range. */
static inline FloatPair pair_product(Float a, Float b)
{
    const Float split = (Float)(((FloatBits)1 << (FLOAT_MANT_DIG + 1) / 2) + 1);
    Float product = a * b;
    Float ah = a * split, bh = b * split;
    ah = ah - (ah - a);
    bh = bh - (bh - b);
    Float al = a - ah, bl = b - bh;
    return (FloatPair){product,
                       ((ah * bh - product) + ah * bl + al * bh) + al * bl};
}

static inline FloatPair pair_add(FloatPair a, FloatPair b)
{
    FloatPair sum = pair_sum(a.high, b.high);
    return pair_sum(sum.high, sum.low + (a.low + b.low));
}

static inline FloatPair pair_mul(FloatPair a, FloatPair b)
{
    FloatPair p = pair_product(a.high, b.high);
    return pair_sum(p.high, p.low + (a.high * b.low + a.low * b.high));
}

#endif
