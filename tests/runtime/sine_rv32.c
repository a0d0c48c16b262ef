/* Compares sine and cosine of the RISC-V target with those of this machine at
 * double precision: they are to be off by at most 0.52 of the last place. */
#include "soft_numbers.h"

#include <math.h>

#define sinf soft_sinf
#define cosf soft_cosf
#include "sine_qemu_rv32.c"

static bool is_near(float got, double wanted)
{
    if (wanted != wanted) return got != got;
    int exponent;
    frexp(wanted, &exponent);
    double last_place = ldexp(1, exponent < -125 ? -149 : exponent - 24);
    return fabs((double)got - wanted) <= 0.52 * last_place;
}

static void angle(uint64_t bits)
{
    float x = (Single){.bits = (uint32_t)bits}.value;
    float s = soft_sinf(x), c = soft_cosf(x);
    if (!is_near(s, sin((double)x))) fail("sine", (double)x, 0, (double)s);
    if (!is_near(c, cos((double)x))) fail("cosine", (double)x, 0, (double)c);
}

int main(void)
{
    for (int i = 0; i < 1000000; i++) {
        angle(random_number(23, 127));
        /* From 2^-16 to 2^16. */
        angle((random_bits() & 0x807fffff) |
              (uint64_t)(BIAS - 16 + random_bits() % 32) << WIDTH);
        angle((Single){.value = (float)i / 8}.bits);
    }
    return failures != 0;
}
