/* str_format.c: str.format and str.format_map.
 *
 *   "{" [first ("." name | "[" index "]")*] ["!" conversion] [":" spec] "}"
 *
 * where a spec may hold fields of its own, one level deep.
 */
#include "dict.h"
#include "format_spec.h"
#include "int.h"
#include "ops.h"
#include "str.h"
#include "str_methods.h"
#include "unicode.h"
#include "utf8.h"

/* Text still to be read, within the data of a str. */
typedef struct { const char *at, *end; } Text;

typedef enum { NUMBERING_OPEN, NUMBERING_AUTO, NUMBERING_MANUAL } Numbering;

typedef struct {
    StrBuilder *out;
    size_t nargs;
    const Value *args;        /* NULL for format_map */
    Value names;              /* dict or, for format_map, any mapping; 0 */
    Numbering numbering;
    size_t next;              /* the number of the next "{}" */
} Formatter;

typedef struct {
    Text name, spec;
    uint32_t conversion;      /* 0 if none */
    bool nested;              /* the spec has fields */
} Field;

/* Raises ValueError. */
static bool fail(const char *message)
{
    raise_value("%s", message);
    return false;
}

static Value text_str(Text t) { return str_new(t.at, (size_t)(t.end - t.at)); }

/* The number that t spells, or -1; -2 when it raised. */
static intptr_t read_index(Text t)
{
    intptr_t n = 0;
    if (t.at == t.end) return -1;
    while (t.at < t.end) {
        int digit = unicode_decimal(utf8_next(&t.at));
        if (digit < 0) return -1;
        if (n > (INTPTR_MAX - digit) / 10) {
            fail("Too many decimal digits in format string");
            return -2;
        }
        n = n * 10 + digit;
    }
    return n;
}

/* ---- syntax ---- */

/* Reads to the end of the spec, behind its closing brace. */
static bool read_spec(Text *t, Field *f)
{
    int depth = 1;
    f->spec.at = t->at;
    while (t->at < t->end) {
        char c = *t->at++;
        if (c == '{') {
            f->nested = true;
            depth++;
        } else if (c == '}' && --depth == 0) {
            f->spec.end = t->at - 1;
            return true;
        }
    }
    return fail("unmatched '{' in format spec");
}

/* t is behind "!". */
static bool read_conversion(Text *t, Field *f)
{
    if (t->at == t->end)
        return fail("end of string while looking for conversion specifier");
    f->conversion = utf8_next(&t->at);
    if (t->at == t->end) return fail("unmatched '{' in format spec");
    char c = *t->at++;
    if (c == '}') return true;
    if (c != ':') return fail("expected ':' after conversion specifier");
    return read_spec(t, f);
}

/* Reads the name of a field and steps over what ends it: one of } : !, or 0
 * at the end of the text. */
static char read_name(Text *t, Field *f)
{
    f->name.at = t->at;
    while (t->at < t->end) {
        char c = *t->at++;
        f->name.end = t->at - 1;
        if (c == '}' || c == ':' || c == '!') return c;
        if (c == '{') {
            fail("unexpected '{' in field name");
            return '{';
        }
        if (c == '[')
            while (t->at < t->end && *t->at != ']') t->at++;
    }
    return 0;
}

/* t is behind the "{". */
static bool read_field(Text *t, Field *f)
{
    *f = (Field){0};
    switch (read_name(t, f)) {
    case '{': return false;
    case '}': return true;
    case ':': return read_spec(t, f);
    case '!': return read_conversion(t, f);
    default: return fail("expected '}' before end of string");
    }
}

/* ---- values ---- */

static bool check_numbering(Formatter *f, bool automatic)
{
    Numbering wanted = automatic ? NUMBERING_AUTO : NUMBERING_MANUAL;
    if (f->numbering == NUMBERING_OPEN) f->numbering = wanted;
    if (f->numbering == wanted) return true;
    return fail(automatic ? "cannot switch from manual field specification to "
                            "automatic field numbering"
                          : "cannot switch from automatic field numbering to "
                            "manual field specification");
}

static Value named_argument(const Formatter *f, Text name)
{
    Value key = text_str(name);
    if (key == 0) return 0;
    return f->names != 0 ? op_get_item(f->names, key) : raise_key(key);
}

static Value first_argument(Formatter *f, Text first)
{
    intptr_t i = read_index(first);
    bool automatic = first.at == first.end;
    if (i == -2) return 0;
    if (i == -1 && !automatic) return named_argument(f, first);
    if (!check_numbering(f, automatic)) return 0;
    if (automatic) i = (intptr_t)f->next++;
    if (f->args == NULL)
        return raise_value("Format string contains positional fields");
    if ((size_t)i < f->nargs) return f->args[i];
    return raise_index("Replacement index %zd out of range for positional "
                       "args tuple", i);
}

static Value get_item(Value v, Text key)
{
    intptr_t i = read_index(key);
    if (i == -2) return 0;
    Value name = i >= 0 ? int_from_word(i) : text_str(key);
    return name != 0 ? op_get_item(v, name) : 0;
}

static Value get_attribute(Value v, Text name)
{
    Value text = text_str(name);
    return text != 0 ? op_get_attr_field(v, text) : 0;
}

static const char *find_either(Text t, char a, char b)
{
    while (t.at < t.end && *t.at != a && *t.at != b) t.at++;
    return t.at;
}

/* One ".name" or "[index]" of v. */
static Value follow(Value v, Text *rest)
{
    char c = *rest->at++;
    bool item = c == '[';
    if (!item && c != '.')
        return raise_value("Only '.' or '[' may follow ']' in format field "
                           "specifier");
    Text name = {rest->at, find_either(*rest, item ? ']' : '.',
                                       item ? ']' : '[')};
    if (item && name.end == rest->end)
        return raise_value("Missing ']' in format string");
    rest->at = name.end + item;
    if (name.at == name.end)
        return raise_value("Empty attribute in format string");
    return item ? get_item(v, name) : get_attribute(v, name);
}

static Value field_value(Formatter *f, Text name)
{
    Text rest = {find_either(name, '.', '['), name.end};
    Value v = first_argument(f, (Text){name.at, rest.at});
    while (v != 0 && rest.at < rest.end) v = follow(v, &rest);
    return v;
}

static Value convert(Value v, uint32_t conversion)
{
    switch (conversion) {
    case 0: return v;
    case 'r': return op_repr(v);
    case 's': return op_str(v);
    case 'a': return op_ascii(v);
    }
    if (conversion > 32 && conversion < 127)
        return raise_value("Unknown conversion specifier %c",
                           (int)conversion);
    char hex[9];
    int n = 8;
    for (hex[8] = 0; conversion != 0 || n == 8; conversion >>= 4)
        hex[--n] = "0123456789abcdef"[conversion & 15];
    return raise_value("Unknown conversion specifier \\x%s", hex + n);
}

/* ---- output ---- */

static bool write_all(Formatter *f, Text t, int depth);

/* The spec as a str, its fields filled in; 0 when it raised. */
static Value expand_spec(Formatter *f, const Field *field, int depth)
{
    StrBuilder spec, *out = f->out;
    if (!field->nested) return text_str(field->spec);
    str_builder_start(&spec);
    f->out = &spec;
    bool done = write_all(f, field->spec, depth - 1);
    f->out = out;
    return done ? str_builder_finish(&spec) : 0;
}

static bool write_field(Formatter *f, const Field *field, int depth)
{
    Value v = field_value(f, field->name);
    if (v == 0) return false;
    v = convert(v, field->conversion);
    if (v == 0) return false;
    Value spec = 0;
    if (field->spec.at != field->spec.end) {
        spec = expand_spec(f, field, depth);
        if (spec == 0) return false;
    }
    if (spec != 0 || !str_check(v)) v = op_format(v, spec);
    return v != 0 && str_builder_add_str(f->out, v);
}

/* Writes the text up to the next field: 1 and t is behind its "{", 0 at the
 * end, -1 when it raised. */
static int write_literal(Formatter *f, Text *t)
{
    while (t->at < t->end) {
        Text plain = {t->at, find_either(*t, '{', '}')};
        if (!str_builder_add(f->out, plain.at,
                             (size_t)(plain.end - plain.at)))
            return -1;
        if (plain.end == t->end) break;
        char c = *plain.end;
        t->at = plain.end + 1;
        if (t->at < t->end && *t->at == c) {
            t->at++;
            if (!str_builder_add_char(f->out, (unsigned char)c)) return -1;
        } else if (c == '{' && t->at < t->end) {
            return 1;
        } else {
            raise_value("Single '%c' encountered in format string", c);
            return -1;
        }
    }
    return 0;
}

static bool write_all(Formatter *f, Text t, int depth)
{
    if (depth == 0) return fail("Max string recursion exceeded");
    for (;;) {
        Field field;
        int more = write_literal(f, &t);
        if (more <= 0) return more == 0;
        if (!read_field(&t, &field) || !write_field(f, &field, depth))
            return false;
    }
}

static Value format_all(Value self, size_t nargs, const Value *args,
                        Value names)
{
    StrBuilder out;
    Formatter f = {&out, nargs, args, names, NUMBERING_OPEN, 0};
    str_builder_start(&out);
    if (!write_all(&f, (Text){str_of(self)->data, str_end(self)}, 2))
        return 0;
    return str_builder_finish(&out);
}

Value str_format(Value self, size_t nargs, const Value *args, Value kwargs)
{
    static const Value none[1];
    return format_all(self, nargs, args != NULL ? args : none, kwargs);
}

Value str_format_map(Value self, Value mapping)
{
    return format_all(self, 0, NULL, mapping);
}
