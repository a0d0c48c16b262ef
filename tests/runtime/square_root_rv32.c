/* Compares square roots of the RISC-V target with this machine's own. */
#include "soft_numbers.h"

#include <math.h>

#define sqrtf soft_sqrtf
#define sqrt soft_sqrt
float soft_sqrtf(float x);
double soft_sqrt(double x);
#include "square_root_qemu_rv32.c"
#undef sqrtf
#undef sqrt

static void roots(double a, float b)
{
    COMPARE(double, "root", soft_sqrt(a), sqrt(a));
    COMPARE(float, "root", soft_sqrtf(b), sqrtf(b));
}

int main(void)
{
    for (int i = 0; i < 1000000; i++) {
        Double a = {.bits = random_number(52, 1023)};
        Single b = {.bits = (uint32_t)random_number(23, 127)};
        if (random_bits() % 8) a.bits &= INT64_MAX, b.bits &= INT32_MAX;
        roots(a.value, b.value);
        /* Squares, and what lies next to them and between two. */
        a.bits &= ~(uint64_t)0 << random_bits() % 52;
        b.bits &= ~(uint32_t)0 << random_bits() % 23;
        a.value *= a.value;
        b.value *= b.value;
        a.bits += random_bits() % 5 - 2;
        b.bits += (uint32_t)(random_bits() % 5 - 2);
        roots(a.value, b.value);
        roots(i, (float)i);
    }
    return failures != 0;
}
