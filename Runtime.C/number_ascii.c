/* number_ascii.c: int() and float() take the digits of any script. */
#include "number_ascii.h"

#include "unicode.h"
#include "utf8.h"

static char ascii_of(uint32_t c)
{
    if (c < 0x80) return (char)c;
    if (unicode_is_space(c)) return ' ';
    int digit = unicode_decimal(c);
    return digit < 0 ? '?' : (char)('0' + digit);
}

Value number_ascii(Value text)
{
    const Str *s = str_of(text);
    if (str_is_ascii(s)) return text;
    StrBuilder out;
    str_builder_start(&out);
    const char *p = s->data, *end = p + str_bytes(s);
    while (p < end) {
        char c = ascii_of(utf8_next(&p));
        if (!str_builder_add(&out, &c, 1)) return 0;
    }
    return str_builder_finish(&out);
}
