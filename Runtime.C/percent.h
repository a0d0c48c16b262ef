/* percent.h: `format % args`, for str and for bytes. */
#ifndef PYC2C_PERCENT_H
#define PYC2C_PERCENT_H

#include "format_spec.h"
#include "str.h"

/* What the two do not have in common. */
typedef struct {
    const char *name;         /* "string" or "bytes" */
    const char *text_types;   /* the conversions that `convert` knows */
    /* v under one of text_types, still to be cut and padded; a str, or a bytes
     * object.  0 when it raised. */
    Value (*convert)(Value v, uint32_t type);
    /* The key of a mapping. */
    Value (*key)(const char *text, size_t n);
    /* v is fit for a number's conversion, else raises; NULL: the conversion
     * itself finds out. */
    bool (*check_number)(Value v, uint32_t type);
    bool wide;                /* the text is UTF-8 */
} PercentKind;

/* Appends n bytes of format, filled in. */
bool percent_format(StrBuilder *out, const PercentKind *kind,
                    const char *format, size_t n, Value args);

#endif
