/* soft_double_qemu_rv32.c: double-precision arithmetic in integers of 32
 * bits; otherwise as soft_float_qemu_rv32.c, which says how it is done.
 *
 * Here the lowest bit of the word that follows the fraction can be set and
 * sticky at once, so that the oddness of the fraction is or-ed to it: no tie
 * has that bit set.
 */
#include <stdbool.h>
#include <stdint.h>

#include "soft_reciprocal.h"

#define RARE __attribute__((noinline, cold))
#define LIKELY(condition) __builtin_expect(condition, true)
#define UNLIKELY(condition) __builtin_expect(condition, false)

/* Of the high word. */
static const uint32_t TOP = 0x80000000, HIDDEN = 0x00100000;
static const uint32_t INFINITE = 0x7ff00000, QUIET = 0x7ff80000;
static const uint32_t FRACTION = 0x000fffff, SIGN_AND_EXPONENT = 0xfff00000;
enum { BIAS = 1023, MOST = 2047 };        /* MOST: infinities and NaNs */
enum { BIAS_OF_SINGLE = 127, MOST_OF_SINGLE = 255 };

typedef union { double value; uint64_t bits; } Double;
typedef union { float value; uint32_t bits; } Single;

static inline uint64_t bits_of(double d) { return (Double){.value = d}.bits; }
static inline double of_bits(uint64_t u) { return (Double){.bits = u}.value; }
static inline uint32_t bits_of_single(float f)
{
    return (Single){.value = f}.bits;
}
static inline float of_bits_single(uint32_t u)
{
    return (Single){.bits = u}.value;
}

static inline uint32_t high(uint64_t x) { return (uint32_t)(x >> 32); }
static inline uint32_t low(uint64_t x) { return (uint32_t)x; }
static inline uint64_t words(uint32_t h, uint32_t l)
{
    return (uint64_t)h << 32 | l;
}
static inline double of_high(uint32_t h) { return of_bits(words(h, 0)); }

static inline uint32_t exponent_of(uint64_t x) { return high(x) << 1 >> 21; }

/* Is rest | odd above one half? */
static inline uint32_t rounds_up(uint32_t rest, uint32_t fraction)
{
    return (int32_t)-(rest | (fraction & 1)) > 0;
}

static inline double rounded(uint64_t x, uint32_t rest)
{
    return of_bits(x + rounds_up(rest, low(x)));
}

static inline bool is_nan(uint64_t x)
{
    return high(x) << 1 >= INFINITE << 1 &&
           (high(x) << 1 > INFINITE << 1 || low(x));
}

/* How far the highest bit of m is from bit 31; m is not 0. */
static inline int leading_zeros(uint32_t m)
{
    int n = 0;
    if (m < 1u << 16) m <<= 16, n += 16;
    if (m < 1u << 24) m <<= 8, n += 8;
    if (m < 1u << 28) m <<= 4, n += 4;
    if (m < 1u << 30) m <<= 2, n += 2;
    return n + (m < 1u << 31);
}

/* Bits that are shifted out make the lowest one sticky. */
static inline uint64_t shift_right(uint64_t m, uint32_t n)
{
    if (n > 63) return m != 0;
    return m >> n | (n && m << (64 - n) != 0);
}

/* The number ±m / 2^63 * 2^(e - BIAS), or +0 if m is 0. The lowest bit of m
 * is sticky where m has its highest bit. */
static __attribute__((noinline)) double finish(uint32_t sign, int e, uint64_t m)
{
    if (!high(m)) {
        if (!m) return of_high(0);
        m <<= 32;
        e -= 32;
    }
    int n = leading_zeros(high(m));
    m = words(high(m) << n | low(m) >> 1 >> (31 - n), low(m) << n);
    e -= n;
    if (UNLIKELY(e < 1)) {
        m = shift_right(m, (uint32_t)(1 - e));
        e = 1;
    }
    if (UNLIKELY(e >= MOST)) return of_high(sign | INFINITE);
    sign |= (uint32_t)(e - 1) << 20;
    return rounded(words(sign + (high(m) >> 11), low(m >> 11)), low(m) << 21);
}

/* For finite numbers but 0: the fraction with its highest bit in bit 63. */
static RARE uint64_t normal(uint64_t x, int *e)
{
    uint64_t m = x << 11;
    *e = (int)exponent_of(x);
    if (*e) return m | (uint64_t)TOP << 32;
    for (*e = 1; !(m >> 63); m <<= 1) --*e;
    return m;
}

/* ---- Sum and difference ---- */

/* |x| >= |y|; x is not finite, or y is 0 or subnormal. */
static RARE double add_special(uint64_t x, uint64_t y)
{
    const uint64_t infinite = (uint64_t)INFINITE << 33;
    uint32_t sign = high(x) & TOP, opposite = high(x ^ y) & TOP;
    uint64_t xm = x << 1, ym = y << 1;
    if (xm > infinite || (xm == infinite && ym == infinite && opposite))
        return of_high(QUIET);
    if (xm == infinite) return of_bits(x);
    if (!ym) return of_bits(xm ? x : x & y);
    uint32_t e = exponent_of(x);
    uint64_t m = x << 12 >> 2, n = y << 12 >> 2;
    if (e) m |= (uint64_t)1 << 62;
    else e = 1;
    n = shift_right(n, e - 1);
    return finish(sign, (int)e + 1, opposite ? m - n : m + n);
}

/* The sum's fraction has 54 bits. */
static inline double add_carried(uint64_t x, uint64_t r, uint32_t rest)
{
    uint32_t head = high(x) & SIGN_AND_EXPONENT;
    uint32_t h = high(r) - head + HIDDEN, l = low(r);
    rest = l << 31 | rest >> 1 | (rest & 1);
    l = h << 31 | l >> 1;
    h = head + (h >> 1);
    if (UNLIKELY(h << 1 >= INFINITE << 1))
        return of_high((high(x) & TOP) | INFINITE);
    return rounded(words(h, l), rest);
}

/* The difference's fraction has fewer than 53 bits; if it has fewer than 52,
 * the exponents differed by 1 at most, so that none gets lost. */
static inline double subtract_borrowed(uint64_t x, uint64_t r, uint32_t rest)
{
    uint32_t head = high(x) & SIGN_AND_EXPONENT, e = exponent_of(x);
    uint32_t h = high(r) - head + HIDDEN, l = low(r);
    if (UNLIKELY(h < HIDDEN >> 1 || e == 1))
        return finish(high(x) & TOP, (int)e,
                      words(h << 11 | l >> 21, l << 11 | rest >> 21));
    h = head - 2 * HIDDEN + (h << 1 | l >> 31);
    return rounded(words(h, l << 1 | rest >> 31), rest << 1);
}

__attribute__((noinline)) double __adddf3(double a, double b);
__attribute__((noinline)) double __adddf3(double a, double b)
{
    uint64_t x = bits_of(a), y = bits_of(b);
    uint32_t xm = high(x) << 1, ym = high(y) << 1;
    if (xm < ym || (xm == ym && low(x) < low(y))) {
        uint64_t larger = y;
        y = x;
        x = larger;
        uint32_t larger_m = ym;
        ym = xm;
        xm = larger_m;
    }
    uint32_t e = xm >> 21, f = ym >> 21, d = e - f;
    if (UNLIKELY(e == MOST || !f)) return add_special(x, y);
    uint32_t h = (high(y) & FRACTION) | HIDDEN, l = low(y), rest;
    if (LIKELY(d < 32)) {
        rest = l << 1 << (~d & 31);
        l = l >> d | h << 1 << (~d & 31);
        h >>= d;
    } else {
        if (UNLIKELY(d > 63)) return of_bits(x);
        d -= 32;
        rest = l >> d | h << 1 << (~d & 31) | (l << 1 << (~d & 31) != 0);
        l = h >> d;
        h = 0;
    }
    if ((int32_t)high(x ^ y) >= 0) {
        uint64_t r = x + words(h, l);
        if (high(x ^ r) >> 20) return add_carried(x, r, rest);
        return rounded(r, rest);
    }
    uint64_t r = x - words(h, l) - (rest != 0);
    if (high(x ^ r) >> 20) return subtract_borrowed(x, r, -rest);
    return rounded(r, -rest);
}

double __subdf3(double a, double b);
double __subdf3(double a, double b)
{
    return __adddf3(a, of_bits(bits_of(b) ^ (uint64_t)TOP << 32));
}

/* ---- Product ---- */

/* The high 64 bits of the product, and the word that follows, its lowest bit
 * sticky. */
static inline uint64_t product(uint64_t x, uint64_t y, uint32_t *rest)
{
    uint64_t p = (uint64_t)low(x) * low(y);
    uint64_t q = (uint64_t)high(x) * low(y) + high(p);
    uint64_t r = (uint64_t)low(x) * high(y) + low(q);
    *rest = low(r) | (low(p) != 0);
    return (uint64_t)high(x) * high(y) + high(q) + high(r);
}

static RARE double multiply_special(uint64_t x, uint64_t y)
{
    const uint64_t infinite = (uint64_t)INFINITE << 33;
    uint32_t sign = high(x ^ y) & TOP, rest;
    uint64_t xm = x << 1, ym = y << 1;
    uint64_t larger = xm > ym ? xm : ym, smaller = xm > ym ? ym : xm;
    if (larger > infinite || (larger == infinite && !smaller))
        return of_high(QUIET);
    if (larger == infinite) return of_high(sign | INFINITE);
    if (!smaller) return of_high(sign);
    int e, f;
    x = normal(x, &e);
    y = normal(y, &f);
    uint64_t p = product(x, y, &rest) | (rest != 0);
    return finish(sign, e + f - BIAS + 1, p);
}

double __muldf3(double a, double b);
double __muldf3(double a, double b)
{
    uint64_t x = bits_of(a), y = bits_of(b);
    uint32_t e = exponent_of(x) - 1, f = exponent_of(y) - 1, rest;
    if (UNLIKELY(e >= MOST - 1 || f >= MOST - 1))
        return multiply_special(x, y);
    uint64_t m = product(
        words(high(x) << 11 | TOP | low(x) >> 21, low(x) << 11),
        words((high(y) & FRACTION) | HIDDEN, low(y)), &rest);
    uint32_t h = high(m), l = low(m);
    e += f - (BIAS - 2);
    if (UNLIKELY((int32_t)(h << 11) >= 0)) {
        h = h << 1 | l >> 31;
        l = l << 1 | rest >> 31;
        rest <<= 1;
        e--;
    }
    if (UNLIKELY(e >= MOST - 1)) return multiply_special(x, y);
    h += (high(x ^ y) & TOP) + (e << 20);
    return rounded(words(h, l), rest);
}

/* ---- Quotient ---- */

static RARE double divide_special(uint64_t x, uint64_t y)
{
    const uint64_t infinite = (uint64_t)INFINITE << 33;
    uint32_t sign = high(x ^ y) & TOP;
    uint64_t xm = x << 1, ym = y << 1;
    if (xm > infinite || ym > infinite ||
        (xm == ym && (!xm || xm == infinite)))
        return of_high(QUIET);
    if (xm == infinite || !ym) return of_high(sign | INFINITE);
    if (!xm || ym == infinite) return of_high(sign);
    int e, f;
    uint64_t m = normal(x, &e) >> 1, n = normal(y, &f) >> 1, q = 0;
    for (int i = 0; i < 63; i++, m <<= 1) {
        q <<= 1;
        if (m >= n) {
            m -= n;
            q++;
        }
    }
    return finish(sign, e - f + BIAS + 1, q | (m != 0));
}

/* The fractions have 53 bits, m / n is above 1/2 and below 2. Two digits of
 * 31 and 27 bits give m / n * 2^58, or less, by 9 at most; only where that
 * leaves open which way to round, what remains of m is compared. */
double __divdf3(double a, double b);
double __divdf3(double a, double b)
{
    uint64_t x = bits_of(a), y = bits_of(b);
    uint32_t e = exponent_of(x) - 1, f = exponent_of(y) - 1;
    if (UNLIKELY(e >= MOST - 1 || f >= MOST - 1)) return divide_special(x, y);
    uint64_t m = words((high(x) & FRACTION) | HIDDEN, low(x));
    uint64_t n = words((high(y) & FRACTION) | HIDDEN, low(y));
    uint32_t r = reciprocal(low(n >> 21));
    uint32_t q = (uint32_t)((uint64_t)low(m >> 21) * r >> 32);
    m = (m << 31) - q * n;                              /* below 16 n */
    uint32_t p = (uint32_t)((uint64_t)low(m >> 25) * r >> 32);
    uint64_t quotient = ((uint64_t)q << 27) + p;
    e += BIAS - 1 - f;
    bool doubled = false;
    if (!(high(quotient) >> 26)) {
        quotient <<= 1;
        doubled = true;
        e--;
    }
    if (UNLIKELY(e >= MOST - 1)) return divide_special(x, y);
    uint32_t open = low(quotient) & 63, up = open > 32;
    if (open - 13 < 20) {
        m = (m << 27) - p * n;                          /* below 10 n */
        if (doubled) m <<= 1;
        up = m > (32 - open) * n;
    }
    uint32_t h = (high(x ^ y) & TOP) + (e << 20);
    quotient >>= 6;
    return of_bits(words(h + high(quotient), low(quotient)) + up);
}

/* ---- Comparisons: an int that compares with 0 as a does with b ---- */

static inline int difference(uint64_t x, uint64_t y)
{
    return (x | y) << 1 != 0;
}

int __eqdf2(double a, double b);
int __eqdf2(double a, double b)
{
    uint64_t x = bits_of(a), y = bits_of(b);
    return x == y ? is_nan(x) : difference(x, y);
}

int __nedf2(double a, double b);
int __nedf2(double a, double b)
{
    uint64_t x = bits_of(a), y = bits_of(b);
    return x == y ? is_nan(x) : difference(x, y);
}

/* Numbers without sign compare as the integers that they look like. */
static inline int compare_magnitudes(uint64_t x, uint64_t y)
{
    if (high(x) != high(y)) return (int)(high(x) - high(y));
    return (low(x) > low(y)) - (low(x) < low(y));
}

/* One of them has a sign, or is infinite or no number. */
static __attribute__((noinline)) int
compare_signed(uint64_t x, uint64_t y, int unordered)
{
    if (UNLIKELY(is_nan(x) || is_nan(y))) return unordered;
    if ((int32_t)high(x ^ y) < 0) {
        if (!difference(x, y)) return 0;
        return (int32_t)high(x) < 0 ? -1 : 1;
    }
    int order = compare_magnitudes(x & ~((uint64_t)TOP << 32),
                                   y & ~((uint64_t)TOP << 32));
    return (int32_t)high(x) < 0 ? -order : order;
}

#define COMPARISON(name, unordered) \
    int name(double a, double b); \
    int name(double a, double b) \
    { \
        uint64_t x = bits_of(a), y = bits_of(b); \
        if (high(x) >= INFINITE || high(y) >= INFINITE) \
            return compare_signed(x, y, unordered); \
        return compare_magnitudes(x, y); \
    }
COMPARISON(__ltdf2, 1)
COMPARISON(__ledf2, 1)
COMPARISON(__gtdf2, -1)
COMPARISON(__gedf2, -1)

int __unorddf2(double a, double b);
int __unorddf2(double a, double b)
{
    return is_nan(bits_of(a)) || is_nan(bits_of(b));
}

/* ---- Integers; those out of range become the nearest in range ---- */

static inline double of_word(uint32_t sign, uint32_t m)
{
    if (!m) return of_high(0);
    int n = leading_zeros(m);
    m <<= n;
    sign += ((uint32_t)(BIAS + 30 - n) << 20) + (m >> 11);
    return of_bits(words(sign, m << 21));
}

double __floatunsidf(uint32_t u);
double __floatunsidf(uint32_t u) { return of_word(0, u); }

double __floatsidf(int32_t i);
double __floatsidf(int32_t i)
{
    uint32_t m = (uint32_t)i;
    return of_word(m & TOP, i < 0 ? -m : m);
}

double __floatundidf(uint64_t u);
double __floatundidf(uint64_t u) { return finish(0, BIAS + 63, u); }

double __floatdidf(int64_t i);
double __floatdidf(int64_t i)
{
    uint64_t m = (uint64_t)i;
    return finish(high(m) & TOP, BIAS + 63, i < 0 ? -m : m);
}

/* The highest 32 bits of the fraction. */
static inline uint32_t head_of(uint64_t x)
{
    return high(x) << 11 | TOP | low(x) >> 21;
}

int32_t __fixdfsi(double a);
int32_t __fixdfsi(double a)
{
    uint64_t x = bits_of(a);
    uint32_t e = exponent_of(x);
    if (e < BIAS) return 0;
    if (UNLIKELY(e > BIAS + 30)) return (int32_t)(~TOP + (high(x) >> 31));
    uint32_t m = head_of(x) >> (BIAS + 31 - e);
    return (int32_t)(high(x) & TOP ? -m : m);
}

uint32_t __fixunsdfsi(double a);
uint32_t __fixunsdfsi(double a)
{
    uint64_t x = bits_of(a);
    uint32_t e = exponent_of(x);
    if (e < BIAS || high(x) & TOP) return 0;
    if (UNLIKELY(e > BIAS + 31)) return UINT32_MAX;
    return head_of(x) >> (BIAS + 31 - e);
}

/* ---- Single precision ---- */

static RARE double widen_special(uint32_t x)
{
    uint32_t sign = x & TOP, m = x << 1, e = m >> 24;
    if (e == MOST_OF_SINGLE) return of_high(m << 8 ? QUIET : sign | INFINITE);
    if (!m) return of_high(sign);
    return finish(sign, BIAS - BIAS_OF_SINGLE + 1, (uint64_t)(x << 8) << 32);
}

double __extendsfdf2(float a);
double __extendsfdf2(float a)
{
    const uint32_t lift = (uint32_t)(BIAS - BIAS_OF_SINGLE) << 20;
    uint32_t x = bits_of_single(a);
    if (UNLIKELY((x << 1 >> 24) - 1 >= MOST_OF_SINGLE - 1))
        return widen_special(x);
    return of_bits(words((x & TOP) + (x << 1 >> 4) + lift, x << 29));
}

/* For e, the exponent in single precision, out of its range. */
static RARE float narrow_special(uint64_t x, int e)
{
    uint32_t sign = high(x) & TOP;
    if (is_nan(x)) return of_bits_single(0x7fc00000);
    if (e > 0) return of_bits_single(sign | 0x7f800000);
    if (e < -23) return of_bits_single(sign);
    uint64_t m = words(head_of(x), low(x) << 11);
    m = shift_right(m, (uint32_t)(9 - e));
    return of_bits_single(sign + high(m) + rounds_up(low(m), high(m)));
}

float __truncdfsf2(double a);
float __truncdfsf2(double a)
{
    uint64_t x = bits_of(a);
    uint32_t l = low(x), e = exponent_of(x) - (BIAS - BIAS_OF_SINGLE);
    if (UNLIKELY(e - 1 >= MOST_OF_SINGLE - 1))
        return narrow_special(x, (int)e);
    uint32_t m = (high(x) & FRACTION) << 3 | l >> 29;
    m += (high(x) & TOP) + (e << 23);
    return of_bits_single(m + rounds_up(l << 3, m));
}
