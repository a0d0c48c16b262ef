/* exception_unicode.c: UnicodeDecodeError and UnicodeEncodeError, whose five
 * arguments are encoding, object, start, end, reason. */
#include "exception.h"
#include "int.h"
#include "ops.h"
#include "str.h"
#include "utf8.h"

Value unicode_error_get_encoding(Value self) { return exception_arg(self, 0); }
Value unicode_error_get_object(Value self) { return exception_arg(self, 1); }
Value unicode_error_get_start(Value self) { return exception_arg(self, 2); }
Value unicode_error_get_end(Value self) { return exception_arg(self, 3); }
Value unicode_error_get_reason(Value self) { return exception_arg(self, 4); }

/* The five arguments were given. */
bool unicode_error_init(Value self, size_t nargs, const Value *args,
                        Value kw)
{
    if (nargs == 5) return exception_init(self, nargs, args, kw);
    raise_type("function takes exactly 5 arguments (%zd given)", nargs);
    return false;
}

static bool add_hex(StrBuilder *b, const char *prefix, uint32_t c, int digits)
{
    char text[8];
    for (int i = 0; i < digits; i++)
        text[i] = "0123456789abcdef"[c >> 4 * (digits - 1 - i) & 15];
    return str_builder_add_c(b, prefix) &&
           str_builder_add(b, text, (size_t)digits);
}

/* " 0xff" or " '\xe9'": the item at fault, if there is exactly one. */
static bool add_item(StrBuilder *b, Value item)
{
    if (!item) return false;
    if (value_is_small(item))
        return add_hex(b, " 0x", (uint32_t)small_int(item), 2);
    if (!str_check(item)) return true;
    uint32_t c = utf8_peek(str_of(item)->data);
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

/* verb and noun: "decode byte" or "encode character". */
static Value text(Value self, const char *verb_and_noun)
{
    StrBuilder b;
    Value start = exception_arg(self, 2), end = exception_arg(self, 3);
    bool one = both_small(start, end) &&
               small_int(end) == small_int(start) + 1;
    if (exception_arg_count(self) != 5) return str_new("", 0);
    str_builder_start(&b);
    if (!add_text(&b, "'", exception_arg(self, 0)) ||
        !str_builder_add_c(&b, "' codec can't ") ||
        !str_builder_add_c(&b, verb_and_noun))
        return 0;
    if (one ? !add_item(&b, op_get_item(exception_arg(self, 1), start))
            : !str_builder_add_c(&b, "s"))
        return 0;
    if (!add_text(&b, " in position ", start)) return 0;
    if (!one && !add_text(&b, "-", op_sub(end, small_value(1)))) return 0;
    if (!add_text(&b, ": ", exception_arg(self, 4))) return 0;
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
