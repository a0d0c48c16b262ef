/* percent.c: `format % args`, for str and for bytes. */
#include "percent.h"

#include <string.h>

#include "buffer.h"
#include "bytes.h"
#include "format_number.h"
#include "int.h"
#include "ops.h"
#include "tuple.h"
#include "utf8.h"

SEL_USE(__getitem__);

typedef struct {
    StrBuilder *out;
    const PercentKind *kind;
    const char *start, *at, *end;   /* of the format */
    size_t nargs, next;
    const Value *args;        /* the tuple's items, or the one operand */
    Value operand;            /* what stands on the right of % */
    Value mapped;             /* the value of a "%(key)s", else 0 */
    bool mapping;             /* the operand may be one */
} Percent;

static bool fail_type(const char *message)
{
    raise_type("%s", message);
    return false;
}

static bool fail_value(const char *message)
{
    raise_value("%s", message);
    return false;
}

static Value next_argument(Percent *p)
{
    if (p->mapped != 0) {
        Value v = p->mapped;
        p->mapped = 0;
        return v;
    }
    if (p->next < p->nargs) return p->args[p->next++];
    return raise_type("not enough arguments for format string");
}

/* ---- syntax: p->at is behind what was read ---- */

/* "(key)": looks the value up. */
static bool read_key(Percent *p)
{
    int depth = 1;
    const char *key = ++p->at;
    if (!p->mapping) return fail_type("format requires a mapping");
    while (p->at < p->end) {
        if (*p->at == ')' && --depth == 0) break;
        if (*p->at++ == '(') depth++;
    }
    if (p->at == p->end) return fail_value("incomplete format key");
    Value name = p->kind->key(key, (size_t)(p->at - key));
    if (name == 0) return false;
    p->at++;
    p->mapped = op_get_item(p->operand, name);
    p->nargs = p->next = 0;
    return p->mapped != 0;
}

static void read_flags(Percent *p, FormatSpec *spec)
{
    bool zero = false;
    for (; p->at < p->end; p->at++) {
        char c = *p->at;
        if (c == '-') spec->align = '<';
        else if (c == '+') spec->sign = '+';
        else if (c == ' ') { if (spec->sign == 0) spec->sign = ' '; }
        else if (c == '#') spec->alternate = true;
        else if (c == '0') zero = true;
        else break;
    }
    if (!zero) return;
    spec->fill = '0';
    if (spec->align == '>') spec->align = '=';
}

/* Digits or "*" into *n, which stays if there are none. */
static bool read_number(Percent *p, intptr_t *n, const char *too_big)
{
    if (p->at < p->end && *p->at == '*') {
        p->at++;
        Value v = next_argument(p);
        if (v == 0) return false;
        if (!int_check(v)) return fail_type("* wants int");
        *n = int_as_word(v);
        return !error_pending();
    }
    if (p->at == p->end || *p->at < '0' || *p->at > '9') return true;
    for (*n = 0; p->at < p->end && *p->at >= '0' && *p->at <= '9'; p->at++) {
        if (*n > (INT32_MAX - 9) / 10) return fail_value(too_big);
        *n = *n * 10 + (*p->at - '0');
    }
    return true;
}

/* From behind the "%" to the conversion, which goes into spec->type. */
static bool read_spec(Percent *p, FormatSpec *spec)
{
    *spec = (FormatSpec){.fill = ' ', .align = '>', .width = 0,
                         .precision = -1};
    p->mapped = 0;
    if (p->at < p->end && *p->at == '(' && !read_key(p)) return false;
    read_flags(p, spec);
    if (!read_number(p, &spec->width, "width too big")) return false;
    if (spec->width < 0) {
        spec->align = '<';
        spec->width = -spec->width;
    }
    if (p->at < p->end && *p->at == '.') {
        p->at++;
        spec->precision = 0;
        if (!read_number(p, &spec->precision, "precision too big"))
            return false;
        if (spec->precision < 0) spec->precision = 0;
    }
    if (p->at < p->end && memchr("hlL", *p->at, 3)) p->at++;
    if (p->at == p->end) return fail_value("incomplete format");
    spec->type = p->kind->wide ? utf8_next(&p->at)
                               : (unsigned char)*p->at++;
    return true;
}

/* ---- output ---- */

static bool write_text(Percent *p, FormatSpec *spec, Value v)
{
    Value text = p->kind->convert(v, spec->type);
    if (text == 0) return false;
    const char *data;
    size_t n, length;
    if (p->kind->wide) {
        data = str_of(text)->data;
        n = str_bytes(str_of(text));
        length = str_length(text);
    } else {
        data = (const char *)bytes_like_data(text, &n);
        length = n;
    }
    if (spec->precision >= 0 && (size_t)spec->precision < length &&
        spec->type != 'c') {
        length = (size_t)spec->precision;
        n = p->kind->wide ? (size_t)(utf8_forward(data, length) - data)
                          : length;
    }
    spec->fill = ' ';
    return format_spec_pad(p->out, spec, data, n, length);
}

static bool unsupported(const Percent *p, uint32_t type)
{
    size_t at = utf8_length(p->start, (size_t)(p->at - p->start)) - 1;
    char hex[9];
    int n = 8;
    hex[8] = 0;
    for (uint32_t rest = type; n == 8 || rest != 0; rest >>= 4)
        hex[--n] = "0123456789abcdef"[rest & 15];
    raise_value("unsupported format character '%c' (0x%s) at index %zd",
                type > 31 && type < 128 ? (int)type : '?', hex + n, at);
    return false;
}

/* "%%", and "%s" and "%d" of a str as they are mostly written: 1 done, -1
 * raised, 0 it takes the long way. */
static int write_plain(Percent *p)
{
    char c = p->at < p->end ? *p->at : 0;
    Value v, text;
    if (c == '%') {
        p->at++;
        return str_builder_add_char(p->out, '%') ? 1 : -1;
    }
    if (!p->kind->wide || p->next >= p->nargs) return 0;
    v = p->args[p->next];
    if (c == 's')
        text = str_check(v) ? v : op_str(v);
    else if (c == 'd' && int_check(v))
        text = int_to_str(v, 10);
    else
        return 0;
    p->next++;
    p->at++;
    return text != 0 && str_builder_add_str(p->out, text) ? 1 : -1;
}

/* p->at is behind the "%". */
static bool write_conversion(Percent *p)
{
    FormatSpec spec;
    int plain = write_plain(p);
    if (plain != 0) return plain > 0;
    if (!read_spec(p, &spec)) return false;
    Value v = next_argument(p);
    if (v == 0) return false;
    if (spec.type < 0x80 && spec.type != 0) {
        if (strchr(p->kind->text_types, (int)spec.type))
            return write_text(p, &spec, v);
        if (strchr("diuoxXeEfFgG", (int)spec.type)) {
            bool (*check)(Value, uint32_t) = p->kind->check_number;
            if (spec.type == 'i' && !p->kind->wide) spec.type = 'd';
            return (check == NULL || check(v, spec.type)) &&
                   format_percent_number(p->out, v, &spec);
        }
    }
    return unsupported(p, spec.type);
}

bool percent_format(StrBuilder *out, const PercentKind *kind,
                    const char *format, size_t n, Value args)
{
    Percent p = {.out = out, .kind = kind, .start = format, .at = format,
                 .end = format + n, .nargs = 1, .operand = args};
    p.args = &p.operand;
    if (tuple_check(args)) {
        p.nargs = tuple_of(args)->length;
        p.args = tuple_items(args);
    } else {
        p.mapping = !str_check(args) && (kind->wide || !buffer_check(args)) &&
                    type_find(value_type(args), SEL(__getitem__)) != NULL;
    }
    while (p.at < p.end) {
        const char *plain = p.at;
        p.at = memchr(plain, '%', (size_t)(p.end - plain));
        if (p.at == NULL) p.at = p.end;
        if (!str_builder_add(out, plain, (size_t)(p.at - plain))) return false;
        if (p.at == p.end) break;
        p.at++;
        if (!write_conversion(&p)) return false;
    }
    if (p.next == p.nargs || p.mapping) return true;
    raise_type("not all arguments converted during %s formatting", kind->name);
    return false;
}
