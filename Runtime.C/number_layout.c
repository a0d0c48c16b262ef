/* number_layout.c: sign, prefix, padding and separators of a number. */
#include <string.h>

#include "number_text.h"

/* The fewest digits before the point that fill `room` columns together with
 * their separators; a separator never comes first. */
static size_t digits_to_fill(size_t room, char grouping, int group)
{
    return grouping == 0 ? room : room - (room - 1) / ((size_t)group + 1);
}

static size_t separators(size_t digits, char grouping, int group)
{
    return grouping == 0 || digits == 0 ? 0 : (digits - 1) / (size_t)group;
}

static bool add_digits(StrBuilder *out, const NumberText *t, size_t zeros,
                       char grouping)
{
    size_t n = zeros + t->ndigits, group = (size_t)t->group;
    if (grouping == 0)
        return str_builder_pad(out, '0', zeros) &&
               str_builder_add(out, t->digits, t->ndigits);
    for (size_t i = 0; i < n; i++) {
        if (i > 0 && (n - i) % group == 0 &&
            !str_builder_add(out, &grouping, 1))
            return false;
        if (!str_builder_add(out, i < zeros ? "0" : t->digits + i - zeros, 1))
            return false;
    }
    return true;
}

bool number_layout(StrBuilder *out, const NumberText *t, const FormatSpec *spec)
{
    char sign = t->negative ? '-'
                : spec->sign == '+' || spec->sign == ' ' ? spec->sign : 0;
    size_t prefix = strlen(t->prefix);
    size_t fixed = (sign != 0) + prefix + t->nrest;
    size_t width = spec->width > 0 ? (size_t)spec->width : 0;
    size_t digits = t->ndigits;
    /* Zeros that pad on the inside take part in the grouping. */
    if (spec->align == '=' && spec->fill == '0' && t->ndigits > 0 &&
        width > fixed) {
        size_t fill = digits_to_fill(width - fixed, spec->grouping, t->group);
        if (fill > digits) digits = fill;
    }
    size_t length = fixed + digits +
                    separators(digits, spec->grouping, t->group);
    size_t pad = width > length ? width - length : 0;
    size_t left = spec->align == '>' ? pad : spec->align == '^' ? pad / 2 : 0;
    size_t inside = spec->align == '=' ? pad : 0;
    size_t right = pad - left - inside;
    return (left == 0 || str_builder_pad(out, spec->fill, left)) &&
           (sign == 0 || str_builder_add(out, &sign, 1)) &&
           str_builder_add(out, t->prefix, prefix) &&
           (inside == 0 || str_builder_pad(out, spec->fill, inside)) &&
           add_digits(out, t, digits - t->ndigits, spec->grouping) &&
           str_builder_add(out, t->rest, t->nrest) &&
           (right == 0 || str_builder_pad(out, spec->fill, right));
}
