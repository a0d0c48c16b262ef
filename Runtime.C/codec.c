/* codec.c: UTF-8, ASCII and Latin-1; the names of encodings. */
#include "codec.h"

#include <string.h>

#include "bytes.h"
#include "str_methods.h"
#include "unicode.h"
#include "utf8.h"

/* ---- names ---- */

static const struct { char alias[9]; uint8_t codec; } aliases[] = {
    {"utf8", CODEC_UTF8}, {"u8", CODEC_UTF8}, {"utf", CODEC_UTF8},
    {"ascii", CODEC_ASCII}, {"usascii", CODEC_ASCII}, {"646", CODEC_ASCII},
    {"latin1", CODEC_LATIN1}, {"latin", CODEC_LATIN1}, {"l1", CODEC_LATIN1},
    {"iso88591", CODEC_LATIN1}, {"8859", CODEC_LATIN1},
    {"cp819", CODEC_LATIN1}, {"utf8sig", CODEC_UTF8_SIG},
    {"utf16", CODEC_UTF16}, {"u16", CODEC_UTF16},
    {"utf16le", CODEC_UTF16_LE}, {"utf16be", CODEC_UTF16_BE},
    {"utf32", CODEC_UTF32}, {"u32", CODEC_UTF32},
    {"utf32le", CODEC_UTF32_LE}, {"utf32be", CODEC_UTF32_BE},
};

static const char *const names[] = {
    "utf-8", "ascii", "latin-1", "utf-8", "utf-16", "utf-16-le", "utf-16-be",
    "utf-32", "utf-32-le", "utf-32-be",
};

/* Case, '-', '_' and ' ' do not count. */
static bool same_name(const char *alias, Value name)
{
    const char *p = str_of(name)->data, *end = str_end(name);
    for (size_t i = 0; p < end; p++) {
        if (*p == '-' || *p == '_' || *p == ' ') continue;
        if (i == sizeof aliases[0].alias || alias[i] == 0) return false;
        if (ascii_lower((unsigned char)*p) != (unsigned char)alias[i++])
            return false;
        if (p + 1 == end) return i == sizeof aliases[0].alias || alias[i] == 0;
    }
    return false;
}

static bool is_wide(Codec codec) { return codec >= CODEC_UTF16; }

bool codec_find(Value name, Codec *codec)
{
    *codec = name == 0 ? CODEC_UTF8 : CODEC_UNKNOWN;
    if (name == 0) return true;
    for (size_t i = 0; i < sizeof aliases / sizeof aliases[0]; i++)
        if (same_name(aliases[i].alias, name)) *codec = aliases[i].codec;
    if (*codec != CODEC_UNKNOWN &&
        (!is_wide(*codec) || codec_wide_hook != NULL))
        return true;
    raise_error(&LookupError_type, "unknown encoding: %V", name);
    return false;
}

/* ---- encoding ---- */

static bool encodable(Codec codec, uint32_t ch)
{
    if (codec == CODEC_ASCII) return ch < 0x80;
    if (codec == CODEC_LATIN1) return ch < 0x100;
    return !utf8_is_surrogate(ch);
}

static const char *encode_reason(Codec codec)
{
    return codec == CODEC_ASCII    ? "ordinal not in range(128)"
           : codec == CODEC_LATIN1 ? "ordinal not in range(256)"
                                   : "surrogates not allowed";
}

static bool add_encoded(Coding *c, uint32_t ch)
{
    if (c->codec != CODEC_LATIN1) return str_builder_add_char(&c->out, ch);
    char byte = (char)ch;
    return str_builder_add(&c->out, &byte, 1);
}

static bool encode_narrow(Coding *c)
{
    const char *p = str_of(c->text)->data, *end = str_end(c->text);
    size_t at = 0;
    while (p < end) {
        const char *from = p;
        uint32_t ch = utf8_next(&p);
        at++;
        if (encodable(c->codec, ch)) {
            if (!add_encoded(c, ch)) return false;
            continue;
        }
        size_t start = at - 1;
        while (p < end && !encodable(c->codec, utf8_peek(p))) {
            p += utf8_size(p);
            at++;
        }
        if (!codec_encode_error(c, from, start, at, encode_reason(c->codec)))
            return false;
    }
    return true;
}

bool codec_is_encoded(Value text, Codec codec)
{
    const Str *s = str_of(text);
    if (str_is_ascii(s)) return true;
    if (codec != CODEC_UTF8) return false;
    const char *p = s->data, *end = str_end(text);
    while ((p = memchr(p, 0xED, (size_t)(end - p))) != NULL)
        if ((unsigned char)*++p >= 0xA0) return false;
    return true;
}

Value codec_encode(Value s, Value encoding, Value errors)
{
    Codec codec;
    return codec_find(encoding, &codec) ? codec_encode_as(s, codec, errors)
                                        : 0;
}

Value codec_encode_as(Value s, Codec codec, Value errors)
{
    Coding c = {.text = s, .errors = errors, .codec = codec};
    c.name = names[codec];
    if (codec <= CODEC_LATIN1 && codec_is_encoded(s, codec))
        return bytes_new(str_of(s)->data, str_bytes(str_of(s)));
    str_builder_start(&c.out);
    if (c.codec == CODEC_UTF8_SIG && !str_builder_add_char(&c.out, 0xFEFF))
        return 0;
    if (is_wide(c.codec) ? !codec_wide_hook->encode(&c) : !encode_narrow(&c))
        return 0;
    return str_builder_finish_bytes(&c.out);
}

/* ---- decoding ---- */

static bool in(unsigned char c, unsigned char low, unsigned char high)
{
    return c >= low && c <= high;
}

int codec_check_utf8(const unsigned char *p, size_t left, const char **reason)
{
    unsigned char c = p[0];
    unsigned char low = c == 0xE0 ? 0xA0 : c == 0xF0 ? 0x90 : 0x80;
    unsigned char high = c == 0xED ? 0x9F : c == 0xF4 ? 0x8F : 0xBF;
    int size = c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
    *reason = "invalid start byte";
    if (!in(c, 0xC2, 0xF4)) return -1;
    for (int i = 1; i < size; i++, low = 0x80, high = 0xBF) {
        *reason = "unexpected end of data";
        if ((size_t)i == left) return -i;
        *reason = "invalid continuation byte";
        if (!in(p[i], low, high)) return -i;
    }
    return size;
}

static bool decode_utf8(Coding *c)
{
    size_t at = 0, done = 0;
    while (at < c->size) {
        if (c->data[at] < 0x80) {
            at++;
            continue;
        }
        const char *reason;
        int n = codec_check_utf8(c->data + at, c->size - at, &reason);
        if (n > 0) {
            at += (size_t)n;
            continue;
        }
        if (!str_builder_add(&c->out, (const char *)c->data + done, at - done))
            return false;
        size_t start = at;
        if (!codec_decode_error(c, start, start + (size_t)-n, reason, &at))
            return false;
        done = at;
    }
    return str_builder_add(&c->out, (const char *)c->data + done, at - done);
}

static bool decode_narrow(Coding *c)
{
    for (size_t at = 0; at < c->size;) {
        uint32_t ch = c->data[at];
        if (ch < 0x80 || c->codec == CODEC_LATIN1) {
            if (!str_builder_add_char(&c->out, ch)) return false;
            at++;
        } else if (!codec_decode_error(c, at, at + 1,
                                       "ordinal not in range(128)", &at)) {
            return false;
        }
    }
    return true;
}

static bool decode(Coding *c)
{
    str_builder_start(&c->out);
    c->name = names[c->codec];
    return is_wide(c->codec)          ? codec_wide_hook->decode(c)
           : c->codec == CODEC_UTF8 ? decode_utf8(c)
                                      : decode_narrow(c);
}

Value codec_decode_as(const unsigned char *data, size_t n, Codec *codec,
                      Value errors)
{
    Coding c = {
        .data = data, .size = n, .errors = errors, .codec = *codec,
    };
    if (c.codec == CODEC_UTF8_SIG) {
        size_t mark = n >= 3 && memcmp(data, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
        c.codec = CODEC_UTF8;
        c.data += mark;
        c.size -= mark;
    }
    if (!decode(&c)) return 0;
    *codec = c.codec;
    return str_builder_finish(&c.out);
}

Value codec_decode(const unsigned char *data, size_t n, Value encoding,
                   Value errors)
{
    Codec codec;
    return codec_find(encoding, &codec)
               ? codec_decode_as(data, n, &codec, errors)
               : 0;
}
