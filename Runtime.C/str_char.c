/* str_char.c: strings of one character.  Those of ASCII are static. */
#include "int.h"
#include "str_methods.h"
#include "utf8.h"

#define ONE(c) \
    {&str_type, 3, (2166136261u ^ (c)) * 16777619u, {(char)(c), 0}},
#define FOUR(c) ONE(c) ONE((c) + 1) ONE((c) + 2) ONE((c) + 3)
#define SIXTEEN(c) FOUR(c) FOUR((c) + 4) FOUR((c) + 8) FOUR((c) + 12)
const OneChar str_ascii_chars[128] = {
    SIXTEEN(0u) SIXTEEN(16u) SIXTEEN(32u) SIXTEEN(48u)
    SIXTEEN(64u) SIXTEEN(80u) SIXTEEN(96u) SIXTEEN(112u)
};

Value str_from_char(uint32_t c)
{
    if (likely(c < 0x80)) return value_of(&str_ascii_chars[c]);
    char utf8[UTF8_MAX];
    return str_new(utf8, utf8_write(utf8, c));
}

Value builtin_chr(Value code)
{
    intptr_t c = int_as_clipped(code);
    if (error_pending()) return 0;
    if (c <= INT32_MIN || c >= INT32_MAX)
        return raise_error(&OverflowError_type,
                           "Python int too large to convert to C int");
    if (c < 0 || c > 0x10FFFF)
        return raise_value("chr() arg not in range(0x110000)");
    return str_from_char((uint32_t)c);
}
