/* soft_numbers.h: operands for tests of floating-point arithmetic, and the
 * comparison of a result with this machine's own, bit for bit. */
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

static uint64_t random_bits(void)
{
    static uint64_t state = 88172645463325252u;
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return state;
}

/* Any bits, subnormal numbers, the largest, special values, powers of two and
 * their neighbours, and numbers near to each other with long and short
 * fractions. */
static uint64_t random_number(int width, int bias)
{
    uint64_t one = (uint64_t)1 << width;
    uint64_t fraction = random_bits() & (one - 1);
    uint64_t top = (uint64_t)(2 * bias + 1) << width;
    uint64_t sign = random_bits() % 2 ? top + one : 0;
    uint64_t near = ((uint64_t)bias - 40 + random_bits() % 80) << width;
    const uint64_t special[] = {0, 1, one - 1, one, one + 1, top, top - 1,
                                top | one >> 10,
                                (uint64_t)bias << width};
    switch (random_bits() % 9) {
    case 0: return (sign | top | fraction) & random_bits();
    case 1: return sign | (fraction >> random_bits() % (unsigned)width);
    case 2: return sign | (top - 2 * one) | fraction;
    case 3: return sign | special[random_bits() % 9];
    case 4: return sign | (near + random_bits() % 5 - 2);
    default:
        if (random_bits() % 2) fraction &= ~(uint64_t)0 << (width * 2 / 3);
        return sign | fraction | near;
    }
}

static int failures;

static inline void fail(const char *operation, double a, double b, double got)
{
    if (failures++ < 10)
        printf("%s of %a and %a gave %a\n", operation, a, b, got);
}

#define COMPARE(type, operation, got_, wanted_) \
    do { \
        type got = got_, wanted = wanted_; \
        bool both_nan = got != got && wanted != wanted; \
        if (!both_nan && memcmp(&got, &wanted, sizeof got)) \
            fail(operation, (double)a, (double)b, (double)got); \
    } while (0)

/* What a comparison's result says when it is compared with 0. */
#define COMPARE_ORDERS(eq, ne, lt, le, gt, ge, unord) \
    do { \
        COMPARE(bool, "==", eq(a, b) == 0, a == b); \
        COMPARE(bool, "!=", ne(a, b) != 0, a != b); \
        COMPARE(bool, "<", lt(a, b) < 0, a < b); \
        COMPARE(bool, "<=", le(a, b) <= 0, a <= b); \
        COMPARE(bool, ">", gt(a, b) > 0, a > b); \
        COMPARE(bool, ">=", ge(a, b) >= 0, a >= b); \
        COMPARE(bool, "unordered", unord(a, b) != 0, a != a || b != b); \
    } while (0)
