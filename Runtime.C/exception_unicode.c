/* exception_unicode.c: UnicodeDecodeError and UnicodeEncodeError, whose five
 * arguments are encoding, object, start, end, reason, and
 * UnicodeTranslateError, which has no encoding. */
#include "buffer.h"
#include "exception.h"
#include "int.h"
#include "ops.h"
#include "str.h"
#include "utf8.h"

static UnicodeErrorObject *unicode_error_of(Value v)
{
    return (UnicodeErrorObject *)v;
}

/* ---- making ---- */

static bool check_str(const Value *args, size_t i)
{
    if (str_check(args[i])) return true;
    raise_type("argument %zd must be str, not %T", i + 1, args[i]);
    return false;
}

static bool take_int(Value v, Value *word)
{
    return (*word = int_index(v)) != 0;
}

/* All but the encoding, from args on, which stand behind `first` others. */
static bool take(UnicodeErrorObject *e, const Value *args, size_t first,
                 bool is_text)
{
    const Value *a = args + first;
    e->object = a[0];
    e->reason = a[3];
    return (!first || check_str(args, 0)) &&
           (!is_text || check_str(args, first)) && take_int(a[1], &e->start) &&
           take_int(a[2], &e->end) && check_str(args, first + 3);
}

static bool init(Value self, size_t nargs, const Value *args, Value kw,
                 bool has_encoding, bool is_text)
{
    size_t count = has_encoding ? 5 : 4;
    if (!exception_init(self, nargs, args, kw)) return false;
    if (nargs != count) {
        raise_type("function takes exactly %zd arguments (%zd given)", count,
                   nargs);
        return false;
    }
    if (has_encoding) unicode_error_of(self)->encoding = args[0];
    return take(unicode_error_of(self), args, has_encoding, is_text);
}

bool unicode_decode_error_init(Value self, size_t nargs, const Value *args,
                               Value kw)
{
    Buffer b;
    return init(self, nargs, args, kw, true, false) &&
           buffer_get(args[1], &b, false);
}

bool unicode_encode_error_init(Value self, size_t nargs, const Value *args,
                               Value kw)
{
    return init(self, nargs, args, kw, true, true);
}

bool unicode_translate_error_init(Value self, size_t nargs,
                                  const Value *args, Value kw)
{
    return init(self, nargs, args, kw, false, true);
}

/* ---- text ---- */

static bool add_hex(StrBuilder *b, const char *prefix, uint32_t c, int digits)
{
    char text[8];
    for (int i = 0; i < digits; i++)
        text[i] = "0123456789abcdef"[c >> 4 * (digits - 1 - i) & 15];
    return str_builder_add_c(b, prefix) &&
           str_builder_add(b, text, (size_t)digits);
}

/* " 0xff" or " '\xe9'": the item at fault. */
static bool add_item(StrBuilder *b, Value object, size_t at)
{
    Buffer bytes;
    if (!str_check(object))
        return buffer_get(object, &bytes, false) &&
               add_hex(b, " 0x", bytes.data[at], 2);
    uint32_t c = utf8_peek(utf8_forward(str_of(object)->data, at));
    const char *prefix = c < 0x100 ? " '\\x" : c < 0x10000 ? " '\\u" : " '\\U";
    return add_hex(b, prefix, c, c < 0x100 ? 2 : c < 0x10000 ? 4 : 8) &&
           str_builder_add_c(b, "'");
}

static bool add_text(StrBuilder *b, const char *before, Value v)
{
    Value text = op_str(v);
    return text && str_builder_add_c(b, before) &&
           str_builder_add_str(b, text);
}

/* There is exactly one item at fault. */
static bool is_one(const UnicodeErrorObject *e)
{
    Buffer bytes = {0};
    if (!both_small(e->start, e->end) || small_int(e->start) < 0 ||
        small_int(e->end) != small_int(e->start) + 1 ||
        (!str_check(e->object) && !buffer_get(e->object, &bytes, false)))
        return false;
    size_t length = str_check(e->object) ? str_length(e->object)
                                         : bytes.length;
    return (size_t)small_int(e->start) < length;
}

/* The end is exclusive; the program may have stored anything there. */
static Value last_of(const UnicodeErrorObject *e)
{
    return int_check(e->end) ? int_sub(e->end, small_value(1)) : e->end;
}

/* verb and noun: "decode byte" or "encode character". */
static Value text(Value self, const char *verb_and_noun)
{
    StrBuilder b;
    const UnicodeErrorObject *e = unicode_error_of(self);
    if (!e->object) return str_new("", 0);
    bool one = is_one(e);
    if (error_pending()) return 0;
    str_builder_start(&b);
    if (e->encoding && (!add_text(&b, "'", e->encoding) ||
                        !str_builder_add_c(&b, "' codec ")))
        return 0;
    if (!str_builder_add_c(&b, "can't ") ||
        !str_builder_add_c(&b, verb_and_noun))
        return 0;
    if (one ? !add_item(&b, e->object, (size_t)small_int(e->start))
            : !str_builder_add_c(&b, "s"))
        return 0;
    if (!add_text(&b, " in position ", e->start)) return 0;
    if (!one && !add_text(&b, "-", last_of(e))) return 0;
    if (!add_text(&b, ": ", e->reason)) return 0;
    return str_builder_finish(&b);
}

Value unicode_decode_error_str(Value self)
{
    return text(self, "decode byte");
}

Value unicode_encode_error_str(Value self)
{
    return text(self, "encode character");
}

Value unicode_translate_error_str(Value self)
{
    return text(self, "translate character");
}
