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
