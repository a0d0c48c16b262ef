/* random_core.c: MT19937, its seeding, and numbers below a bound. */
#include "random_core.h"

#include "float.h"
#include "int_parts.h"
#include "ops.h"
#include "port.h"

#define SHIFT_WORDS 397

Random random_shared;

/* ---- the generator ---- */

static uint32_t twist(uint32_t high, uint32_t low)
{
    uint32_t y = (high & 0x80000000u) | (low & 0x7FFFFFFFu);
    return y >> 1 ^ (low & 1 ? 0x9908B0DFu : 0);
}

static void make_words(Random *r)
{
    uint32_t *w = r->words;
    for (int i = 0; i < TWISTER_WORDS; i++) {
        int next = i + 1 < TWISTER_WORDS ? i + 1 : 0;
        int far = i + SHIFT_WORDS;
        if (far >= TWISTER_WORDS) far -= TWISTER_WORDS;
        w[i] = w[far] ^ twist(w[i], w[next]);
    }
    r->at = 0;
}

static void seed_word(Random *r, uint32_t seed)
{
    uint32_t *w = r->words;
    w[0] = seed;
    for (uint32_t i = 1; i < TWISTER_WORDS; i++)
        w[i] = 1812433253u * (w[i - 1] ^ w[i - 1] >> 30) + i;
    r->at = TWISTER_WORDS;
    r->seeded = true;
    r->has_gauss = false;
}

static void seed_array(Random *r, const uint32_t *key, size_t n)
{
    uint32_t *w = r->words;
    size_t i = 1, j = 0;
    seed_word(r, 19650218);
    for (size_t k = n > TWISTER_WORDS ? n : TWISTER_WORDS; k > 0; k--) {
        w[i] = (w[i] ^ (w[i - 1] ^ w[i - 1] >> 30) * 1664525u) + key[j] +
               (uint32_t)j;
        if (++i == TWISTER_WORDS) {
            w[0] = w[TWISTER_WORDS - 1];
            i = 1;
        }
        if (++j == n) j = 0;
    }
    for (size_t k = TWISTER_WORDS - 1; k > 0; k--) {
        w[i] = (w[i] ^ (w[i - 1] ^ w[i - 1] >> 30) * 1566083941u) -
               (uint32_t)i;
        if (++i == TWISTER_WORDS) {
            w[0] = w[TWISTER_WORDS - 1];
            i = 1;
        }
    }
    w[0] = 0x80000000u;
}

static void seed_entropy(Random *r)
{
    uint32_t key[8];
    port_random(key, sizeof key);
    seed_array(r, key, sizeof key / sizeof key[0]);
}

uint32_t random_word(Random *r)
{
    if (unlikely(!r->seeded)) seed_entropy(r);
    if (unlikely(r->at >= TWISTER_WORDS)) make_words(r);
    uint32_t y = r->words[r->at++];
    y ^= y >> 11;
    y ^= y << 7 & 0x9D2C5680u;
    y ^= y << 15 & 0xEFC60000u;
    return y ^ y >> 18;
}

/* Two words whatever the precision, so that the sequence stays in step. */
Float random_float(Random *r)
{
    uint32_t a = random_word(r), b = random_word(r);
#ifdef PYC2C_FLOAT_SINGLE
    (void)b;
    return (Float)(a >> 8) * (1.0f / 16777216.0f);
#else
    return ((a >> 5) * 67108864.0 + (b >> 6)) * (1.0 / 9007199254740992.0);
#endif
}

/* ---- seeds ---- */

static Value seed_as_int(Value seed)
{
    if (int_check(seed)) return int_abs(seed);
    if (!float_check(seed))
        return raise_type("The only supported seed types are: None, int and "
                          "float.");
    intptr_t hash = (intptr_t)op_hash(seed);
    return int_from_word(hash < 0 ? -hash : hash);
}

bool random_seed_with(Random *r, Value seed)
{
    IntView view;
    static const uint32_t zero = 0;
    if (seed == NONE || seed == 0) {
        seed_entropy(r);
        return true;
    }
    if ((seed = seed_as_int(seed)) == 0) return false;
    int_view(&view, seed);
    if (view.n == 0) seed_array(r, &zero, 1);
    else seed_array(r, view.limbs, view.n);
    return true;
}

/* ---- whole numbers ---- */

uint32_t random_below(Random *r, uint32_t n)
{
    int drop = 32 - limb_bits(n);
    uint32_t x;
    do x = random_word(r) >> drop;
    while (x >= n);
    return x;
}

Value random_bits(Random *r, size_t k)
{
    if (k <= 32)
        return k == 0 ? small_value(0)
                      : int_from_u64(random_word(r) >> (32 - k));
    size_t n = (k + 31) / 32;
    BigInt *b = int_alloc(n);
    if (b == NULL) return 0;
    for (size_t i = 0; i < n; i++, k -= 32) {
        uint32_t word = random_word(r);
        b->limbs[i] = k < 32 ? word >> (32 - k) : word;
    }
    return int_finish(b, n, false);
}

Value random_below_int(Random *r, Value n)
{
    size_t bits = int_bit_length(n);
    if (bits <= 32)
        return int_from_u64(random_below(r, int_as_u32_wrapped(n)));
    Value x;
    do {
        if ((x = random_bits(r, bits)) == 0) return 0;
    } while (int_compare(x, n) >= 0);
    return x;
}

Float random_argument(Value v, Float otherwise)
{
    return v == 0 ? otherwise : float_as(v);
}
