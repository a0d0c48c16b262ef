/* format_spec.c: parsing of the format specification mini-language. */
#include "format_spec.h"

#include "utf8.h"

typedef struct { const char *at, *end; } Reader;

static uint32_t peek(const Reader *r)
{
    return r->at < r->end ? utf8_peek(r->at) : 0;
}

static bool accept(Reader *r, char c)
{
    if (r->at == r->end || *r->at != c) return false;
    r->at++;
    return true;
}

static bool is_align(uint32_t c)
{
    return c == '<' || c == '>' || c == '=' || c == '^';
}

/* [[fill]align]: whether there was a fill, an align. */
static void read_align(Reader *r, FormatSpec *spec, bool *fill, bool *align)
{
    const char *second = r->at;
    uint32_t first = r->at < r->end ? utf8_next(&second) : 0;
    *fill = first != 0 && second < r->end && is_align((unsigned char)*second);
    *align = *fill || is_align(first);
    if (*fill) {
        spec->fill = first;
        spec->align = *second;
        r->at = second + 1;
    } else if (*align) {
        spec->align = (char)first;
        r->at++;
    }
}

/* Decimal digits into *n, which stays if there are none. */
static bool read_number(Reader *r, intptr_t *n)
{
    if (r->at == r->end || *r->at < '0' || *r->at > '9') return true;
    for (*n = 0; r->at < r->end && *r->at >= '0' && *r->at <= '9'; r->at++) {
        int digit = *r->at - '0';
        if (*n > (INT32_MAX - digit) / 10) {
            raise_value("Too many decimal digits in format string");
            return false;
        }
        *n = *n * 10 + digit;
    }
    return true;
}

static bool read_grouping(Reader *r, FormatSpec *spec)
{
    if (accept(r, ',')) spec->grouping = ',';
    if (r->at == r->end || (*r->at != '_' && *r->at != ',')) return true;
    char second = *r->at;
    if (spec->grouping != 0) {
        if (second == spec->grouping) return true;
    } else {
        spec->grouping = second;
        r->at++;
        if (peek(r) != ',') return true;
    }
    raise_value("Cannot specify both ',' and '_'.");
    return false;
}

static bool read_precision(Reader *r, FormatSpec *spec)
{
    if (!accept(r, '.')) return true;
    if (!read_number(r, &spec->precision)) return false;
    if (spec->precision >= 0) return true;
    raise_value("Format specifier missing precision");
    return false;
}

/* The character as a message shows it: 'x' or '\x1f600'. */
static void show_char(char *out, uint32_t c)
{
    if (c > 32 && c < 128) {
        *out++ = (char)c;
        *out = 0;
        return;
    }
    *out++ = '\\';
    *out++ = 'x';
    int shift = 28;
    while (shift > 0 && c >> shift == 0) shift -= 4;
    for (; shift >= 0; shift -= 4) *out++ = "0123456789abcdef"[c >> shift & 15];
    *out = 0;
}

static bool check_grouping(const FormatSpec *spec)
{
    char shown[12];
    switch (spec->type) {
    case 'd': case 'e': case 'f': case 'g': case 'E': case 'F': case 'G':
    case '%': case 0:
        return true;
    case 'b': case 'o': case 'x': case 'X':
        if (spec->grouping == '_') return true;
    }
    show_char(shown, spec->type);
    raise_value("Cannot specify '%c' with '%s'.", spec->grouping, shown);
    return false;
}

static bool read_type(Reader *r, FormatSpec *spec, Value text, Value self)
{
    if (r->at == r->end) return true;
    spec->type = utf8_next(&r->at);
    if (r->at == r->end) return true;
    raise_value("Invalid format specifier '%V' for object of type '%T'", text,
                self);
    return false;
}

bool format_spec_parse(FormatSpec *spec, Value text, Value self,
                       char default_align, char default_type)
{
    Reader r = {str_of(text)->data, str_of(text)->data};
    bool fill, align;
    r.end += str_bytes(str_of(text));
    *spec = (FormatSpec){
        .fill = ' ', .type = (uint32_t)default_type, .width = -1,
        .precision = -1, .align = default_align};
    read_align(&r, spec, &fill, &align);
    uint32_t sign = peek(&r);
    if (sign == '+' || sign == '-' || sign == ' ') {
        spec->sign = (char)sign;
        r.at++;
    }
    spec->no_negative_zero = accept(&r, 'z');
    spec->alternate = accept(&r, '#');
    if (!fill && accept(&r, '0')) {
        spec->fill = '0';
        if (!align && default_align == '>') spec->align = '=';
    }
    return read_number(&r, &spec->width) && read_grouping(&r, spec) &&
           read_precision(&r, spec) && read_type(&r, spec, text, self) &&
           (spec->grouping == 0 || check_grouping(spec));
}

bool format_spec_unknown(const FormatSpec *spec, Value self)
{
    char shown[12];
    show_char(shown, spec->type);
    raise_value("Unknown format code '%s' for object of type '%T'", shown,
                self);
    return false;
}

bool format_spec_pad(StrBuilder *out, const FormatSpec *spec,
                     const char *text, size_t n, size_t length)
{
    size_t room = spec->width > 0 ? (size_t)spec->width : 0;
    size_t pad = room > length ? room - length : 0;
    size_t left = spec->align == '<' ? 0 : spec->align == '^' ? pad / 2 : pad;
    return (left == 0 || str_builder_pad(out, spec->fill, left)) &&
           str_builder_add(out, text, n) &&
           (left == pad || str_builder_pad(out, spec->fill, pad - left));
}
