/* soft_reciprocal.h: division by means of products, for floating-point
 * arithmetic in integers.
 */
#ifndef PYC2C_SOFT_RECIPROCAL_H
#define PYC2C_SOFT_RECIPROCAL_H

#include <stdint.h>

/* 2^63 / n for n with bit 31 set, or less, by 15 at most. */
static inline uint32_t reciprocal(uint32_t n)
{
    /* 17 bits, not above 2^48 / n, and 1.5 * 2^-15 of it below at most. */
    uint32_t r = UINT32_MAX / ((n >> 16) + 1);
    /* A step of Newton's, which stays below as well. The 2 make up for bits
     * that the caller's number has after those of n. */
    uint64_t error = -((uint64_t)r * n) & 0xffffffffffff;
    r <<= 15;
    uint32_t more = (uint32_t)((uint64_t)r * (uint32_t)(error >> 16) >> 32);
    return r + more - 2;
}

#endif
