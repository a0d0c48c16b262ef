/* int_pow_hook.c: the default of int_negative_power_hook, in a file of its own
 * so that a program which defines the hook links no float code. */
#include "float.h"
#include "int.h"

Value float_power_of_ints(Value a, Value b);

__attribute__((weak)) IntPowerHook *const int_negative_power_hook =
    float_power_of_ints;
