/* Compares the double-precision arithmetic of the RISC-V target with this
 * machine's own. */
#include "soft_numbers.h"

#define __adddf3 soft_adddf3
#define __subdf3 soft_subdf3
#define __muldf3 soft_muldf3
#define __divdf3 soft_divdf3
#define __eqdf2 soft_eqdf2
#define __nedf2 soft_nedf2
#define __ltdf2 soft_ltdf2
#define __ledf2 soft_ledf2
#define __gtdf2 soft_gtdf2
#define __gedf2 soft_gedf2
#define __unorddf2 soft_unorddf2
#define __floatsidf soft_floatsidf
#define __floatunsidf soft_floatunsidf
#define __floatdidf soft_floatdidf
#define __floatundidf soft_floatundidf
#define __fixdfsi soft_fixdfsi
#define __fixunsdfsi soft_fixunsdfsi
#define __extendsfdf2 soft_extendsfdf2
#define __truncdfsf2 soft_truncdfsf2
#include "soft_double_qemu_rv32.c"

static void pair(void)
{
    double a = of_bits(random_number(52, 1023));
    double b = of_bits(random_number(52, 1023));
    COMPARE(double, "sum", soft_adddf3(a, b), a + b);
    COMPARE(double, "difference", soft_subdf3(a, b), a - b);
    COMPARE(double, "product", soft_muldf3(a, b), a * b);
    COMPARE(double, "quotient", soft_divdf3(a, b), a / b);
    COMPARE_ORDERS(soft_eqdf2, soft_nedf2, soft_ltdf2, soft_ledf2, soft_gtdf2,
                   soft_gedf2, soft_unorddf2);
    if (a != a) return;
    COMPARE(int32_t, "integer", soft_fixdfsi(a),
            a < -0x1p31 ? INT32_MIN : a < 0x1p31 ? (int32_t)a : INT32_MAX);
    COMPARE(uint32_t, "unsigned integer", soft_fixunsdfsi(a),
            a < 1 ? 0 : a < 0x1p32 ? (uint32_t)a : UINT32_MAX);
}

static void single(void)
{
    uint64_t bits = random_number(52, 1023);
    double a = of_bits(bits), b = 0;
    float f = of_bits_single((uint32_t)random_number(23, 127));
    COMPARE(double, "widening", soft_extendsfdf2(f), (double)f);
    COMPARE(float, "narrowing", soft_truncdfsf2(a), (float)a);
    /* Ties, and their neighbours, where single precision is subnormal too. */
    a = (double)f * (1 + (double)(random_bits() % 3) * 0x1p-24) *
        (1 + (double)(random_bits() % 3) * 0x1p-52);
    COMPARE(float, "narrowing", soft_truncdfsf2(a), (float)a);
}

static void integer(void)
{
    uint64_t u = random_bits() >> random_bits() % 64;
    int64_t i = random_bits() % 2 ? (int64_t)u : (int64_t)-u;
    double a = (double)i, b = (double)u;
    COMPARE(double, "double of int", soft_floatsidf((int32_t)i),
            (double)(int32_t)i);
    COMPARE(double, "double of unsigned", soft_floatunsidf((uint32_t)u),
            (double)(uint32_t)u);
    COMPARE(double, "double of long int", soft_floatdidf(i), (double)i);
    COMPARE(double, "double of long unsigned", soft_floatundidf(u), (double)u);
}

int main(void)
{
    for (int i = 0; i < 1000000; i++) {
        pair();
        single();
        integer();
    }
    return failures != 0;
}
