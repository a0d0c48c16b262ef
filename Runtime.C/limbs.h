/* limbs.h: natural numbers as arrays of 32-bit limbs, least significant first.
 *
 * The arithmetic below the ints and below the digits of a float.  Nothing here
 * raises; only limbs_mul may allocate.  A result may be the same array as an
 * operand unless a comment says otherwise.
 */
#ifndef PYC2C_LIMBS_H
#define PYC2C_LIMBS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* n without the zero limbs at the top. */
static inline size_t limbs_trim(const uint32_t *a, size_t n)
{
    while (n > 0 && a[n - 1] == 0) n--;
    return n;
}

static inline int limb_bits(uint32_t limb)
{
    return limb == 0 ? 0 : 32 - __builtin_clz(limb);
}

/* <0, 0, >0; both trimmed. */
int limbs_compare(const uint32_t *a, size_t an, const uint32_t *b, size_t bn);

/* r[an] = a + b, an >= bn; returns the carry. */
uint32_t limbs_add(uint32_t *r, const uint32_t *a, size_t an,
                   const uint32_t *b, size_t bn);
/* r[an] = a - b, a >= b. */
void limbs_sub(uint32_t *r, const uint32_t *a, size_t an, const uint32_t *b,
               size_t bn);

/* r[n] = a * factor + carry; returns the limb above. */
uint32_t limbs_mul_limb(uint32_t *r, const uint32_t *a, size_t n,
                        uint32_t factor, uint32_t carry);
/* r[n] += a * factor; returns the limb above. */
uint32_t limbs_add_mul(uint32_t *r, const uint32_t *a, size_t n,
                       uint32_t factor);
/* r[n] -= a * factor; returns the borrow. */
uint32_t limbs_sub_mul(uint32_t *r, const uint32_t *a, size_t n,
                       uint32_t factor);
/* r[an + bn] = a * b, r apart from both, an and bn at least 1. */
void limbs_mul_school(uint32_t *r, const uint32_t *a, size_t an,
                      const uint32_t *b, size_t bn);
/* The same by Karatsuba's method where that is quicker.  May raise
 * MemoryError (false), may collect. */
bool limbs_mul(uint32_t *r, const uint32_t *a, size_t an, const uint32_t *b,
               size_t bn);

/* Shifts by 0..31 bits; the bits that fall out at the other end. */
uint32_t limbs_shift_left(uint32_t *r, const uint32_t *a, size_t n, int bits);
uint32_t limbs_shift_right(uint32_t *r, const uint32_t *a, size_t n,
                           int bits);

/* A divisor made ready: shifted up to its top bit, with its reciprocal, so
 * that a limb of a quotient costs two multiplications and no division. */
typedef struct { uint32_t divisor, reciprocal; int shift; } LimbDivider;
LimbDivider limb_divider(uint32_t divisor);

/* q[n] = a / divisor, unless q is NULL; returns the remainder. */
uint32_t limbs_div_limb(uint32_t *q, const uint32_t *a, size_t n,
                        const LimbDivider *by);

/* Knuth's algorithm D: q[an - bn] = a / b, unless q is NULL; a becomes the
 * remainder (bn limbs).  b has its top bit set, bn >= 2, and the top bn limbs
 * of a are less than b. */
void limbs_div(uint32_t *q, uint32_t *a, size_t an, const uint32_t *b,
               size_t bn);

#endif
