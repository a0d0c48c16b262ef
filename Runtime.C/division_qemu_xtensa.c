/* division_qemu_xtensa.c: integer multiplication and division that Debian's
 * compiler library leaves to the ROM of the chip it is made for. The names
 * and their contracts are libgcc's.
 */
#include <stdint.h>

uint32_t __udivsi3(uint32_t a, uint32_t b);
uint32_t __umodsi3(uint32_t a, uint32_t b);
int32_t __divsi3(int32_t a, int32_t b);
int32_t __modsi3(int32_t a, int32_t b);
uint64_t __muldi3(uint64_t a, uint64_t b);
uint64_t __udivdi3(uint64_t a, uint64_t b);
uint64_t __umoddi3(uint64_t a, uint64_t b);

typedef struct { uint32_t quotient, rest; } Divided32;
typedef struct { uint64_t quotient, rest; } Divided64;

/* Bit by bit, beginning with the first that can be set. b is not 0. */
static inline Divided32 divide32(uint32_t a, uint32_t b)
{
    if (a < b) return (Divided32){0, a};
    int shift = __builtin_clz(b) - __builtin_clz(a);
    uint32_t quotient = 0;
    for (b <<= shift; shift >= 0; shift--, b >>= 1) {
        quotient <<= 1;
        if (a >= b) {
            a -= b;
            quotient |= 1;
        }
    }
    return (Divided32){quotient, a};
}

uint32_t __udivsi3(uint32_t a, uint32_t b)
{
    return b ? divide32(a, b).quotient : 0;
}

uint32_t __umodsi3(uint32_t a, uint32_t b)
{
    return b ? divide32(a, b).rest : 0;
}

static inline uint32_t magnitude(int32_t a)
{
    return a < 0 ? -(uint32_t)a : (uint32_t)a;
}

int32_t __divsi3(int32_t a, int32_t b)
{
    uint32_t q = __udivsi3(magnitude(a), magnitude(b));
    return (int32_t)((a ^ b) < 0 ? -q : q);
}

int32_t __modsi3(int32_t a, int32_t b)
{
    uint32_t r = __umodsi3(magnitude(a), magnitude(b));
    return (int32_t)(a < 0 ? -r : r);
}

/* The high half of the product of two words, by halves. */
static inline uint32_t multiply_high(uint32_t a, uint32_t b)
{
    uint32_t a0 = a & 0xffff, a1 = a >> 16, b0 = b & 0xffff, b1 = b >> 16;
    uint32_t low = a0 * b0, m1 = a1 * b0, m2 = a0 * b1;
    uint32_t middle = (low >> 16) + (m1 & 0xffff) + (m2 & 0xffff);
    return a1 * b1 + (m1 >> 16) + (m2 >> 16) + (middle >> 16);
}

static inline uint64_t join(uint32_t high, uint32_t low)
{
    return (uint64_t)high << 32 | low;
}

uint64_t __muldi3(uint64_t a, uint64_t b)
{
    uint32_t a0 = (uint32_t)a, a1 = (uint32_t)(a >> 32);
    uint32_t b0 = (uint32_t)b, b1 = (uint32_t)(b >> 32);
    return join(multiply_high(a0, b0) + a0 * b1 + a1 * b0, a0 * b0);
}

static int leading_zeros(uint64_t a)
{
    uint32_t high = (uint32_t)(a >> 32);
    return high ? __builtin_clz(high) : 32 + __builtin_clz((uint32_t)a);
}

static Divided64 divide64(uint64_t a, uint64_t b)
{
    if (a < b || !b) return (Divided64){0, a};
    int shift = leading_zeros(b) - leading_zeros(a);
    uint64_t quotient = 0;
    for (b <<= shift; shift >= 0; shift--, b >>= 1) {
        quotient <<= 1;
        if (a >= b) {
            a -= b;
            quotient |= 1;
        }
    }
    return (Divided64){quotient, a};
}

uint64_t __udivdi3(uint64_t a, uint64_t b) { return divide64(a, b).quotient; }

uint64_t __umoddi3(uint64_t a, uint64_t b) { return divide64(a, b).rest; }
