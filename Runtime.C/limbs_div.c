/* limbs_div.c: quotients and remainders.
 *
 * Every quotient limb comes from a division of two limbs by one, and that from
 * a reciprocal computed once (Moeller and Granlund, "Improved division by
 * invariant integers"): the small chips have no 64 by 32 bit division.
 */
#include "limbs.h"

/* Half a limb of the quotient of (high, half) by d, high < d: by d's own upper
 * half first, then corrected, twice at most. The remainder into *high. */
static uint32_t divide_half(uint32_t *high, uint32_t half, uint32_t d)
{
    uint32_t q = *high / (d >> 16), rest = *high % (d >> 16);
    while (q > 0xFFFF || q * (d & 0xFFFF) > (rest << 16 | half)) {
        q--;
        rest += d >> 16;
        if (rest > 0xFFFF) break;
    }
    *high = (*high << 16 | half) - q * d;
    return q;
}

/* floor((2^64 - 1) / d) - 2^32, where d has its top bit set: in halves, since
 * a library's 64-bit division is large. */
static uint32_t limb_reciprocal(uint32_t d)
{
    uint32_t high = ~d;
    uint32_t upper = divide_half(&high, 0xFFFF, d);
    return upper << 16 | divide_half(&high, 0xFFFF, d);
}

static int leading_zeros(uint32_t v)
{
    int n = 0;
    for (int step = 16; step; step >>= 1) {
        if (v >> (32 - step) == 0) {
            n += step;
            v <<= step;
        }
    }
    return n;
}

LimbDivider limb_divider(uint32_t divisor)
{
    int shift = leading_zeros(divisor);
    uint32_t d = divisor << shift;
    return (LimbDivider){d, limb_reciprocal(d), shift};
}

/* (high, low) / d for high < d; the remainder into *rest. */
static inline uint32_t divide_pair(uint32_t high, uint32_t low, uint32_t d,
                                   uint32_t reciprocal, uint32_t *rest)
{
    uint64_t t = (uint64_t)reciprocal * high + ((uint64_t)high << 32 | low);
    uint32_t q = (uint32_t)(t >> 32) + 1;
    uint32_t r = low - q * d;
    if (r > (uint32_t)t) {
        q--;
        r += d;
    }
    if (r >= d) {
        q++;
        r -= d;
    }
    *rest = r;
    return q;
}

uint32_t limbs_div_limb(uint32_t *q, const uint32_t *a, size_t n,
                        const LimbDivider *by)
{
    /* A copy, for the stores through q might change *by. */
    LimbDivider d = *by;
    if (n == 0) return 0;
    uint32_t limb = a[--n];
    uint32_t rest = limb >> 1 >> (31 - d.shift);
    for (;;) {
        uint32_t after = n > 0 ? a[n - 1] : 0;
        limb = limb << d.shift | after >> 1 >> (31 - d.shift);
        uint32_t digit =
            divide_pair(rest, limb, d.divisor, d.reciprocal, &rest);
        if (q != NULL) q[n] = digit;
        if (n-- == 0) return rest >> d.shift;
        limb = after;
    }
}

/* The quotient limb of (a[2], a[1], a[0]) by the two top limbs of b, at most
 * one too large for all of b. */
static inline uint32_t estimate(const uint32_t *a, uint32_t b1, uint32_t b0,
                                uint32_t reciprocal)
{
    uint32_t rest, q;
    if (a[2] == b1) {
        q = UINT32_MAX;
        rest = a[1] + b1;
        if (rest < b1) return q;
    } else {
        q = divide_pair(a[2], a[1], b1, reciprocal, &rest);
    }
    while ((uint64_t)q * b0 > ((uint64_t)rest << 32 | a[0])) {
        q--;
        rest += b1;
        if (rest < b1) break;
    }
    return q;
}

void limbs_div(uint32_t *q, uint32_t *a, size_t an, const uint32_t *b,
               size_t bn)
{
    uint32_t b1 = b[bn - 1], b0 = b[bn - 2];
    uint32_t reciprocal = limb_reciprocal(b1);
    for (size_t i = an - bn; i-- > 0;) {
        uint32_t *top = a + i + bn;
        uint32_t digit = estimate(top - 2, b1, b0, reciprocal);
        uint32_t borrow = limbs_sub_mul(a + i, b, bn, digit);
        if (*top < borrow) {
            digit--;
            limbs_add(a + i, a + i, bn, b, bn);
        }
        *top = 0;
        if (q != NULL) q[i] = digit;
    }
}
