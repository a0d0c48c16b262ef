/* str_repr.c: repr and ascii of a str. */
#include <string.h>

#include "ops.h"
#include "str.h"
#include "str_methods.h"
#include "unicode.h"
#include "utf8.h"

static bool add_hex(StrBuilder *out, char letter, uint32_t c, int digits)
{
    char text[10] = {'\\', letter};
    for (int i = digits + 1; i > 1; i--, c >>= 4)
        text[i] = "0123456789abcdef"[c & 15];
    return str_builder_add(out, text, (size_t)digits + 2);
}

bool str_builder_add_escape(StrBuilder *out, uint32_t c)
{
    if (c < 0x100) return add_hex(out, 'x', c, 2);
    if (c < 0x10000) return add_hex(out, 'u', c, 4);
    return add_hex(out, 'U', c, 8);
}

static char short_escape(uint32_t c)
{
    return c == '\n' ? 'n' : c == '\r' ? 'r' : c == '\t' ? 't' : 0;
}

char repr_quote(const char *text, size_t n)
{
    return memchr(text, '\'', n) && !memchr(text, '"', n) ? '"' : '\'';
}

static bool add_char_repr(StrBuilder *out, uint32_t c, char quote)
{
    char letter = short_escape(c);
    if (c == (unsigned char)quote || c == '\\') letter = (char)c;
    if (letter != 0)
        return str_builder_add_char(out, '\\') &&
               str_builder_add_char(out, (unsigned char)letter);
    return unicode_is_printable(c) ? str_builder_add_char(out, c)
                                   : str_builder_add_escape(out, c);
}

static bool add_repr(StrBuilder *out, Value v)
{
    const Str *s = str_of(v);
    char quote = repr_quote(s->data, str_bytes(s));
    if (!str_builder_add_char(out, (unsigned char)quote)) return false;
    const char *p = s->data, *end = str_end(v);
    while (p < end) {
        const char *plain = p;
        while (p < end && *p >= ' ' && *p < 0x7F && *p != quote && *p != '\\')
            p++;
        if (p > plain &&
            !str_builder_add_known(out, plain, (size_t)(p - plain), true))
            return false;
        if (p < end && !add_char_repr(out, utf8_next(&p), quote))
            return false;
    }
    return str_builder_add_char(out, (unsigned char)quote);
}

Value str_repr(Value self)
{
    StrBuilder out;
    str_builder_start(&out);
    if (!add_repr(&out, self)) return 0;
    return str_builder_finish(&out);
}

bool str_builder_add_repr(StrBuilder *b, Value v)
{
    if (str_check(v)) return add_repr(b, v);
    Value text = op_repr(v);
    return text != 0 && str_builder_add_str(b, text);
}
