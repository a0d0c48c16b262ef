/* complex_text.c: complex numbers from and to text, and the constructor. */
#include "complex.h"
#include "float_math.h"
#include "format_float.h"
#include "format_number.h"
#include "ops.h"
#include "str.h"

/* A part as CPython writes it: without ".0". */
static size_t write_part(char *out, Float f, bool sign)
{
    char *p = out;
    if (sign && !float_is_negative(f)) *p++ = '+';
    if (sign && float_is_nan(f)) p = out, *p++ = '+';
    p += float_repr_to(p, f);
    if (p - out > 2 && p[-1] == '0' && p[-2] == '.') p -= 2;
    return (size_t)(p - out);
}

Value complex_repr(Value self)
{
    char text[2 * FLOAT_REPR_SIZE + 4], *p = text;
    const Complex *c = complex_of(self);
    bool imaginary_only = c->real == 0 && !float_is_negative(c->real);
    if (!imaginary_only) {
        *p++ = '(';
        p += write_part(p, c->real, false);
    }
    p += write_part(p, c->imag, !imaginary_only);
    *p++ = 'j';
    if (!imaginary_only) *p++ = ')';
    return str_new(text, (size_t)(p - text));
}

/* ---- __format__ ---- */

static bool fail(const char *message)
{
    raise_value("%s", message);
    return false;
}

static bool check_spec(const FormatSpec *spec, Value self)
{
    switch (spec->type) {
    case 0: case 'e': case 'E': case 'f': case 'F': case 'g': case 'G':
    case 'n': break;
    default: return format_spec_unknown(spec, self);
    }
    if (spec->fill == '0')
        return fail("Zero padding is not allowed in complex format "
                    "specifier");
    if (spec->align == '=')
        return fail("'=' alignment flag is not allowed in complex format "
                    "specifier");
    return true;
}

/* Both parts in the given format, then j; without padding. */
static bool write_formatted(StrBuilder *out, const Complex *c,
                            const FormatSpec *spec)
{
    FormatSpec part = *spec;
    bool as_repr = spec->type == 0;
    bool brackets =
        as_repr && !(c->real == 0 && !float_is_negative(c->real));
    part.width = -1;
    /* Without a type the parts look like those of repr: no ".0". */
    if (as_repr) part.type = spec->precision >= 0 ? 'g' : FORMAT_SHORTEST;
    if (brackets && !str_builder_add(out, "(", 1)) return false;
    if (!as_repr || brackets) {
        if (!format_float_c(out, c->real, &part)) return false;
        part.sign = '+';
    }
    return format_float_c(out, c->imag, &part) &&
           str_builder_add(out, "j)", brackets ? 2 : 1);
}

Value complex_format(Value self, Value text)
{
    FormatSpec spec;
    StrBuilder body, out;
    if (!str_check(text))
        return raise_type("__format__() argument must be str, not %T", text);
    if (str_bytes(str_of(text)) == 0) return complex_repr(self);
    if (!format_spec_parse(&spec, text, self, '>', 0) ||
        !check_spec(&spec, self))
        return 0;
    str_builder_start(&body);
    if (!write_formatted(&body, complex_of(self), &spec)) return 0;
    Value inner = str_builder_finish(&body);
    if (inner == 0) return 0;
    size_t n = str_bytes(str_of(inner));
    str_builder_start(&out);
    if (!format_spec_pad(&out, &spec, str_of(inner)->data, n, n)) return 0;
    return str_builder_finish(&out);
}

/* ---- complex(text) ---- */

static bool is_blank(char c)
{
    unsigned char u = (unsigned char)c;
    return u == ' ' || (u >= 9 && u <= 13);
}

/* Where the number that starts at p ends. */
static const char *number_end(const char *p, const char *end)
{
    const char *start = p;
    if (p < end && (*p == '+' || *p == '-')) p++;
    for (; p < end; p++) {
        if (*p == 'j' || *p == 'J' || *p == ')') break;
        if ((*p == '+' || *p == '-') && p > start &&
            (p[-1] | 32) != 'e')
            break;
    }
    return p;
}

/* A part of the text; a sign alone before j means one. */
static int parse_part(const char *p, const char *end, bool before_j,
                      Float *out)
{
    size_t n = (size_t)(end - p);
    if (before_j && (n == 0 || (n == 1 && (*p == '+' || *p == '-')))) {
        *out = n == 1 && *p == '-' ? -1 : 1;
        return 1;
    }
    return float_parse(p, n, out);
}

/* 1 read, 0 no complex number, -1 raised. */
static int parse(const char *p, const char *end, Float *real, Float *imag)
{
    *real = *imag = 0;
    const char *stop = number_end(p, end);
    bool j = stop < end && (*stop | 32) == 'j';
    int done = parse_part(p, stop, j, j ? imag : real);
    if (done <= 0 || (j ? stop + 1 : stop) == end) return done;
    if (j || (*stop != '+' && *stop != '-')) return 0;
    p = stop;
    stop = number_end(p, end);
    if (stop + 1 != end || (*stop | 32) != 'j') return 0;
    return parse_part(p, stop, true, imag);
}

static Value from_text(Value text)
{
    Float real, imag;
    const char *p = str_of(text)->data, *end = p + str_bytes(str_of(text));
    while (p < end && is_blank(*p)) p++;
    while (p < end && is_blank(end[-1])) end--;
    if (end - p >= 2 && *p == '(' && end[-1] == ')') {
        p++;
        end--;
        while (p < end && is_blank(*p)) p++;
        while (p < end && is_blank(end[-1])) end--;
    }
    int done = parse(p, end, &real, &imag);
    if (done < 0) return 0;
    if (done == 0) return raise_value("complex() arg is a malformed string");
    return complex_new(real, imag);
}

/* An argument that must be a number; `which` is "first" or "second". */
static bool argument(Value v, const char *which, Float *real, Float *imag)
{
    if (complex_as(v, real, imag)) return true;
    if (!error_matches(&TypeError_type)) return false;
    error_clear();
    raise_type("complex() %s argument must be a %snumber, not '%T'", which,
               *which == 'f' ? "string or a " : "", v);
    return false;
}

Value complex_make(Value real, Value imag)
{
    Float a = 0, b = 0, c = 0, d = 0;
    if (real != 0 && str_check(real)) {
        if (imag != 0)
            return raise_type("complex() can't take second arg if first is a "
                              "string");
        return from_text(real);
    }
    if (imag != 0 && str_check(imag))
        return raise_type("complex() second arg can't be a string");
    if (real != 0 && imag == 0 && complex_check(real)) return real;
    if (real != 0 && !argument(real, "first", &a, &b)) return 0;
    if (imag != 0 && !argument(imag, "second", &c, &d)) return 0;
    if (imag == 0) return complex_new(a, b);
    /* real + imag * 1j, where zeros keep their signs */
    return complex_new(complex_check(imag) ? a - d : a,
                       real != 0 && complex_check(real) ? b + c : c);
}
