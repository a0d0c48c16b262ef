/* math_gamma.c: the gamma function, by the C library, but exact where its
 * value is an integer that a Float holds. */
#include "math_errors.h"

/* Arguments up to which factorials are exact. */
#define EXACT_ARGUMENT (FLOAT_BITS == 64 ? 23 : 14)

static bool is_pole(Float x) { return x <= 0 && FLOAT_MATH(floor)(x) == x; }

Float math_gamma(Float x)
{
    if (float_is_nan(x) || (float_is_infinite(x) && x > 0)) return x;
    if (is_pole(x)) return math_domain_error();
    if (FLOAT_MATH(floor)(x) == x && x <= EXACT_ARGUMENT) {
        Float product = 1;
        for (int i = 2; i < (int)x; i++) product *= (Float)i;
        return product;
    }
    Float r = FLOAT_MATH(tgamma)(x);
    return float_is_finite(r) ? r : math_range_error();
}

Float math_lgamma(Float x)
{
    if (float_is_nan(x)) return x;
    if (float_is_infinite(x)) return FLOAT_INFINITY;
    if (is_pole(x)) return math_domain_error();
    if (x == 1 || x == 2) return 0;
    Float r = FLOAT_MATH(lgamma)(x);
    return float_is_finite(r) ? r : math_range_error();
}
