/* float_pow_hook.c: the default of float_complex_power_hook, in a file of its
 * own so that a program which defines the hook links no complex code. */
#include "complex.h"

__attribute__((weak)) FloatPowerHook *const float_complex_power_hook =
    complex_power_of_floats;
