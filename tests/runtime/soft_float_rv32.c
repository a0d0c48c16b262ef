/* Compares the single-precision arithmetic of the RISC-V target with this
 * machine's own. */
#include "soft_numbers.h"

#define __addsf3 soft_addsf3
#define __subsf3 soft_subsf3
#define __mulsf3 soft_mulsf3
#define __divsf3 soft_divsf3
#define __eqsf2 soft_eqsf2
#define __nesf2 soft_nesf2
#define __ltsf2 soft_ltsf2
#define __lesf2 soft_lesf2
#define __gtsf2 soft_gtsf2
#define __gesf2 soft_gesf2
#define __unordsf2 soft_unordsf2
#define __floatsisf soft_floatsisf
#define __floatunsisf soft_floatunsisf
#define __fixsfsi soft_fixsfsi
#define __fixunssfsi soft_fixunssfsi
#include "soft_float_qemu_rv32.c"

static void pair(void)
{
    float a = of_bits((uint32_t)random_number(23, 127));
    float b = of_bits((uint32_t)random_number(23, 127));
    COMPARE(float, "sum", soft_addsf3(a, b), a + b);
    COMPARE(float, "difference", soft_subsf3(a, b), a - b);
    COMPARE(float, "product", soft_mulsf3(a, b), a * b);
    COMPARE(float, "quotient", soft_divsf3(a, b), a / b);
    COMPARE_ORDERS(soft_eqsf2, soft_nesf2, soft_ltsf2, soft_lesf2, soft_gtsf2,
                   soft_gesf2, soft_unordsf2);
    if (a != a) return;
    COMPARE(int32_t, "integer", soft_fixsfsi(a),
            a < -0x1p31f ? INT32_MIN : a < 0x1p31f ? (int32_t)a : INT32_MAX);
    COMPARE(uint32_t, "unsigned integer", soft_fixunssfsi(a),
            a < 1 ? 0 : a < 0x1p32f ? (uint32_t)a : UINT32_MAX);
}

static void integer(void)
{
    uint32_t u = (uint32_t)random_bits() >> random_bits() % 32;
    int32_t i = random_bits() % 2 ? (int32_t)u : (int32_t)-u;
    double a = i, b = u;
    COMPARE(float, "float of int", soft_floatsisf(i), (float)i);
    COMPARE(float, "float of unsigned", soft_floatunsisf(u), (float)u);
}

int main(void)
{
    for (int i = 0; i < 1000000; i++) {
        pair();
        integer();
    }
    return failures != 0;
}
