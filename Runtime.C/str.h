/* str.h: text.
 *
 * A Str holds UTF-8 (lone surrogates included, in the three-byte form that
 * UTF-8 would give them).  Lengths and indices in Python count code points;
 * an ASCII string, the common case, is marked and indexes in constant time.
 */
#ifndef PYC2C_STR_H
#define PYC2C_STR_H

#include "error.h"
#include "gc.h"
#include "object.h"

typedef struct {
    const Type *type;
    uint32_t size;       /* bytes << 1 | is ASCII */
    uint32_t hash;       /* 0: not computed yet; static strings carry it */
    char data[];         /* UTF-8, followed by one 0 byte */
} Str;

static inline Str *str_of(Value v) { return (Str *)value_object(v); }
static inline size_t str_bytes(const Str *s) { return s->size >> 1; }
static inline bool str_is_ascii(const Str *s) { return s->size & 1; }

/* v is a str (or of a class derived from it). */
bool str_check(Value v);

/* From n bytes of valid UTF-8. May raise, may collect. The bytes may belong
 * to a heap block that is reachable from the stack. */
Value str_new(const char *utf8, size_t n);
/* The same where it is known that all of it is ASCII. */
Value str_new_ascii(const char *text, size_t n);
/* The part of s that starts at `from`, a place within its data: s itself if
 * that is all of it. */
Value str_part(Value s, const char *from, size_t n);
Value str_from_c(const char *utf8);
/* One code point: static for ASCII. */
Value str_from_char(uint32_t c);
size_t str_length(Value s);              /* in code points */
Value str_concat(Value a, Value b);
/* Joins n strings, all str: what an f-string becomes. */
Value str_join_n(size_t n, const Value *parts);
int str_equal(Value a, Value b);         /* never raises: 0 or 1 */
int str_compare(Value a, Value b);       /* <0, 0, >0 by code point */
uint32_t str_hash(Value s);              /* FNV-1a of the bytes, 32 bits, and
                                            never 0; the compiler computes the
                                            same for static strings */

extern const Str str_empty;
#define STR_EMPTY value_of(&str_empty)

/* Growing buffer for building a str (or bytes): lives on the C stack, its
 * store in the heap once it outgrows `local`.  Not to be copied.  Every append
 * may raise (false) and may collect. */
typedef struct {
    char *data;              /* `local`, or inside the block */
    size_t used, capacity;
    ByteBlock *block;        /* NULL, or has room for the head of a Str, so
                                that the Str can take it over */
    char local[48];          /* at a word, as the data of a Str: memcpy */
    bool ascii;
} StrBuilder;
void str_builder_start(StrBuilder *b);
bool str_builder_add(StrBuilder *b, const char *utf8, size_t n);
/* The same where it is known whether all of it is ASCII. */
bool str_builder_add_known(StrBuilder *b, const char *utf8, size_t n,
                           bool ascii);
bool str_builder_add_c(StrBuilder *b, const char *utf8);
/* A field of a repr: the text, and the number behind it. */
bool str_builder_add_field(StrBuilder *b, const char *utf8, uint32_t n);
bool str_builder_add_char(StrBuilder *b, uint32_t c);
bool str_builder_add_str(StrBuilder *b, Value s);
bool str_builder_pad(StrBuilder *b, uint32_t c, size_t n);
bool str_builder_add_repr(StrBuilder *b, Value v);   /* of any value */
/* Room for n more bytes: where to put them, or NULL when it raised. The caller
 * adds to `used` what it wrote, and clears `ascii` if that was not ASCII. */
char *str_builder_reserve(StrBuilder *b, size_t n);
Value str_builder_finish(StrBuilder *b);
Value str_builder_finish_bytes(StrBuilder *b);

#endif
