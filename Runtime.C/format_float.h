/* format_float.h: a C float by a format spec, for float and complex. */
#ifndef PYC2C_FORMAT_FLOAT_H
#define PYC2C_FORMAT_FLOAT_H

#include "format_spec.h"

/* A type of its own: as repr, but without ".0" (the parts of a complex). */
#define FORMAT_SHORTEST 'r'

/* The type is one that floats have. May raise, may collect. */
bool format_float_c(StrBuilder *out, Float f, const FormatSpec *spec);

#endif
