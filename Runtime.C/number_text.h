/* number_text.h: the layout that all formatted numbers share. */
#ifndef PYC2C_NUMBER_TEXT_H
#define PYC2C_NUMBER_TEXT_H

#include "format_spec.h"

/* A number taken apart: sign, prefix ("0x"), the digits before the point,
 * which `grouping` applies to, and the rest (".5e+10%"). */
typedef struct {
    bool negative;
    const char *prefix;
    const char *digits;
    size_t ndigits;
    const char *rest;
    size_t nrest;
    int group;                /* digits between separators: 3 or 4 */
} NumberText;

/* Appends the number as the spec wants it: sign, padding, separators. */
bool number_layout(StrBuilder *out, const NumberText *t,
                   const FormatSpec *spec);

#endif
