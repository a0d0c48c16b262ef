/* bytes_hex.c: hex and fromhex. */
#include "buffer.h"
#include "bytes_methods.h"
#include "ops.h"
#include "str.h"
#include "str_methods.h"
#include "unicode.h"
#include "utf8.h"

/* The separator of hex(): a character, or -1 when it raised. */
static int read_separator(Value sep)
{
    intptr_t n = op_length(sep);
    if (n < 0) return -1;
    if (n != 1) {
        raise_value("sep must be length 1.");
        return -1;
    }
    if (bytes_is(sep)) return bytes_of(sep)->data[0];
    if (str_check(sep)) return (int)utf8_peek(str_of(sep)->data);
    raise_type("sep must be str or bytes.");
    return -1;
}

bool bytes_add_hex(StrBuilder *out, Value v, Value sep, int32_t group)
{
    Span s;
    int separator = sep != 0 ? read_separator(sep) : 0;
    if (separator < 0 || !bytes_argument(v, &s)) return false;
    if (separator >= 0x80) {
        raise_value("sep must be ASCII.");
        return false;
    }
    size_t every = group < 0 ? -(size_t)group : (size_t)group;
    for (size_t i = 0; i < s.n; i++) {
        size_t from_end = group < 0 ? i : s.n - i;
        char text[3] = {(char)separator,
                        "0123456789abcdef"[(unsigned char)s.data[i] >> 4],
                        "0123456789abcdef"[s.data[i] & 15]};
        bool split = sep != 0 && every > 0 && i > 0 && from_end % every == 0;
        if (!str_builder_add(out, text + !split, 2u + split)) return false;
    }
    return true;
}

Value bytes_hex(Value self, Value sep, int32_t group)
{
    StrBuilder out;
    str_builder_start(&out);
    return bytes_add_hex(&out, self, sep, group) ? str_builder_finish(&out)
                                                 : 0;
}

int bytes_hex_digit(uint32_t c)
{
    if (ascii_is_digit(c)) return (int)(c - '0');
    return (c | 32) - 'a' < 6 ? (int)((c | 32) - 'a') + 10 : -1;
}

/* cls: the class bytes or bytearray. */
Value bytes_fromhex(Value cls, Value string)
{
    StrBuilder out;
    if (!str_check(string))
        return raise_type("fromhex() argument must be str, not %T", string);
    const char *start = str_of(string)->data, *end = str_end(string);
    const char *p = start;
    str_builder_start(&out);
    while (p < end) {
        if (ascii_is_space((unsigned char)*p)) {
            p++;
            continue;
        }
        int high = bytes_hex_digit((unsigned char)*p), low = -1;
        if (high >= 0) low = bytes_hex_digit((unsigned char)*++p);
        if (low < 0)
            return raise_value("non-hexadecimal number found in fromhex() arg "
                               "at position %zd",
                               utf8_length(start, (size_t)(p - start)));
        char byte = (char)(high << 4 | low);
        if (!str_builder_add(&out, &byte, 1)) return 0;
        p++;
    }
    return bytes_like_finish((const Type *)cls, &out);
}
