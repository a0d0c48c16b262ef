/* soft_float_qemu_rv32.c: single-precision arithmetic in integers, for cores
 * without a floating-point unit. The names and their contracts are libgcc's
 * (IEEE 754, rounded to nearest, ties to even); these definitions go before
 * its own, which take three times the instructions.
 *
 * Each operation first takes the way of two normal numbers with a normal
 * result, without calls; whatever else is left to a function of its own.
 *
 * A result is rounded from a pair of words: the 24 bits of the fraction, and
 * the word of all bits that follow. The lowest bit of the latter is sticky or
 * clear, so adding the oddness of the fraction settles ties.
 */
#include <stdbool.h>
#include <stdint.h>

#define RARE __attribute__((noinline, cold))
#define UNLIKELY(condition) __builtin_expect(condition, false)

static const uint32_t TOP = 0x80000000, HIDDEN = 0x00800000;
static const uint32_t INFINITE = 0x7f800000, QUIET = 0x7fc00000;
static const uint32_t SIGN_AND_EXPONENT = 0xff800000;
enum { BIAS = 127, MOST = 255 };          /* MOST: infinities and NaNs */

typedef union { float value; uint32_t bits; } Single;

static inline uint32_t bits_of(float f) { return (Single){.value = f}.bits; }
static inline float of_bits(uint32_t u) { return (Single){.bits = u}.value; }

static inline uint32_t exponent_of(uint32_t x) { return x << 1 >> 24; }

static inline float rounded(uint32_t x, uint32_t rest)
{
    /* rest + (x & 1) > TOP, without the constant */
    return of_bits(x + ((int32_t)(-rest - (x & 1)) > 0));
}

/* The number ±m / 2^31 * 2^(e - BIAS), or +0 if m is 0. The lowest bit of m
 * is sticky where m has its highest bit. */
static __attribute__((noinline)) float finish(uint32_t sign, int e, uint32_t m)
{
    if (!m) return of_bits(0);
    if (m < 1u << 16) m <<= 16, e -= 16;
    if (m < 1u << 24) m <<= 8, e -= 8;
    if (m < 1u << 28) m <<= 4, e -= 4;
    if (m < 1u << 30) m <<= 2, e -= 2;
    if (m < 1u << 31) m <<= 1, e -= 1;
    if (UNLIKELY(e < 1)) {
        m = e < -30 ? 1 : m >> (1 - e) | (m << (31 + e) != 0);
        return rounded(sign | m >> 8, m << 24);
    }
    if (UNLIKELY(e >= MOST)) return of_bits(sign | INFINITE);
    return rounded((sign | (uint32_t)(e - 1) << 23) + (m >> 8), m << 24);
}

/* For finite numbers but 0: the fraction with its highest bit in bit 31. */
static inline uint32_t normal(uint32_t x, int *e)
{
    uint32_t m = x << 8;
    *e = (int)exponent_of(x);
    if (*e) return m | TOP;
    for (*e = 1; !(m & TOP); m <<= 1) --*e;
    return m;
}

/* ---- Sum and difference ---- */

/* |x| >= |y|; x is not finite, or y is 0 or subnormal. */
static RARE float add_special(uint32_t x, uint32_t y)
{
    uint32_t sign = x & TOP, xm = x << 1, ym = y << 1;
    if (xm >= INFINITE << 1)
        return of_bits(xm > INFINITE << 1 || (xm == ym && x != y) ? QUIET : x);
    if (!ym) return of_bits(xm ? x : x & y);
    uint32_t e = exponent_of(x), m = x << 9 >> 2, n = y << 9 >> 2;
    if (e) m |= TOP >> 1;
    else e = 1;
    n = e > 31 ? 1 : n >> (e - 1) | (n << 1 << ((32 - e) & 31) != 0);
    return finish(sign, (int)e + 1, (x ^ y) & TOP ? m - n : m + n);
}

/* The sum's fraction has 25 bits. */
static inline float add_carried(uint32_t x, uint32_t r, uint32_t rest)
{
    uint32_t head = x & SIGN_AND_EXPONENT, m = r - head + HIDDEN;
    r = head + (m >> 1);
    if (UNLIKELY(r << 1 >= INFINITE << 1))
        return of_bits((x & TOP) | INFINITE);
    return rounded(r, m << 31 | rest >> 1);
}

/* The difference's fraction has fewer than 24 bits; if it has fewer than 23,
 * the exponents differed by 1 at most, so that none gets lost. */
static inline float subtract_borrowed(uint32_t x, uint32_t r, uint32_t rest)
{
    uint32_t head = x & SIGN_AND_EXPONENT, m = r - head + HIDDEN;
    uint32_t e = exponent_of(x);
    if (UNLIKELY(m < HIDDEN >> 1 || e == 1))
        return finish(x & TOP, (int)e, m << 8 | rest >> 24);
    return rounded(head - 2 * HIDDEN + (m << 1 | rest >> 31), rest << 1);
}

__attribute__((noinline)) float __addsf3(float a, float b);
__attribute__((noinline)) float __addsf3(float a, float b)
{
    uint32_t x = bits_of(a), y = bits_of(b);
    if (x << 1 < y << 1) {
        uint32_t larger = y;
        y = x;
        x = larger;
    }
    uint32_t e = exponent_of(x), f = exponent_of(y), d = e - f;
    if (UNLIKELY(e == MOST || !f)) return add_special(x, y);
    if (UNLIKELY(d > 31)) return of_bits(x);
    uint32_t m = (y << 8 | TOP) >> 8, rest = m << 1 << (~d & 31);
    m >>= d;
    if ((int32_t)(x ^ y) >= 0) {
        uint32_t r = x + m;
        if ((x ^ r) >> 23) return add_carried(x, r, rest);
        return rounded(r, rest);
    }
    uint32_t r = x - m - (rest != 0);
    if ((x ^ r) >> 23) return subtract_borrowed(x, r, -rest);
    return rounded(r, -rest);
}

float __subsf3(float a, float b);
float __subsf3(float a, float b)
{
    return __addsf3(a, of_bits(bits_of(b) ^ TOP));
}

/* ---- Product ---- */

static RARE float multiply_special(uint32_t x, uint32_t y)
{
    uint32_t sign = (x ^ y) & TOP, xm = x << 1, ym = y << 1;
    uint32_t larger = xm > ym ? xm : ym, smaller = xm > ym ? ym : xm;
    if (larger > INFINITE << 1 || (larger == INFINITE << 1 && !smaller))
        return of_bits(QUIET);
    if (larger == INFINITE << 1) return of_bits(sign | INFINITE);
    if (!smaller) return of_bits(sign);
    int e, f;
    uint64_t p = (uint64_t)normal(x, &e) * normal(y, &f);
    if (!(p >> 63)) p <<= 1, e--;
    return finish(sign, e + f - BIAS + 1, (uint32_t)(p >> 32) | !!(uint32_t)p);
}

float __mulsf3(float a, float b);
float __mulsf3(float a, float b)
{
    uint32_t x = bits_of(a), y = bits_of(b);
    uint32_t e = exponent_of(x) - 1, f = exponent_of(y) - 1;
    if (UNLIKELY(e >= MOST - 1 || f >= MOST - 1))
        return multiply_special(x, y);
    uint64_t p = (uint64_t)(x << 8 | TOP) * ((y << 8 | TOP) >> 8);
    uint32_t m = (uint32_t)(p >> 32), rest = (uint32_t)p;
    e += f - (BIAS - 2);
    if (UNLIKELY((int32_t)(m << 8) >= 0)) {
        m = m << 1 | rest >> 31;
        rest <<= 1;
        e--;
    }
    if (UNLIKELY(e >= MOST - 1)) return multiply_special(x, y);
    return rounded(((x ^ y) & TOP) + (e << 23) + m, rest);
}

/* ---- Quotient ---- */

/* u / n; u gets the remainder. The compiler must not see that it is one: it
 * would divide again, and division is slow. */
static inline uint32_t digit(uint32_t *u, uint32_t n)
{
    uint32_t q = *u / n;
    __asm__("" : "+r"(q));
    *u -= q * n;
    return q;
}

/* The 24 bits of m / n * 2^23, for m / n from 1 to below 2; m gets the
 * remainder. Fractions of 24 bits leave a division room for 8 at a time. */
static inline uint32_t divide(uint32_t *m, uint32_t n)
{
    *m <<= 7;
    uint32_t q = digit(m, n);
    *m <<= 8;
    q = q << 8 | digit(m, n);
    *m <<= 8;
    return q << 8 | digit(m, n);
}

static RARE float divide_special(uint32_t x, uint32_t y)
{
    uint32_t sign = (x ^ y) & TOP, xm = x << 1, ym = y << 1;
    if (xm > INFINITE << 1 || ym > INFINITE << 1 ||
        (xm == ym && (!xm || xm == INFINITE << 1)))
        return of_bits(QUIET);
    if (xm == INFINITE << 1 || !ym) return of_bits(sign | INFINITE);
    if (!xm || ym == INFINITE << 1) return of_bits(sign);
    int e, f;
    uint32_t m = normal(x, &e) >> 8, n = normal(y, &f) >> 8;
    if (m < n) m <<= 1, e--;
    uint32_t q = divide(&m, n) << 8;
    /* The bit that follows, and a sticky one. */
    q |= (m << 1 >= n ? 0x80 : 0) | (m && m << 1 != n);
    return finish(sign, e - f + BIAS, q);
}

float __divsf3(float a, float b);
float __divsf3(float a, float b)
{
    uint32_t x = bits_of(a), y = bits_of(b);
    uint32_t e = exponent_of(x) - 1, f = exponent_of(y) - 1;
    if (UNLIKELY(e >= MOST - 1 || f >= MOST - 1)) return divide_special(x, y);
    uint32_t m = (x << 8 | TOP) >> 8, n = (y << 8 | TOP) >> 8;
    e += BIAS - 1 - f;
    if (m < n) m <<= 1, e--;
    if (UNLIKELY(e >= MOST - 1)) return divide_special(x, y);
    uint32_t q = divide(&m, n);
    q += m << 1 > n;                 /* 24 bits of a quotient are no tie */
    return of_bits(((x ^ y) & TOP) + (e << 23) + q);
}

/* ---- Comparisons: an int that compares with 0 as a does with b ---- */

static inline bool is_nan(uint32_t x) { return x << 1 > INFINITE << 1; }

int __eqsf2(float a, float b);
int __eqsf2(float a, float b)
{
    uint32_t x = bits_of(a), y = bits_of(b);
    if (x == y) return is_nan(x);
    return (x | y) << 1 != 0;
}

int __nesf2(float a, float b);
int __nesf2(float a, float b)
{
    uint32_t x = bits_of(a), y = bits_of(b);
    if (x == y) return is_nan(x);
    return (x | y) << 1 != 0;
}

/* Two numbers without sign compare as the integers that they look like; with
 * a sign, it is the distance from 0 that does. */
#define COMPARISON(name, unordered, of_distances) \
    int name(float a, float b); \
    int name(float a, float b) \
    { \
        int32_t x = (int32_t)bits_of(a), y = (int32_t)bits_of(b); \
        if ((x | y) >= 0) { \
            if (UNLIKELY(x > (int32_t)INFINITE || y > (int32_t)INFINITE)) \
                return unordered; \
            return x - y; \
        } \
        if (UNLIKELY(is_nan((uint32_t)x) || is_nan((uint32_t)y))) \
            return unordered; \
        if (x < 0) x = (int32_t)(TOP - (uint32_t)x); \
        if (y < 0) y = (int32_t)(TOP - (uint32_t)y); \
        return of_distances; \
    }
COMPARISON(__ltsf2, 1, -(x < y))
COMPARISON(__lesf2, 1, x > y)
COMPARISON(__gtsf2, -1, x > y)
COMPARISON(__gesf2, -1, -(x < y))

int __unordsf2(float a, float b);
int __unordsf2(float a, float b)
{
    return is_nan(bits_of(a)) || is_nan(bits_of(b));
}

/* ---- Integers; those out of range become the nearest in range ---- */

float __floatsisf(int32_t i);
float __floatsisf(int32_t i)
{
    uint32_t m = (uint32_t)i;
    return finish(m & TOP, BIAS + 31, i < 0 ? -m : m);
}

float __floatunsisf(uint32_t u);
float __floatunsisf(uint32_t u) { return finish(0, BIAS + 31, u); }

int32_t __fixsfsi(float a);
int32_t __fixsfsi(float a)
{
    uint32_t x = bits_of(a), e = exponent_of(x);
    if (e < BIAS) return 0;
    if (UNLIKELY(e > BIAS + 30)) return (int32_t)(~TOP + (x >> 31));
    uint32_t m = (x << 8 | TOP) >> (BIAS + 31 - e);
    return (int32_t)(x & TOP ? -m : m);
}

uint32_t __fixunssfsi(float a);
uint32_t __fixunssfsi(float a)
{
    uint32_t x = bits_of(a), e = exponent_of(x);
    if (e < BIAS || x & TOP) return 0;
    if (UNLIKELY(e > BIAS + 31)) return UINT32_MAX;
    return (x << 8 | TOP) >> (BIAS + 31 - e);
}
