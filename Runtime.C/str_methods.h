/* str_methods.h: what the files of str share among themselves. */
#ifndef PYC2C_STR_METHODS_H
#define PYC2C_STR_METHODS_H

#include "str.h"

typedef struct {
    const Type *type;
    Value text;
    size_t at;                /* in bytes */
} StrIterator;
extern const Type str_iterator_type;

/* A Str whose n > 0 bytes are still to be written. NULL when it raised. */
Str *str_alloc(size_t n, bool ascii);

/* The strings of one ASCII character. */
typedef struct {
    const Type *type;
    uint32_t size;
    uint32_t hash;
    char data[2];
} OneChar;
extern const OneChar str_ascii_chars[128];

/* v is a str; else "name() argument n must be str, not T"; n 0: it is the only
 * one and not numbered. */
bool str_argument(Value v, const char *name, int n);

/* A str that says how to pad: one character, into *fill. */
bool str_fill_argument(Value v, uint32_t *fill);

/* The quote that repr puts around n bytes of text. */
char repr_quote(const char *text, size_t n);

/* The block as an object with the head of a Str; 0 if what it holds would not
 * fill it, or there is none. */
Value str_builder_take(StrBuilder *b, const Type *type, uint32_t size);

/* Appends \xNN, \uNNNN or \UNNNNNNNN. */
bool str_builder_add_escape(StrBuilder *b, uint32_t c);

/* The part of s between two places. */
static inline Value str_cut(Value s, const char *from, const char *to)
{
    return str_part(s, from, (size_t)(to - from));
}

static inline const char *str_end(Value s)
{
    return str_of(s)->data + str_bytes(str_of(s));
}

#endif
