/* random_core.h: the generator behind the module random.
 *
 * The Mersenne Twister MT19937 (Matsumoto and Nishimura), seeded and read as
 * CPython does, so that a program sees CPython's numbers.  An instance of the
 * class Random is a generator of its own; the functions of the module share
 * random_shared, which seeds itself from the machine's entropy when it is
 * first asked for a number.
 */
#ifndef PYC2C_RANDOM_CORE_H
#define PYC2C_RANDOM_CORE_H

#include "error.h"
#include "object.h"

#define TWISTER_WORDS 624

typedef struct {
    const Type *type;
    uint32_t words[TWISTER_WORDS];
    uint32_t at;              /* the next word; TWISTER_WORDS: make more */
    bool seeded;
    bool has_gauss;           /* `gauss` waits to be returned by gauss() */
    Float gauss;
} Random;

extern Random random_shared;
static inline Random *random_of(Value v) { return (Random *)v; }

/* The next 32 bits. */
uint32_t random_word(Random *r);
/* 0 <= x < 1. */
Float random_float(Random *r);
/* 0 <= x < n, n > 0. */
uint32_t random_below(Random *r, uint32_t n);
/* The same for any int n > 0. May raise, may collect. */
Value random_below_int(Random *r, Value n);
/* k random bits as an int. May raise, may collect. */
Value random_bits(Random *r, size_t k);
/* None: entropy of the machine. May raise. */
bool random_seed_with(Random *r, Value seed);

/* A Float argument that may have been left out. */
Float random_argument(Value v, Float otherwise);

#endif
