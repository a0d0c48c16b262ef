/* format_hook.c: the default of format_float_hook, in a file of its own so
 * that a program which defines the hook links no float code. */
#include "format_number.h"

__attribute__((weak)) FormatFloatHook *const format_float_hook = format_float;
