/* square_root_qemu_rv32.c: square roots, rounded correctly, for cores without
 * a floating-point unit; the C library's find a bit at a time.
 */
#include <math.h>
#include <stdbool.h>
#include <stdint.h>

#include "soft_reciprocal.h"

#define RARE __attribute__((noinline, cold))
#define UNLIKELY(condition) __builtin_expect(condition, false)

typedef union { float value; uint32_t bits; } Single;
typedef union { double value; uint64_t bits; } Double;

/* Below the square root of a, which is 2^30 at least, by 2 at most. */
static inline uint32_t root_of_word(uint32_t a)
{
    /* A line that is off by 1/24 at most, and twice the mean of Heron, which
     * never falls below the root: 2^-10, then 2^-21. */
    uint32_t s = (uint32_t)((uint64_t)a * 43691 >> 32) + 23213;
    s = (s + a / s) >> 1;
    return ((s + a / s) >> 1) - 1;
}

/* ---- Single precision ---- */

/* The root's fraction, of 24 bits, for a fraction times 2^7 or 2^8. */
static inline uint32_t root_of_single(uint32_t a)
{
    uint32_t s = root_of_word(a);
    /* The root of a * 2^16, or 1 less. */
    uint32_t r = (s << 8) + ((a - s * s) << 7) / s - 1;
    uint32_t rest = (a << 16) - r * r;
    return r + (rest > r) + (rest > 3 * r + 2);
}

static RARE float single_special(float x)
{
    const float scale = 0x1p24f, unscale = 0x1p-12f;
    if (x != x || x == 0 || x == (float)INFINITY) return x;
    if (x < 0) return NAN;
    return sqrtf(x * scale) * unscale;
}

float sqrtf(float x)
{
    enum { BIAS = 127, MOST = 255, WIDTH = 23 };
    uint32_t bits = (Single){.value = x}.bits, e = bits >> WIDTH;
    if (UNLIKELY(e - 1 >= MOST - 1)) return single_special(x);
    uint32_t a = (bits << 8 | 0x80000000) >> (e & 1);
    e = (e + BIAS) / 2 - 1;
    return (Single){.bits = (e << WIDTH) + root_of_single(a)}.value;
}

/* ---- Double precision ---- */

/* The root's fraction, of 53 bits, for a fraction times 2^10 or 2^11. */
static inline uint64_t root_of_double(uint64_t a)
{
    uint32_t h = (uint32_t)(a >> 32), s = root_of_word(h);
    /* 32 bits, below the root of a, by 32 at most. */
    uint32_t t = (s << 16) + (((h - s * s) << 13) / s << 2) - 12;
    if (t < 0x80000000) t = 0x80000000;
    uint64_t rest = a - (uint64_t)t * t;
    uint32_t more = (uint32_t)(rest >> 6);
    more = (uint32_t)((uint64_t)more * reciprocal(t) >> 32) >> 5;
    /* The root of a * 2^42, or 3 less at most. */
    uint64_t r = ((uint64_t)t << 21) + more - 1;
    for (rest = (a << 42) - r * r; rest > 2 * r; r++) rest -= 2 * r + 1;
    return r + (rest > r);
}

static RARE double double_special(double x)
{
    const double scale = 0x1p54, unscale = 0x1p-27;
    if (x != x || x == 0 || x == (double)INFINITY) return x;
    if (x < 0) return (double)NAN;
    return sqrt(x * scale) * unscale;
}

double sqrt(double x)
{
    enum { BIAS = 1023, MOST = 2047, WIDTH = 52 };
    uint64_t bits = (Double){.value = x}.bits;
    uint32_t e = (uint32_t)(bits >> WIDTH);
    if (UNLIKELY(e - 1 >= MOST - 1)) return double_special(x);
    uint64_t a = bits << 11 | (uint64_t)1 << 63;
    if (e & 1) a >>= 1;
    e = (e + BIAS) / 2 - 1;
    return (Double){.bits = ((uint64_t)e << WIDTH) + root_of_double(a)}.value;
}
