/* str_pad.c: center, ljust, rjust, zfill, expandtabs. */
#include "str.h"
#include "str_methods.h"
#include "utf8.h"

bool str_fill_argument(Value v, uint32_t *fill)
{
    if (v == 0) {
        *fill = ' ';
        return true;
    }
    if (!str_check(v))
        raise_type("The fill character must be a unicode character, not %T",
                   v);
    else if (str_length(v) != 1)
        raise_type("The fill character must be exactly one character long");
    else {
        *fill = utf8_peek(str_of(v)->data);
        return true;
    }
    return false;
}

static Value pad(Value self, size_t left, size_t right, uint32_t fill)
{
    StrBuilder out;
    if (left + right == 0) return self;
    str_builder_start(&out);
    if (!str_builder_pad(&out, fill, left) ||
        !str_builder_add_str(&out, self) ||
        !str_builder_pad(&out, fill, right))
        return 0;
    return str_builder_finish(&out);
}

/* How many characters are missing. */
static size_t missing(Value self, intptr_t width)
{
    intptr_t length = (intptr_t)str_length(self);
    return width > length ? (size_t)(width - length) : 0;
}

Value str_center(Value self, intptr_t width, Value fillchar)
{
    uint32_t fill;
    if (!str_fill_argument(fillchar, &fill)) return 0;
    size_t n = missing(self, width);
    size_t left = n / 2 + (n & (size_t)width & 1);
    return pad(self, left, n - left, fill);
}

Value str_ljust(Value self, intptr_t width, Value fillchar)
{
    uint32_t fill;
    if (!str_fill_argument(fillchar, &fill)) return 0;
    return pad(self, 0, missing(self, width), fill);
}

Value str_rjust(Value self, intptr_t width, Value fillchar)
{
    uint32_t fill;
    if (!str_fill_argument(fillchar, &fill)) return 0;
    return pad(self, missing(self, width), 0, fill);
}

Value str_zfill(Value self, intptr_t width)
{
    StrBuilder out;
    size_t n = missing(self, width);
    if (n == 0) return self;
    const Str *s = str_of(self);
    size_t sign = s->data[0] == '+' || s->data[0] == '-';
    str_builder_start(&out);
    if (!str_builder_add(&out, s->data, sign) ||
        !str_builder_pad(&out, '0', n) ||
        !str_builder_add(&out, s->data + sign, str_bytes(s) - sign))
        return 0;
    return str_builder_finish(&out);
}

Value str_expandtabs(Value self, int32_t tabsize)
{
    StrBuilder out;
    size_t column = 0, tab = tabsize > 0 ? (size_t)tabsize : 0;
    const char *p = str_of(self)->data, *end = str_end(self);
    str_builder_start(&out);
    while (p < end) {
        uint32_t c = utf8_next(&p);
        if (c == '\t') {
            size_t n = tab > 0 ? tab - column % tab : 0;
            column += n;
            if (!str_builder_pad(&out, ' ', n)) return 0;
            continue;
        }
        column = c == '\n' || c == '\r' ? 0 : column + 1;
        if (!str_builder_add_char(&out, c)) return 0;
    }
    return str_builder_finish(&out);
}
