/* sine_qemu_rv32.c: sine and cosine at single precision, in fixed point, for
 * cores without a floating-point unit. They go before those of the C library,
 * which take six times the instructions, and a hundred times where it is more
 * than a few turns; these know no difference. The error is below 0.52 of the
 * last place.
 */
#include <math.h>
#include <stdint.h>

/* 2 / pi, after 64 bits of 0. */
static const uint32_t TWO_BY_PI[] = {
    0x00000000, 0x00000000, 0xa2f9836e, 0x4e441529, 0xfc2757d1,
    0xf534ddc0, 0xdb629599, 0x3c439041, 0xfe5163ab,
};

static const uint32_t TOP = 0x80000000, INFINITE = 0x7f800000;
static const uint32_t SMALL = 0x39800000;                    /* 2^-12 */
enum { BIAS = 127, WIDTH = 23 };

typedef union { float value; uint32_t bits; } Single;

static inline uint32_t high_product(uint32_t a, uint32_t b)
{
    return (uint32_t)((uint64_t)a * b >> 32);
}

/* The 32 bits of 2 / pi that start n bits after the word's first. */
static inline uint32_t bits_at(const uint32_t *word, uint32_t n)
{
    return word[0] << n | word[1] >> 1 >> (31 - n);
}

/* x as quarters of a turn, modulo 4, times 2^62: the bits of 2 / pi that make
 * whole turns are left out. No number of single precision is so near to a
 * quarter of a turn that fewer than 30 bits would be left. */
static inline uint64_t quarters(uint32_t x)
{
    uint32_t m = (x << 8 | TOP) >> 8, start = (x >> WIDTH) - BIAS + 39;
    const uint32_t *word = &TWO_BY_PI[start / 32];
    start %= 32;
    uint64_t q = (uint64_t)m * bits_at(word + 1, start);
    q += high_product(m, bits_at(word + 2, start));
    return q + ((uint64_t)(m * bits_at(word, start)) << 32);
}

/* For f quarters of a turn, 0 < f < 1/2: polynomials in t = (2 f)^2, which
 * has 32 bits after the point. */

/* sin(f) / f, with 31 bits after the point. */
static inline uint32_t sine_by_angle(uint32_t t)
{
    uint32_t s = 157077 - high_product(t, 1327);
    s = 10696157 - high_product(t, s);
    s = 346799333 - high_product(t, s);
    return 3373259426 - high_product(t, s);
}

/* cos(f), with 32 bits after the point. */
static inline uint32_t cosine(uint32_t t)
{
    uint32_t s = 1399993 - high_product(t, 15213);
    s = 68093864 - high_product(t, s);
    s = 1324675878 - high_product(t, s);
    return -(high_product(t, s) | 1);
}

static inline float rounded(uint32_t sign, uint32_t e, uint32_t m)
{
    m = (m >> 8) + (m >> 7 & 1);
    return (Single){.bits = sign + ((e - 1) << WIDTH) + m}.value;
}

/* The sine of x and some quarters of a turn; x is 2^-12 at least. */
static __attribute__((noinline)) float
wave(uint32_t x, uint32_t sign, uint32_t more)
{
    uint64_t f = quarters(x);
    uint32_t n = ((uint32_t)(f >> 32) + (TOP >> 2)) >> 30;
    n += more;
    sign ^= (n & 2) << 30;
    f <<= 2;
    uint32_t minus = f >> 63 ? TOP : 0;
    if (minus) f = -f;
    uint32_t t = (uint32_t)(f >> 31);
    t = high_product(t, t);
    if (n & 1) return rounded(sign, BIAS - 1, cosine(t));
    uint32_t m = sine_by_angle(t), e = BIAS;
    if (!(f >> 48)) f <<= 16, e -= 16;
    if (!(f >> 56)) f <<= 8, e -= 8;
    if (!(f >> 60)) f <<= 4, e -= 4;
    if (!(f >> 62)) f <<= 2, e -= 2;
    if (!(f >> 63)) f <<= 1, e -= 1;
    m = high_product((uint32_t)(f >> 32), m);
    if (!(m & TOP)) m <<= 1, e--;
    return rounded(sign ^ minus, e, m);
}

float sinf(float x)
{
    uint32_t bits = (Single){.value = x}.bits, sign = bits & TOP;
    bits ^= sign;
    if (bits < SMALL) return x;
    if (bits >= INFINITE) return x - x;
    return wave(bits, sign, 0);
}

float cosf(float x)
{
    uint32_t bits = (Single){.value = x}.bits & ~TOP;
    if (bits < SMALL) return 1;
    if (bits >= INFINITE) return x - x;
    return wave(bits, 0, 1);
}
