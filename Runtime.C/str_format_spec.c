/* str_format_spec.c: str.__format__. */
#include "format_spec.h"
#include "str.h"
#include "str_methods.h"
#include "utf8.h"

static bool check_spec(const FormatSpec *spec, Value self)
{
    if (spec->type != 's') return format_spec_unknown(spec, self);
    if (spec->sign != 0)
        raise_value("%s not allowed in string format specifier",
                    spec->sign == ' ' ? "Space" : "Sign");
    else if (spec->no_negative_zero)
        raise_value("Negative zero coercion (z) not allowed in string format "
                    "specifier");
    else if (spec->alternate)
        raise_value("Alternate form (#) not allowed in string format "
                    "specifier");
    else if (spec->align == '=')
        raise_value("'=' alignment not allowed in string format specifier");
    else
        return true;
    return false;
}

Value str_dunder_format(Value self, Value text)
{
    FormatSpec spec;
    StrBuilder out;
    if (!str_check(text))
        return raise_type("__format__() argument must be str, not %T", text);
    if (str_bytes(str_of(text)) == 0) return self;
    if (!format_spec_parse(&spec, text, self, '<', 's') ||
        !check_spec(&spec, self))
        return 0;
    const Str *s = str_of(self);
    size_t n = str_bytes(s), length = str_length(self);
    if (spec.precision >= 0 && (size_t)spec.precision < length) {
        length = (size_t)spec.precision;
        n = (size_t)(utf8_forward(s->data, length) - s->data);
    }
    str_builder_start(&out);
    if (!format_spec_pad(&out, &spec, s->data, n, length)) return 0;
    return str_builder_finish(&out);
}
