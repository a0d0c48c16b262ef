/* limbs_mul.c: products of long numbers by Karatsuba's method. */
#include "gc.h"
#include "limbs.h"

/* Below this many limbs the school method is quicker. */
#define KARATSUBA_LIMBS 40

/* r[2n] = a * b for two numbers of n limbs.  With a = a1 B + a0, b likewise:
 * a * b = z2 B^2 + z1 B + z0, z0 = a0 b0, z2 = a1 b1 and
 * z1 = (a0 + a1)(b0 + b1) - z0 - z2. */
static void karatsuba(uint32_t *r, const uint32_t *a, const uint32_t *b,
                      size_t n, uint32_t *scratch)
{
    if (n < KARATSUBA_LIMBS) {
        limbs_mul_school(r, a, n, b, n);
        return;
    }
    size_t low = n / 2, high = n - low, sum = high + 1;
    uint32_t *a_sum = scratch, *b_sum = scratch + sum;
    uint32_t *middle = b_sum + sum;
    scratch = middle + 2 * sum;
    karatsuba(r, a, b, low, scratch);
    karatsuba(r + 2 * low, a + low, b + low, high, scratch);
    a_sum[high] = limbs_add(a_sum, a + low, high, a, low);
    b_sum[high] = limbs_add(b_sum, b + low, high, b, low);
    karatsuba(middle, a_sum, b_sum, sum, scratch);
    limbs_sub(middle, middle, 2 * sum, r, 2 * low);
    limbs_sub(middle, middle, 2 * sum, r + 2 * low, 2 * high);
    limbs_add(r + low, r + low, 2 * n - low, middle, 2 * sum);
}

/* The scratch of karatsuba: 4 (n / 2 + 2) limbs a level, the levels halving
 * down to KARATSUBA_LIMBS. */
static size_t scratch_limbs(size_t n) { return 4 * n + 256; }

bool limbs_mul(uint32_t *r, const uint32_t *a, size_t an, const uint32_t *b,
               size_t bn)
{
    if (an < bn) return limbs_mul(r, b, bn, a, an);
    if (bn < KARATSUBA_LIMBS) {
        limbs_mul_school(r, a, an, b, bn);
        return true;
    }
    ByteBlock *block = gc_alloc_bytes((scratch_limbs(bn) + 2 * bn) * 4);
    if (block == NULL) return false;
    uint32_t *part = (uint32_t *)(void *)block->data;
    for (size_t i = 0; i < bn; i++) r[i] = 0;
    /* a in pieces of bn limbs, each added to what the last one left above. */
    for (; an >= bn; a += bn, an -= bn, r += bn) {
        karatsuba(part, a, b, bn, part + 2 * bn);
        limbs_add(r, part, 2 * bn, r, bn);
    }
    bool done = an == 0 || limbs_mul(part, b, bn, a, an);
    if (done && an > 0) limbs_add(r, part, an + bn, r, bn);
    gc_free(block);
    return done;
}
