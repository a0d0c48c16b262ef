/* limbs.c: sums, products by the school method, shifts.
 *
 * The loops of the products are what long arithmetic spends its time in: two
 * limbs a turn cost a tenth less on RV32, four hardly less than that. */
#include "limbs.h"

int limbs_compare(const uint32_t *a, size_t an, const uint32_t *b, size_t bn)
{
    if (an != bn) return an < bn ? -1 : 1;
    while (an-- > 0)
        if (a[an] != b[an]) return a[an] < b[an] ? -1 : 1;
    return 0;
}

uint32_t limbs_add(uint32_t *r, const uint32_t *a, size_t an,
                   const uint32_t *b, size_t bn)
{
    uint32_t carry = 0;
    size_t i = 0;
    for (; i < bn; i++) {
        uint64_t t = (uint64_t)a[i] + b[i] + carry;
        r[i] = (uint32_t)t;
        carry = (uint32_t)(t >> 32);
    }
    for (; i < an; i++) {
        uint32_t limb = a[i] + carry;
        carry = limb < carry;
        r[i] = limb;
    }
    return carry;
}

void limbs_sub(uint32_t *r, const uint32_t *a, size_t an, const uint32_t *b,
               size_t bn)
{
    uint32_t borrow = 0;
    size_t i = 0;
    for (; i < bn; i++) {
        uint32_t limb = a[i], less = b[i] + borrow;
        borrow = (less < borrow) | (limb < less);
        r[i] = limb - less;
    }
    for (; i < an; i++) {
        uint32_t limb = a[i];
        r[i] = limb - borrow;
        borrow = limb < borrow;
    }
}

uint32_t limbs_mul_limb(uint32_t *r, const uint32_t *a, size_t n,
                        uint32_t factor, uint32_t carry)
{
#pragma GCC unroll 2
    for (size_t i = 0; i < n; i++) {
        uint64_t t = (uint64_t)a[i] * factor + carry;
        r[i] = (uint32_t)t;
        carry = (uint32_t)(t >> 32);
    }
    return carry;
}

uint32_t limbs_add_mul(uint32_t *r, const uint32_t *a, size_t n,
                       uint32_t factor)
{
    uint32_t carry = 0;
#pragma GCC unroll 2
    for (size_t i = 0; i < n; i++) {
        uint64_t t = (uint64_t)a[i] * factor + r[i] + carry;
        r[i] = (uint32_t)t;
        carry = (uint32_t)(t >> 32);
    }
    return carry;
}

uint32_t limbs_sub_mul(uint32_t *r, const uint32_t *a, size_t n,
                       uint32_t factor)
{
    uint32_t borrow = 0;
#pragma GCC unroll 2
    for (size_t i = 0; i < n; i++) {
        uint64_t t = (uint64_t)a[i] * factor + borrow;
        uint32_t limb = r[i];
        r[i] = limb - (uint32_t)t;
        borrow = (uint32_t)(t >> 32) + (limb < (uint32_t)t);
    }
    return borrow;
}

void limbs_mul_school(uint32_t *r, const uint32_t *a, size_t an,
                      const uint32_t *b, size_t bn)
{
    if (an < bn) {
        limbs_mul_school(r, b, bn, a, an);
        return;
    }
    r[an] = limbs_mul_limb(r, a, an, b[0], 0);
    for (size_t i = 1; i < bn; i++)
        r[an + i] = limbs_add_mul(r + i, a, an, b[i]);
}

uint32_t limbs_shift_left(uint32_t *r, const uint32_t *a, size_t n, int bits)
{
    uint32_t below = 0;
    for (size_t i = 0; i < n; i++) {
        uint32_t limb = a[i];
        r[i] = limb << bits | below;
        /* In two steps, for a shift by 0. */
        below = limb >> 1 >> (31 - bits);
    }
    return below;
}

uint32_t limbs_shift_right(uint32_t *r, const uint32_t *a, size_t n, int bits)
{
    uint32_t above = 0;
    while (n-- > 0) {
        uint32_t limb = a[n];
        r[n] = limb >> bits | above;
        above = limb << 1 << (31 - bits);
    }
    return above;
}
