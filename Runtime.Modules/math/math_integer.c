/* math_integer.c: the integer functions of the module math. */
#include "int.h"
#include "ops.h"

/* ---- gcd and lcm ---- */

static uint64_t gcd_machine(uint64_t a, uint64_t b)
{
    while (b != 0) {
        uint64_t r = (a | b) >> 32 ? a % b : (uint32_t)a % (uint32_t)b;
        a = b;
        b = r;
    }
    return a;
}

/* Of two that are not negative. */
static Value gcd(Value a, Value b)
{
    while (int_sign(b) != 0) {
        if (int_bit_length(a) <= 64 && int_bit_length(b) <= 64)
            return int_from_u64(gcd_machine(int_as_u64(a), int_as_u64(b)));
        Value r = int_mod(a, b);
        if (r == 0) return 0;
        a = b;
        b = r;
    }
    return a;
}

static Value absolute(Value v)
{
    v = int_index(v);
    return v == 0 ? 0 : int_abs(v);
}

Value math_gcd(size_t nargs, const Value *args)
{
    Value r = small_value(0);
    for (size_t i = 0; i < nargs; i++) {
        Value v = absolute(args[i]);
        if (v == 0 || (r = gcd(r, v)) == 0) return 0;
    }
    return r;
}

Value math_lcm(size_t nargs, const Value *args)
{
    Value r = small_value(1);
    for (size_t i = 0; i < nargs; i++) {
        Value v = absolute(args[i]);
        if (v == 0) return 0;
        /* Zero stays, but the other arguments are still checked. */
        if (int_sign(r) == 0 || int_sign(v) == 0) {
            r = small_value(0);
            continue;
        }
        Value common = gcd(r, v);
        if (common == 0 || (v = int_floordiv(v, common)) == 0 ||
            (r = int_mul(r, v)) == 0)
            return 0;
    }
    return r;
}

/* ---- isqrt ---- */

/* a is the root of n >> 2(c - d), to within one, and d doubles with each
 * step: each is one step of Newton's method at just the precision that it can
 * reach. */
static Value isqrt_step(Value n, Value a, intptr_t c, intptr_t e, intptr_t d)
{
    Value shifted = int_lshift(a, small_value(d - e - 1));
    Value q = int_rshift(n, small_value(2 * c - e - d + 1));
    if (shifted == 0 || q == 0 || (q = int_floordiv(q, a)) == 0) return 0;
    return int_add(shifted, q);
}

Value math_isqrt(Value v)
{
    Value n = int_index(v);
    if (n == 0) return 0;
    if (int_sign(n) < 0)
        return raise_value("isqrt() argument must be nonnegative");
    if (int_sign(n) == 0) return small_value(0);
    intptr_t c = ((intptr_t)int_bit_length(n) - 1) / 2, d = 0;
    Value a = small_value(1);
    int steps = 0;
    while (c >> steps != 0) steps++;
    while (steps-- > 0) {
        intptr_t e = d;
        d = c >> steps;
        if ((a = isqrt_step(n, a, c, e, d)) == 0) return 0;
    }
    Value square = int_mul(a, a);
    if (square == 0) return 0;
    return int_compare(square, n) > 0 ? int_sub(a, small_value(1)) : a;
}

/* ---- products of consecutive integers ---- */

/* first * (first + 1) * … of `count` factors, in a balanced tree, so that the
 * factors of the long products are of like length. */
static Value product(Value first, uint32_t count)
{
    if (count == 0) return small_value(1);
    if (count <= 8) {
        Value r = first;
        while (--count > 0) {
            if ((first = int_add(first, small_value(1))) == 0 ||
                (r = int_mul(r, first)) == 0)
                return 0;
        }
        return r;
    }
    uint32_t half = count / 2;
    Value low = product(first, half);
    Value middle = low == 0 ? 0 : int_add(first, small_value(half));
    Value high = middle == 0 ? 0 : product(middle, count - half);
    return high == 0 ? 0 : int_mul(low, high);
}

#define MOST_FACTORS INT32_MAX

Value math_factorial(Value v)
{
    Value n = int_index(v);
    if (n == 0) return 0;
    if (int_sign(n) < 0)
        return raise_value("factorial() not defined for negative values");
    if (int_compare(n, int_from_i64(MOST_FACTORS)) > 0)
        return raise_error(&OverflowError_type,
                           "factorial() argument should not exceed %d",
                           (int)MOST_FACTORS);
    return product(small_value(1), (uint32_t)int_as_word(n));
}

/* An argument n or k of comb and perm. */
static Value natural(Value v, const char *name)
{
    v = int_index(v);
    if (v != 0 && int_sign(v) < 0)
        return raise_value("%s must be a non-negative integer", name);
    return v == 0 ? 0 : int_pos(v);
}

/* n * (n - 1) * … of k factors, k <= n. */
static Value falling(Value n, Value k, const char *name)
{
    if (int_compare(k, int_from_i64(MOST_FACTORS)) > 0)
        return raise_error(&OverflowError_type, "%s must not exceed %d", name,
                           (int)MOST_FACTORS);
    Value below = int_sub(n, k);
    if (below == 0 || (below = int_add(below, small_value(1))) == 0) return 0;
    return product(below, (uint32_t)int_as_word(k));
}

Value math_perm(Value n, Value k)
{
    if (k == NONE) return math_factorial(n);
    if ((n = natural(n, "n")) == 0 || (k = natural(k, "k")) == 0) return 0;
    if (int_compare(k, n) > 0) return small_value(0);
    return falling(n, k, "k");
}

Value math_comb(Value n, Value k)
{
    if ((n = natural(n, "n")) == 0 || (k = natural(k, "k")) == 0) return 0;
    Value other = int_sub(n, k);
    if (other == 0) return 0;
    if (int_sign(other) < 0) return small_value(0);
    if (int_compare(other, k) < 0) k = other;
    Value above = falling(n, k, "min(n - k, k)");
    Value below = above == 0 ? 0 : math_factorial(k);
    return below == 0 ? 0 : int_floordiv(above, below);
}
