/* arithmetic_qemu_xtensa.c: what the compiler calls for multiplication and
 * division, which this chip has in its ROM and libgcc therefore lacks. */
#include <stdint.h>

int32_t __divsi3(int32_t a, int32_t b);
int32_t __modsi3(int32_t a, int32_t b);
uint32_t __udivsi3(uint32_t a, uint32_t b);
uint32_t __umodsi3(uint32_t a, uint32_t b);
int64_t __muldi3(int64_t a, int64_t b);
uint64_t __umulsidi3(uint32_t x, uint32_t y);
uint64_t __udivdi3(uint64_t a, uint64_t b);
uint64_t __umoddi3(uint64_t a, uint64_t b);
int64_t __divdi3(int64_t a, int64_t b);

/* ---- 32 bits: shift and subtract, from the first bit that can matter ---- */

static uint32_t divide(uint32_t a, uint32_t b, uint32_t *rest)
{
    uint32_t quotient = 0;
    if (b == 0 || a < b) {
        *rest = a;
        return 0;
    }
    int shift = __builtin_clz(b) - __builtin_clz(a);
    for (b <<= shift; shift >= 0; shift--, b >>= 1) {
        quotient <<= 1;
        if (a >= b) {
            a -= b;
            quotient |= 1;
        }
    }
    *rest = a;
    return quotient;
}

static uint32_t magnitude(int32_t i)
{
    return i < 0 ? 0 - (uint32_t)i : (uint32_t)i;
}

uint32_t __udivsi3(uint32_t a, uint32_t b)
{
    uint32_t rest;
    return divide(a, b, &rest);
}

uint32_t __umodsi3(uint32_t a, uint32_t b)
{
    uint32_t rest;
    divide(a, b, &rest);
    return rest;
}

int32_t __divsi3(int32_t a, int32_t b)
{
    uint32_t rest, q = divide(magnitude(a), magnitude(b), &rest);
    return (int32_t)((a ^ b) < 0 ? 0 - q : q);
}

int32_t __modsi3(int32_t a, int32_t b)
{
    uint32_t rest;
    divide(magnitude(a), magnitude(b), &rest);
    return (int32_t)(a < 0 ? 0 - rest : rest);
}

/* ---- 64 bits ---- */

typedef union {
    uint64_t whole;
    struct { uint32_t low, high; } half;
} Double;

uint64_t __umulsidi3(uint32_t x, uint32_t y)
{
    Double r;
    uint32_t a0 = x & 0xffff, a1 = x >> 16, b0 = y & 0xffff, b1 = y >> 16;
    uint32_t low = a0 * b0, middle = a1 * b0 + (low >> 16);
    uint32_t carry = middle >> 16;
    middle = (middle & 0xffff) + a0 * b1;
    r.half.low = middle << 16 | (low & 0xffff);
    r.half.high = a1 * b1 + carry + (middle >> 16);
    return r.whole;
}

int64_t __muldi3(int64_t a, int64_t b)
{
    Double x = {.whole = (uint64_t)a}, y = {.whole = (uint64_t)b};
    Double r = {.whole = __umulsidi3(x.half.low, y.half.low)};
    r.half.high += x.half.low * y.half.high + x.half.high * y.half.low;
    return (int64_t)r.whole;
}

static int leading_zeros(uint64_t i)
{
    Double d = {.whole = i};
    return d.half.high ? __builtin_clz(d.half.high)
                       : 32 + __builtin_clz(d.half.low);
}

static uint64_t divide_double(uint64_t a, uint64_t b, uint64_t *rest)
{
    uint64_t quotient = 0;
    if (b == 0 || a < b) {
        *rest = a;
        return 0;
    }
    int shift = leading_zeros(b) - leading_zeros(a);
    for (b <<= shift; shift >= 0; shift--, b >>= 1) {
        quotient <<= 1;
        if (a >= b) {
            a -= b;
            quotient |= 1;
        }
    }
    *rest = a;
    return quotient;
}

uint64_t __udivdi3(uint64_t a, uint64_t b)
{
    uint64_t rest;
    return divide_double(a, b, &rest);
}

uint64_t __umoddi3(uint64_t a, uint64_t b)
{
    uint64_t rest;
    divide_double(a, b, &rest);
    return rest;
}

int64_t __divdi3(int64_t a, int64_t b)
{
    uint64_t q = __udivdi3(a < 0 ? -(uint64_t)a : (uint64_t)a,
                           b < 0 ? -(uint64_t)b : (uint64_t)b);
    return (int64_t)((a ^ b) < 0 ? -q : q);
}
