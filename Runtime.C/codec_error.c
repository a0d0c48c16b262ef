/* codec_error.c: what the error handlers do. */
#include <string.h>

#include "bytes.h"
#include "codec.h"
#include "int.h"
#include "str_methods.h"
#include "utf8.h"

static bool handler_is(const Coding *c, const char *name)
{
    if (c->errors == 0) return false;
    size_t n = str_bytes(str_of(c->errors));
    return n == strlen(name) &&
           memcmp(str_of(c->errors)->data, name, n) == 0;
}

static bool is_strict(const Coding *c)
{
    return c->errors == 0 || handler_is(c, "strict");
}

typedef bool Init(Value self, size_t nargs, const Value *args, Value kw);

/* Raises type(name, object, start, end, reason). */
static bool raise_coding(const Coding *c, const Type *type, Init *init,
                         Value object, size_t start, size_t end,
                         const char *reason)
{
    Value args[5] = {str_from_c(c->name), object, int_from_size(start),
                     int_from_size(end), 0};
    if (args[0] == 0 || object == 0) return false;
    args[4] = str_from_c(reason);
    if (args[4] == 0) return false;
    Value error = exception_make(type, 5, args);
    if (error != 0 && init(error, 5, args, 0)) error_raise(error);
    return false;
}

static bool raise_unknown(const Coding *c)
{
    raise_error(&LookupError_type, "unknown error handler name '%V'",
                c->errors);
    return false;
}

/* ---- decoding ---- */

static bool decode_strict(const Coding *c, size_t start, size_t end,
                          const char *reason)
{
    return raise_coding(c, &UnicodeDecodeError_type,
                        unicode_decode_error_init,
                        bytes_new(c->data, c->size), start, end, reason);
}

static bool escape_bytes(Coding *c, size_t start, size_t end)
{
    for (; start < end; start++)
        if (!str_builder_add_escape(&c->out, c->data[start])) return false;
    return true;
}

/* The byte 0xNN becomes U+DCNN; stops at one below 0x80. */
static bool smuggle_bytes(Coding *c, size_t start, size_t end,
                          const char *reason, size_t *stop)
{
    size_t at = start;
    for (; at < end && c->data[at] >= 0x80; at++)
        if (!str_builder_add_char(&c->out, 0xDC00u + c->data[at]))
            return false;
    *stop = at;
    return at > start || decode_strict(c, start, end, reason);
}

/* A surrogate in UTF-8's three bytes or as a unit of the wide codecs. */
static bool pass_surrogate(Coding *c, size_t start, size_t end,
                           const char *reason, size_t *stop)
{
    const unsigned char *p = c->data + start;
    size_t left = c->size - start;
    uint32_t ch = 0, size = 3;
    if (c->codec == CODEC_UTF8 || c->codec == CODEC_UTF8_SIG) {
        if (left >= 3 && p[0] == 0xED && (p[1] & 0xC0) == 0x80 &&
            (p[2] & 0xC0) == 0x80)
            ch = utf8_peek((const char *)p);
    } else if (c->codec >= CODEC_UTF16) {
        bool little = c->codec == CODEC_UTF16_LE || c->codec == CODEC_UTF32_LE;
        size = c->codec >= CODEC_UTF32 ? 4 : 2;
        for (uint32_t i = 0; left >= size && i < size; i++)
            ch = ch << 8 | p[little ? size - 1 - i : i];
    }
    if (!utf8_is_surrogate(ch)) return decode_strict(c, start, end, reason);
    *stop = start + size;
    return str_builder_add_char(&c->out, ch);
}

bool codec_decode_error(Coding *c, size_t start, size_t end,
                        const char *reason, size_t *stop)
{
    *stop = end;
    if (is_strict(c)) return decode_strict(c, start, end, reason);
    if (handler_is(c, "ignore")) return true;
    if (handler_is(c, "replace")) return str_builder_add_char(&c->out, 0xFFFD);
    if (handler_is(c, "backslashreplace")) return escape_bytes(c, start, end);
    if (handler_is(c, "surrogateescape"))
        return smuggle_bytes(c, start, end, reason, stop);
    if (handler_is(c, "surrogatepass"))
        return pass_surrogate(c, start, end, reason, stop);
    if (!handler_is(c, "xmlcharrefreplace")) return raise_unknown(c);
    raise_type("don't know how to handle UnicodeDecodeError in error "
               "callback");
    return false;
}

/* ---- encoding ---- */

/* Appends ASCII in the encoding's units. */
static bool add_ascii(Coding *c, const char *text, size_t n)
{
    size_t unit = c->codec >= CODEC_UTF32   ? 4
                  : c->codec >= CODEC_UTF16 ? 2
                                            : 1;
    bool big = c->codec == CODEC_UTF16_BE || c->codec == CODEC_UTF32_BE;
    char *at = str_builder_reserve(&c->out, n * unit);
    if (at == NULL) return false;
    memset(at, 0, n * unit);
    for (size_t i = 0; i < n; i++)
        at[i * unit + (big ? unit - 1 : 0)] = text[i];
    c->out.used += n * unit;
    return true;
}

static bool add_escape(Coding *c, uint32_t ch)
{
    StrBuilder text;
    str_builder_start(&text);
    return str_builder_add_escape(&text, ch) &&
           add_ascii(c, text.data, text.used);
}

static bool add_reference(Coding *c, uint32_t ch)
{
    char text[12];
    size_t at = sizeof text;
    text[--at] = ';';
    do text[--at] = (char)('0' + ch % 10);
    while ((ch /= 10) > 0);
    text[--at] = '#';
    text[--at] = '&';
    return add_ascii(c, text + at, sizeof text - at);
}

static bool add_byte(Coding *c, uint32_t byte)
{
    char b = (char)byte;
    return str_builder_add(&c->out, &b, 1);
}

static bool add_surrogate(Coding *c, uint32_t ch)
{
    if (c->codec < CODEC_UTF16) return str_builder_add_char(&c->out, ch);
    bool big = c->codec == CODEC_UTF16_BE || c->codec == CODEC_UTF32_BE;
    bool wide = c->codec >= CODEC_UTF32;
    if (wide && big && (!add_byte(c, 0) || !add_byte(c, 0))) return false;
    if (!add_byte(c, big ? ch >> 8 : ch & 0xFF)) return false;
    if (!add_byte(c, big ? ch & 0xFF : ch >> 8)) return false;
    return !wide || big || (add_byte(c, 0) && add_byte(c, 0));
}

/* What the handler makes of one character; -1 raised, 0 it refuses. */
static int answer(Coding *c, uint32_t ch)
{
    bool done;
    if (handler_is(c, "ignore")) return 1;
    if (handler_is(c, "replace"))
        done = add_ascii(c, "?", 1);
    else if (handler_is(c, "backslashreplace"))
        done = add_escape(c, ch);
    else if (handler_is(c, "xmlcharrefreplace"))
        done = add_reference(c, ch);
    else if (handler_is(c, "surrogateescape"))
        return ch - 0xDC80 < 0x80 ? (add_byte(c, ch & 0xFF) ? 1 : -1) : 0;
    else if (handler_is(c, "surrogatepass"))
        return c->codec != CODEC_ASCII && c->codec != CODEC_LATIN1 &&
                       utf8_is_surrogate(ch)
                   ? (add_surrogate(c, ch) ? 1 : -1)
                   : 0;
    else
        done = raise_unknown(c);
    return done ? 1 : -1;
}

bool codec_encode_error(Coding *c, const char *from, size_t start, size_t end,
                        const char *reason)
{
    for (; start < end; start++) {
        int known = is_strict(c) ? 0 : answer(c, utf8_next(&from));
        if (known < 0) return false;
        if (known == 0)
            return raise_coding(c, &UnicodeEncodeError_type,
                                unicode_encode_error_init, c->text, start,
                                end, reason);
    }
    return true;
}
