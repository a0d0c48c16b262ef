/* format_int.c: ints by a format spec. */
#include <string.h>

#include "format_number.h"
#include "int.h"
#include "int_text.h"
#include "number_text.h"
#include "utf8.h"

static bool fail(const char *message)
{
    raise_value("%s", message);
    return false;
}

static bool format_char(StrBuilder *out, Value v, const FormatSpec *spec)
{
    char text[UTF8_MAX];
    if (spec->sign != 0)
        return fail("Sign not allowed with integer format specifier 'c'");
    if (spec->alternate)
        return fail("Alternate form (#) not allowed with integer format "
                    "specifier 'c'");
    intptr_t c = int_as_clipped(v);
    if (c < 0 || c > 0x10FFFF) {
        raise_error(&OverflowError_type, "%%c arg not in range(0x110000)");
        return false;
    }
    return format_spec_pad(out, spec, text, utf8_write(text, (uint32_t)c), 1);
}

static int base_of(uint32_t type)
{
    switch (type) {
    case 'b': return 2;
    case 'o': return 8;
    case 'x': case 'X': return 16;
    default: return 10;
    }
}

bool format_int(StrBuilder *out, Value v, const FormatSpec *spec)
{
    IntDigits digits;
    char prefix[3];
    if (spec->precision >= 0)
        return fail("Precision not allowed in integer format specifier");
    if (spec->no_negative_zero)
        return fail("Negative zero coercion (z) not allowed in integer "
                    "format specifier");
    if (spec->type == 'c') return format_char(out, v, spec);
    int base = base_of(spec->type);
    if (!int_digits(&digits, v, base)) return false;
    strcpy(prefix, spec->alternate ? int_prefix(base) : "");
    if (spec->type == 'X') {
        for (size_t i = 0; i < digits.n; i++)
            if (digits.text[i] >= 'a') digits.text[i] -= 32;
        if (prefix[0] != 0) prefix[1] = 'X';
    }
    NumberText t = {
        .negative = int_sign(v) < 0, .prefix = prefix, .digits = digits.text,
        .ndigits = digits.n, .rest = "", .group = base == 10 ? 3 : 4};
    return number_layout(out, &t, spec);
}
