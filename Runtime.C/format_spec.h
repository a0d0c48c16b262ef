/* format_spec.h: the format specification mini-language, parsed.
 *
 *   [[fill]align][sign][z][#][0][width][grouping][.precision][type]
 *
 * Shared by str, int, float and complex: each parses with its own defaults,
 * then rejects what makes no sense for it.  The '0' before the width has
 * already become fill '0' and, for numbers, align '='.
 */
#ifndef PYC2C_FORMAT_SPEC_H
#define PYC2C_FORMAT_SPEC_H

#include "str.h"

typedef struct {
    uint32_t fill;            /* code point; ' ' unless given */
    uint32_t type;            /* code point; the default if left out */
    intptr_t width;           /* -1 if left out */
    intptr_t precision;       /* -1 if left out */
    char align;               /* '<' '>' '=' '^'; the default if left out */
    char sign;                /* '+' '-' ' ', 0 if left out */
    char grouping;            /* ',' '_', 0 if left out */
    bool alternate;           /* # */
    bool no_negative_zero;    /* z */
} FormatSpec;

/* Parses the str `text`.  `self` is the object to format: its type is named
 * in messages.  default_align: '<' for str, '>' for numbers; default_type:
 * 's', 'd', or 0 for float and complex.  ValueError. */
bool format_spec_parse(FormatSpec *spec, Value text, Value self,
                       char default_align, char default_type);

/* "Unknown format code 'x' for object of type 'T'".  Returns false. */
bool format_spec_unknown(const FormatSpec *spec, Value self);

/* Appends n bytes of text (`length` code points), padded to the width: to the
 * left if the alignment is '<', centred if '^', else to the right ('=' is the
 * business of numbers). */
bool format_spec_pad(StrBuilder *out, const FormatSpec *spec,
                     const char *text, size_t n, size_t length);

#endif
