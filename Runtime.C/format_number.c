/* format_number.c: __format__ of int and float, and the numbers of str %. */
#include "format_number.h"

#include "dispatch.h"
#include "int.h"
#include "int_text.h"
#include "number_text.h"
#include "ops.h"

SEL_USE(__index__);
SEL_USE(__int__);
SEL_USE(__float__);

static bool is_float_type(uint32_t type)
{
    switch (type) {
    case 'e': case 'E': case 'f': case 'F': case 'g': case 'G': case '%':
        return true;
    default: return false;
    }
}

static bool check_spec_text(Value text)
{
    if (str_check(text)) return true;
    raise_type("__format__() argument must be str, not %T", text);
    return false;
}

Value int_format(Value self, Value text)
{
    FormatSpec spec;
    StrBuilder out;
    if (!check_spec_text(text)) return 0;
    if (str_bytes(str_of(text)) == 0) return op_str(self);
    if (!format_spec_parse(&spec, text, self, '>', 'd')) return 0;
    str_builder_start(&out);
    bool done;
    switch (spec.type) {
    case 'b': case 'c': case 'd': case 'n': case 'o': case 'x': case 'X':
        done = format_int(&out, self, &spec);
        break;
    default:
        done = is_float_type(spec.type) && format_float_hook != NULL
                   ? format_float_hook(&out, self, &spec)
                   : format_spec_unknown(&spec, self);
    }
    return done ? str_builder_finish(&out) : 0;
}

Value float_format(Value self, Value text)
{
    FormatSpec spec;
    StrBuilder out;
    if (!check_spec_text(text)) return 0;
    if (str_bytes(str_of(text)) == 0) return op_str(self);
    if (!format_spec_parse(&spec, text, self, '>', 0)) return 0;
    str_builder_start(&out);
    return format_float(&out, self, &spec) ? str_builder_finish(&out) : 0;
}

/* ---- str % args ---- */

/* The int to print for v: %d %i %u truncate a real number, the others want an
 * index. */
static Value percent_int(Value v, char type)
{
    if (int_check(v)) return v;
    const Type *t = value_type(v);
    if ((type | 32) == 'x' || type == 'o')
        return type_find(t, SEL(__index__)) != NULL
                   ? int_index(v)
                   : raise_type("%%%c format: an integer is required, not %T",
                                type, v);
    bool has_int = type_find(t, SEL(__int__)) != NULL && !str_check(v);
    if (!has_int && type_find(t, SEL(__index__)) != NULL) return int_index(v);
    if (!has_int)
        return raise_type("%%%c format: a real number is required, not %T",
                          type, v);
    Value r = special_call(SEL(__int__), 1, &v);
    if (r != 0 && !int_check(r))
        return raise_type("__int__ returned non-int (type %T)", r);
    return r;
}

/* A precision is the least number of digits. */
static bool add_percent_int(StrBuilder *out, Value v, const FormatSpec *spec,
                            char type)
{
    IntDigits digits;
    char prefix[3] = "";
    int base = type == 'x' || type == 'X' ? 16 : type == 'o' ? 8 : 10;
    if (!int_digits(&digits, v, base)) return false;
    char *text = digits.text;
    size_t n = digits.n;
    if (spec->precision > (intptr_t)n) {
        size_t zeros = (size_t)spec->precision - n;
        ByteBlock *block = gc_alloc_bytes(zeros + n);
        if (block == NULL) return false;
        text = (char *)block->data;
        __builtin_memset(text, '0', zeros);
        __builtin_memcpy(text + zeros, digits.text, n);
        n += zeros;
    }
    if (spec->alternate && base != 10) {
        prefix[0] = '0';
        prefix[1] = type;
    }
    for (size_t i = 0; type == 'X' && i < n; i++)
        if (text[i] >= 'a') text[i] -= 32;
    NumberText t = {.negative = int_sign(v) < 0, .prefix = prefix,
                    .digits = text, .ndigits = n, .rest = "", .group = 3};
    return number_layout(out, &t, spec);
}

bool format_percent_number(StrBuilder *out, Value v, const FormatSpec *given)
{
    FormatSpec plain = *given;
    const FormatSpec *spec = &plain;
    /* '-' takes precedence over '0'. */
    if (plain.align == '<') plain.fill = ' ';
    if (!is_float_type(spec->type)) {
        char type = (char)spec->type;
        if (type == 'i' || type == 'u') type = 'd';
        Value i = percent_int(v, (char)spec->type);
        return i != 0 && add_percent_int(out, i, spec, type);
    }
    if (format_float_hook != NULL) return format_float_hook(out, v, spec);
    raise_type("must be real number, not %T", v);
    return false;
}
