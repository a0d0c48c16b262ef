/* number_hash.h: CPython's hash of numbers: the value modulo the Mersenne
 * prime 2^61 - 1 (2^31 - 1 where words have 32 bits), so that equal ints,
 * floats and complex numbers hash alike. */
#ifndef PYC2C_NUMBER_HASH_H
#define PYC2C_NUMBER_HASH_H

#include <stdbool.h>
#include <stdint.h>

#define HASH_BITS (sizeof(uintptr_t) == 8 ? 61 : 31)
#define HASH_MODULUS ((uintptr_t)(((uint64_t)1 << HASH_BITS) - 1))
#define HASH_INFINITY ((uintptr_t)314159)
#define HASH_IMAGINARY ((uintptr_t)1000003)

/* h * 2^bits, h reduced and 0 <= bits < HASH_BITS. */
static inline uintptr_t hash_rotate(uintptr_t h, unsigned bits)
{
    return ((h << bits) & HASH_MODULUS) | h >> (HASH_BITS - bits);
}

/* h + more, reduced. */
static inline uintptr_t hash_sum(uintptr_t h, uint32_t more)
{
    uint64_t t = (uint64_t)h + more;
    t = (t & HASH_MODULUS) + (t >> HASH_BITS);
    t = (t & HASH_MODULUS) + (t >> HASH_BITS);
    return t == HASH_MODULUS ? 0 : (uintptr_t)t;
}

static inline uintptr_t hash_signed(uintptr_t h, bool negative)
{
    if (negative) h = -h;
    return h == (uintptr_t)-1 ? (uintptr_t)-2 : h;
}

#endif
