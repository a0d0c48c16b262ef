/* Compares the floating-point arithmetic of the Xtensa target with this
 * machine's own, bit for bit, over values of all kinds. */
#include <stdio.h>
#include <string.h>

#define __adddf3 soft_adddf3
#define __subdf3 soft_subdf3
#define __muldf3 soft_muldf3
#define __divdf3 soft_divdf3
#define __addsf3 soft_addsf3
#define __subsf3 soft_subsf3
#define __mulsf3 soft_mulsf3
#define __extendsfdf2 soft_extendsfdf2
#define __truncdfsf2 soft_truncdfsf2
#define __fixdfsi soft_fixdfsi
#define __fixunsdfsi soft_fixunsdfsi
#define __fixunssfsi soft_fixunssfsi
#define __floatsidf soft_floatsidf
#define __floatunsidf soft_floatunsidf
#define __floatsisf soft_floatsisf
#define __floatunsisf soft_floatunsisf
#include "soft_float_qemu_xtensa.c"

static uint64_t random_bits(void)
{
    static uint64_t state = 88172645463325252u;
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return state;
}

/* Any bits, subnormal numbers, the largest, special values, and numbers near
 * to each other with long and short fractions. */
static uint64_t random_number(int width, int bias)
{
    uint64_t fraction = random_bits() & (((uint64_t)1 << width) - 1);
    uint64_t top = (uint64_t)(2 * bias + 1) << width;
    uint64_t sign = random_bits() % 2 ? top + ((uint64_t)1 << width) : 0;
    const uint64_t special[] = {0, 1, top, top | (uint64_t)1 << (width - 10),
                                (uint64_t)bias << width};
    switch (random_bits() % 8) {
    case 0: return (sign | top | fraction) & random_bits();
    case 1: return sign | fraction;
    case 2: return sign | (top - ((uint64_t)2 << width)) | fraction;
    case 3: return sign | special[random_bits() % 5];
    default:
        if (random_bits() % 2) fraction &= ~(uint64_t)0 << (width * 2 / 3);
        return sign | fraction |
               ((uint64_t)bias - 40 + random_bits() % 80) << width;
    }
}

static int failures;

static void fail(const char *operation, double a, double b, double got)
{
    if (failures++ < 10)
        printf("%s of %a and %a gave %a\n", operation, a, b, got);
}

#define COMPARE(type, operation, got_, wanted_) \
    do { \
        type got = got_, wanted = wanted_; \
        bool both_nan = got != got && wanted != wanted; \
        if (!both_nan && memcmp(&got, &wanted, sizeof got)) \
            fail(operation, a, b, (double)got); \
    } while (0)

static void doubles(void)
{
    double a = (Double){.bits = random_number(52, 1023)}.value;
    double b = (Double){.bits = random_number(52, 1023)}.value;
    COMPARE(double, "sum", soft_adddf3(a, b), a + b);
    COMPARE(double, "difference", soft_subdf3(a, b), a - b);
    COMPARE(double, "product", soft_muldf3(a, b), a * b);
    COMPARE(double, "quotient", soft_divdf3(a, b), a / b);
    COMPARE(float, "narrowing", soft_truncdfsf2(a), (float)a);
    if (a > -2147483649.0 && a < 2147483648.0)
        COMPARE(int32_t, "integer", soft_fixdfsi(a), (int32_t)a);
    if (a > -1 && a < 4294967296.0)
        COMPARE(uint32_t, "unsigned integer", soft_fixunsdfsi(a), (uint32_t)a);
}

static void floats(void)
{
    float a = (Single){.bits = (uint32_t)random_number(23, 127)}.value;
    float b = (Single){.bits = (uint32_t)random_number(23, 127)}.value;
    COMPARE(float, "sum", soft_addsf3(a, b), a + b);
    COMPARE(float, "difference", soft_subsf3(a, b), a - b);
    COMPARE(float, "product", soft_mulsf3(a, b), a * b);
    COMPARE(double, "widening", soft_extendsfdf2(a), (double)a);
    if (a > -1 && a < 4294967296.0f)
        COMPARE(uint32_t, "unsigned integer", soft_fixunssfsi(a), (uint32_t)a);
}

static void integers(void)
{
    uint32_t u = (uint32_t)random_bits();
    int32_t i = (int32_t)u;
    double a = i, b = u;
    COMPARE(double, "double of int", soft_floatsidf(i), (double)i);
    COMPARE(double, "double of unsigned", soft_floatunsidf(u), (double)u);
    COMPARE(float, "float of int", soft_floatsisf(i), (float)i);
    COMPARE(float, "float of unsigned", soft_floatunsisf(u), (float)u);
}

int main(void)
{
    for (int i = 0; i < 1000000; i++) {
        doubles();
        floats();
        integers();
    }
    return failures != 0;
}
