/* format_number.h: numbers as text, by a parsed format spec or by %.
 *
 * Each function appends to a StrBuilder.  An integer asked to print itself as
 * 'e', 'f', 'g' or '%' goes through format_float_hook, which the compiler
 * defines as NULL in a program where no format string asks for that: then no
 * float code is linked.  The default definition is weak and always right.
 */
#ifndef PYC2C_FORMAT_NUMBER_H
#define PYC2C_FORMAT_NUMBER_H

#include "format_spec.h"

/* v is an int (bool included); types b c d n o x X. ValueError for what is
 * not allowed with them. */
bool format_int(StrBuilder *out, Value v, const FormatSpec *spec);

/* v is a float or an int; types e E f F g G n %, and 0 (as repr). */
bool format_float(StrBuilder *out, Value v, const FormatSpec *spec);
typedef bool FormatFloatHook(StrBuilder *out, Value v, const FormatSpec *spec);
extern FormatFloatHook *const format_float_hook;

/* One conversion of str % args: type is one of d i u o x X e E f F g G.
 * The flags are the fields of the spec: '-' is align '<' (else '>'), '0' is
 * fill '0' with align '=' (unless '-' is given too), '+' and ' ' are sign,
 * '#' is alternate.  precision -1 if left out.  Any v: converted, or TypeError
 * as CPython's. */
bool format_percent_number(StrBuilder *out, Value v, const FormatSpec *spec);

#endif
