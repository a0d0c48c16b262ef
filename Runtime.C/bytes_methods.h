/* bytes_methods.h: what the files of bytes and bytearray share.  `self` is
 * either; results are of self's type. */
#ifndef PYC2C_BYTES_METHODS_H
#define PYC2C_BYTES_METHODS_H

#include "bytes.h"
#include "str.h"

extern const Bytes bytes_empty;

/* Of bytes_iterator or bytearray_iterator. */
typedef struct {
    const Type *type;
    Value owner;              /* 0 when it has come to the end */
    size_t at;
} BytesIterator;
extern const Type bytes_iterator_type, bytearray_iterator_type;

/* The data of an object. */
typedef struct { const char *data; size_t n; } Span;

static inline Span bytes_span(Value v)
{
    Span s;
    s.data = (const char *)bytes_like_data(v, &s.n);
    if (s.data == NULL) s.data = "";
    return s;
}

/* The bytes from..to of self, a part of its data. */
Value bytes_part(Value self, const char *from, const char *to);

/* What the builder holds, as an object of type t. */
Value bytes_like_finish(const Type *t, StrBuilder *b);

/* Any bytes-like object; else TypeError. */
bool bytes_argument(Value v, Span *out);

/* v as a byte; else ValueError "<who> must be in range(0, 256)". */
bool bytes_item(Value v, const char *who, unsigned char *out);
/* The same for what a bytearray is to hold (items_wrap, item.h). */
bool bytearray_item(Value v, unsigned char *out);

/* hex() of any bytes-like object: groups of so many bytes, counted from the
 * right or, if it is negative, from the left.  False if it raised. */
bool bytes_add_hex(StrBuilder *out, Value v, Value sep, int32_t group);
/* The value of a hexadecimal digit, -1 of anything else. */
int bytes_hex_digit(uint32_t c);

/* encoding and errors: str or 0. */
Value bytes_encode(Value text, Value encoding, Value errors);

/* bytes() and bytearray() without __bytes__. */
Value bytes_like_construct(const Type *t, Value v, Value encoding,
                           Value errors);

/* self[key]: "<what> out of range", or `wrong_key` with its %T. */
Value bytes_like_get_item(Value self, Value key, const char *what,
                          const char *wrong_key);

/* Filled by every method that makes the same length out of self. */
Value bytes_map(Value self, unsigned char (*map)(unsigned char));

#endif
