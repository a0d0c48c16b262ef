/* float_digits.c: the decimal digits of a float, by exact arithmetic.
 *
 * Steele and White's method ("How to print floating-point numbers accurately",
 * also known as Dragon4): with f = r / s * 10**point, each digit is the integer
 * part of 10 r / s.  In shortest mode the half gaps to the neighbours of f run
 * along, in the same scale: the digits end when what is left is less than the
 * gap.  It needs no tables, and little time for the numbers of everyday.
 */
#include "float_digits.h"

#include "limbs.h"

/* Bits of the largest number: 2**FLOAT_MAX_EXP, or the lowest subnormal's
 * denominator with its margin, plus what scaling adds. */
#define BIG_BITS (FLOAT_BITS == 64 ? 1074 + 54 + 64 : 149 + 25 + 64)
#define BIG_LIMBS (BIG_BITS / 32 + 1)

typedef struct { uint32_t limbs[BIG_LIMBS]; size_t n; } Big;

static void big_set(Big *b, uint64_t m)
{
    b->limbs[0] = (uint32_t)m;
    b->limbs[1] = (uint32_t)(m >> 32);
    b->n = limbs_trim(b->limbs, 2);
}

static void big_mul(Big *b, uint32_t factor)
{
    uint32_t carry = limbs_mul_limb(b->limbs, b->limbs, b->n, factor, 0);
    if (carry != 0) b->limbs[b->n++] = carry;
}

static void big_mul_pow10(Big *b, int n)
{
    for (; n >= 9; n -= 9) big_mul(b, 1000000000);
    for (; n > 0; n--) big_mul(b, 10);
}

static void big_shift(Big *b, int bits)
{
    int whole = bits / 32;
    uint32_t top = limbs_shift_left(b->limbs, b->limbs, b->n, bits % 32);
    if (top != 0) b->limbs[b->n++] = top;
    if (whole == 0 || b->n == 0) return;
    memmove(b->limbs + whole, b->limbs, b->n * sizeof(uint32_t));
    memset(b->limbs, 0, (size_t)whole * sizeof(uint32_t));
    b->n += (size_t)whole;
}

static int big_compare(const Big *a, const Big *b)
{
    return limbs_compare(a->limbs, a->n, b->limbs, b->n);
}

/* a + b against c. */
static int big_compare_sum(const Big *a, const Big *b, const Big *c)
{
    Big sum;
    if (a->n < b->n) return big_compare_sum(b, a, c);
    if (a->n > c->n) return 1;
    uint32_t carry = limbs_add(sum.limbs, a->limbs, a->n, b->limbs, b->n);
    sum.n = a->n;
    if (carry != 0) sum.limbs[sum.n++] = carry;
    return big_compare(&sum, c);
}

/* r / s, which is less than 10; r becomes the remainder. */
static int big_digit(Big *r, const Big *s)
{
    int digit = 0;
    if (r->n < s->n) return 0;
    /* A first guess from the top limbs, never too large. */
    uint64_t high = r->limbs[r->n - 1];
    if (r->n > s->n) high = high << 32 | r->limbs[r->n - 2];
    digit = (int)(high / ((uint64_t)s->limbs[s->n - 1] + 1));
    if (digit > 0) {
        uint32_t borrow =
            limbs_sub_mul(r->limbs, s->limbs, s->n, (uint32_t)digit);
        if (r->n > s->n) r->limbs[s->n] -= borrow;
        r->n = limbs_trim(r->limbs, r->n);
    }
    while (big_compare(r, s) >= 0) {
        limbs_sub(r->limbs, r->limbs, r->n, s->limbs, s->n);
        r->n = limbs_trim(r->limbs, r->n);
        digit++;
    }
    return digit;
}

/* The state: f = r / s * 10**point; the gap from f to half way to its lower
 * neighbour is low, in units of s, and to the upper one low << wide. */
typedef struct {
    Big r, s, low;
    int point;
    bool wide;                /* the upper gap is twice the lower */
    bool even;                /* half way still reads back as f */
} Scaled;

/* 10**point >= f, and point is at most one too large. */
static int estimate_point(FloatBits m, int exponent)
{
    int bits = exponent;
    for (; m != 0; m >>= 1) bits++;
    /* f < 2**bits; 315653 / 2**20 is log10(2) to within 2e-7, and no power of
     * two in range is so close to a power of ten that this matters. */
    return (int)(((int32_t)bits * 315653) >> 20) + 1;
}

static void scale(Scaled *t, Float f)
{
    int exponent;
    FloatBits m = float_split(f, &exponent);
    t->even = (m & 1) == 0;
    t->wide = m == FLOAT_FRACTION_MASK + 1 && exponent > FLOAT_LOWEST_EXP;
    t->point = estimate_point(m, exponent);
    /* Twice everything, for half gaps; four times where they differ. */
    int extra = t->wide ? 2 : 1;
    big_set(&t->r, m);
    big_set(&t->s, 1);
    big_set(&t->low, 1);
    big_mul_pow10(&t->s, t->point);
    big_mul_pow10(&t->r, -t->point);
    big_mul_pow10(&t->low, -t->point);
    big_shift(&t->r, (exponent > 0 ? exponent : 0) + extra);
    big_shift(&t->low, exponent > 0 ? exponent : 0);
    big_shift(&t->s, (exponent < 0 ? -exponent : 0) + extra);
}

/* r + (low << wide) against s. */
static int compare_upper(const Scaled *t, const Big *r)
{
    if (!t->wide) return big_compare_sum(r, &t->low, &t->s);
    Big high = t->low;
    big_mul(&high, 2);
    return big_compare_sum(r, &high, &t->s);
}

/* Makes point exact: 0.1 <= r / s < 1. */
static void fix_point(Scaled *t)
{
    Big r = t->r;
    big_mul(&r, 10);
    if (big_compare(&r, &t->s) >= 0) return;
    t->r = r;
    big_mul(&t->low, 10);
    t->point--;
}

/* Adds one to the last digit; a carry out of the first makes it 1. */
static int round_up(char *digits, int n, int *point)
{
    while (n > 0 && digits[n - 1] == '9') n--;
    if (n == 0) {
        digits[0] = '1';
        ++*point;
        return 1;
    }
    digits[n - 1]++;
    return n;
}

static int trim_zeros(const char *digits, int n)
{
    while (n > 0 && digits[n - 1] == '0') n--;
    return n;
}

/* What is left, r / s, rounds the last digit up. */
static bool rounds_up(const Scaled *t, int last)
{
    int order = big_compare_sum(&t->r, &t->r, &t->s);
    return order > 0 || (order == 0 && (last & 1) != 0);
}

static int shortest(char *digits, Scaled *t)
{
    for (int n = 0;;) {
        big_mul(&t->r, 10);
        big_mul(&t->low, 10);
        int digit = big_digit(&t->r, &t->s);
        digits[n++] = (char)('0' + digit);
        int lower = big_compare(&t->r, &t->low);
        int upper = compare_upper(t, &t->r);
        bool down = lower < 0 || (lower == 0 && t->even);
        bool up = upper > 0 || (upper == 0 && t->even);
        if (!down && !up) continue;
        if (up && (!down || rounds_up(t, digit)))
            return round_up(digits, n, &t->point);
        return trim_zeros(digits, n);
    }
}

/* The first n digits, rounded. */
static int fixed(char *digits, Scaled *t, int n)
{
    int last = 0;
    if (n < 0) return 0;
    for (int i = 0; i < n; i++) {
        if (t->r.n == 0) return trim_zeros(digits, i);
        big_mul(&t->r, 10);
        last = big_digit(&t->r, &t->s);
        digits[i] = (char)('0' + last);
    }
    if (rounds_up(t, last)) return round_up(digits, n, &t->point);
    return trim_zeros(digits, n);
}

int float_digits(char *digits, int *point, Float f, DigitsMode mode, int n)
{
    Scaled t;
    *point = 0;
    if (f == 0) return 0;
    scale(&t, f);
    fix_point(&t);
    int count;
    if (mode == DIGITS_SHORTEST)
        count = shortest(digits, &t);
    else if (mode == DIGITS_SIGNIFICANT)
        count = fixed(digits, &t, n);
    else
        count = t.point < -n ? 0 : fixed(digits, &t, t.point + n);
    if (count > 0) *point = t.point;
    return count;
}

size_t float_digits_room(Float f, DigitsMode mode, int n)
{
    int exponent;
    if (mode == DIGITS_SHORTEST) return FLOAT_SHORTEST_DIGITS + 1;
    FloatBits m = float_split(f, &exponent);
    if (mode == DIGITS_FRACTION) {
        int point = estimate_point(m, exponent);
        if (n < FLOAT_EXACT_DIGITS) n += point > 0 ? point : 0;
    }
    if (n > FLOAT_EXACT_DIGITS) n = FLOAT_EXACT_DIGITS;
    return n < 1 ? 1 : (size_t)n;
}
