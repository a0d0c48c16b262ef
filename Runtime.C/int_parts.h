/* int_parts.h: sign and magnitude of any int, for the files of int. */
#ifndef PYC2C_INT_PARTS_H
#define PYC2C_INT_PARTS_H

#include "gc.h"
#include "int.h"
#include "limbs.h"

/* Limbs in a word. */
#define WORD_LIMBS (sizeof(intptr_t) / sizeof(uint32_t))
/* Longest magnitude: its bits can still be counted in an intptr_t. */
#define INT_MAX_LIMBS ((size_t)1 << 25)

/* An int seen as sign and limbs; `limbs` points into the BigInt, which it
 * keeps alive, or to `word`.  Zero has no limbs.  A view does not move. */
typedef struct {
    const uint32_t *limbs;
    size_t n;
    bool negative;
    uint32_t word[WORD_LIMBS];
} IntView;
void int_view(IntView *view, Value v);

/* A bool as a small int, any other int as it is. */
static inline Value int_plain(Value v)
{
    if (value_is_small(v)) return v;
    if (unlikely(v == TRUE)) return small_value(1);
    if (unlikely(v == FALSE)) return small_value(0);
    return v;
}

/* Whether v, which is no bool, fits 63 bits and a sign: then machine
 * arithmetic will do.  On the small chips that is most numbers which are no
 * small ints. */
static inline bool int_fits_i64(Value v, int64_t *i)
{
    if (value_is_small(v)) {
        *i = small_int(v);
        return true;
    }
    const BigInt *b = (const BigInt *)v;
    uint32_t high = 0;
    switch (b->size) {
    case 2: case -2:
        high = b->limbs[1];
        if (high >> 31) return false;
        /* fall through */
    case 1: case -1:
        *i = (int64_t)((uint64_t)high << 32 | b->limbs[0]);
        if (b->size < 0) *i = -*i;
        return true;
    default: return false;
    }
}

/* The same for two; not inlined. */
bool int_both_i64(Value a, Value b, int64_t pair[2]);

/* A BigInt with room for n limbs, for int_finish to complete. NULL when it
 * raised: MemoryError, or OverflowError for one too long to exist. */
BigInt *int_alloc(size_t n);

/* b, whose first n limbs are set, as an int in its normal form. */
Value int_finish(BigInt *b, size_t n, bool negative);

/* -m or m. */
Value int_from_magnitude(uint64_t m, bool negative);

/* The magnitude of v, when it fits. */
bool int_magnitude(const IntView *v, uint64_t *m);

/* Limbs of scratch memory, not zeroed by contract. NULL when it raised. */
uint32_t *int_scratch(size_t n);
void int_scratch_free(uint32_t *scratch);

/* floor(a / b) and a - b * floor(a / b); either pointer may be NULL. false
 * when it raised. b is not zero. */
bool int_divide(Value a, Value b, Value *quotient, Value *remainder);

#endif
