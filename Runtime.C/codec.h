/* codec.h: text to bytes and back.
 *
 * UTF-8, ASCII and Latin-1 are built in; UTF-16 and UTF-32 come through
 * codec_wide_hook, which the compiler defines as NULL in a program whose text
 * nowhere spells "16" or "32": then they are not linked, and their names
 * unknown.  The default definition is weak and always right.
 */
#ifndef PYC2C_CODEC_H
#define PYC2C_CODEC_H

#include "str.h"

typedef enum {
    CODEC_UTF8, CODEC_ASCII, CODEC_LATIN1, CODEC_UTF8_SIG,
    CODEC_UTF16, CODEC_UTF16_LE, CODEC_UTF16_BE,
    CODEC_UTF32, CODEC_UTF32_LE, CODEC_UTF32_BE,
    CODEC_UNKNOWN,
} Codec;

/* encoding, errors: str or 0.  May raise, may collect. */
Value codec_encode(Value s, Value encoding, Value errors);   /* bytes */
/* The n bytes may not move while it runs. */
Value codec_decode(const unsigned char *data, size_t n, Value encoding,
                   Value errors);

/* ---- piece by piece ---- */

/* Finds the codec of a name (0: UTF-8); false after LookupError. */
bool codec_find(Value name, Codec *codec);
/* What codec_encode does, the codec already found. */
Value codec_encode_as(Value s, Codec codec, Value errors);
/* The bytes of s are what the codec would make of it. */
bool codec_is_encoded(Value s, Codec codec);
/* What codec_decode does, the codec already found: *codec becomes that of what
 * follows, after a byte order mark. */
Value codec_decode_as(const unsigned char *data, size_t n, Codec *codec,
                      Value errors);
/* How many bytes at the end of a piece only make sense with the next one. */
size_t codec_held(const unsigned char *data, size_t n, Codec codec);

/* ---- inside the codecs ---- */

typedef struct {
    StrBuilder out;
    const char *name;         /* in messages */
    Codec codec;
    Value text;               /* what is encoded */
    const unsigned char *data; /* or what is decoded */
    size_t size;
    Value errors;             /* name of the handler, or 0 */
} Coding;

/* Checks the character at p, which is not ASCII: its size if it is whole; else
 * minus the length of what is wrong, and *reason. */
int codec_check_utf8(const unsigned char *p, size_t left, const char **reason);

/* Asks the handler of errors about the bytes start..end of data, or the
 * characters of text; from points at the first of those.  Appends what it
 * answers; false when it raised.  *stop becomes where to go on. */
bool codec_decode_error(Coding *c, size_t start, size_t end,
                        const char *reason, size_t *stop);
bool codec_encode_error(Coding *c, const char *from, size_t start, size_t end,
                        const char *reason);

typedef struct {
    bool (*encode)(Coding *c);
    bool (*decode)(Coding *c);
} CodecWide;
extern const CodecWide *const codec_wide_hook;

#endif
