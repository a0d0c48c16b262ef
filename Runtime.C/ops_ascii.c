/* ops_ascii.c: repr with everything beyond ASCII escaped. */
#include "ops.h"
#include "str.h"
#include "utf8.h"

static bool add_escape(StrBuilder *b, uint32_t c)
{
    int digits = c < 0x100 ? 2 : c < 0x10000 ? 4 : 8;
    char text[10] = {'\\', digits == 2 ? 'x' : digits == 4 ? 'u' : 'U'};
    for (int i = 0; i < digits; i++)
        text[2 + i] = "0123456789abcdef"[c >> 4 * (digits - 1 - i) & 15];
    return str_builder_add(b, text, (size_t)digits + 2);
}

Value op_ascii(Value v)
{
    Value repr = op_repr(v);
    if (!repr || str_is_ascii(str_of(repr))) return repr;
    StrBuilder b;
    str_builder_start(&b);
    const char *at = str_of(repr)->data;
    const char *end = at + str_bytes(str_of(repr));
    while (at < end) {
        uint32_t c = utf8_next(&at);
        if (!(c < 0x80 ? str_builder_add_char(&b, c) : add_escape(&b, c)))
            return 0;
    }
    return str_builder_finish(&b);
}
