/* str_replace.c: replace, translate, maketrans. */
#include "dict.h"
#include "int.h"
#include "memory_search.h"
#include "ops.h"
#include "str.h"
#include "str_methods.h"
#include "utf8.h"

/* Puts `to` in front of every character and at the end. */
static Value interleave(Value self, Value to, intptr_t limit)
{
    StrBuilder out;
    const char *p = str_of(self)->data, *end = str_end(self);
    str_builder_start(&out);
    while (limit != 0) {
        limit--;
        if (!str_builder_add_str(&out, to)) return 0;
        if (p == end) break;
        if (!str_builder_add_char(&out, utf8_next(&p))) return 0;
    }
    if (!str_builder_add(&out, p, (size_t)(end - p))) return 0;
    return str_builder_finish(&out);
}

Value str_replace(Value self, Value from, Value to, intptr_t count)
{
    StrBuilder out;
    if (!str_argument(from, "replace", 1) || !str_argument(to, "replace", 2))
        return 0;
    const Str *what = str_of(from);
    size_t n = str_bytes(what);
    bool ascii = str_is_ascii(str_of(self));
    if (n == 0) return interleave(self, to, count);
    const char *p = str_of(self)->data, *end = str_end(self);
    str_builder_start(&out);
    for (; count != 0; count--) {
        const char *at = memory_find(p, (size_t)(end - p), what->data, n);
        if (at == NULL) break;
        if (!str_builder_add_known(&out, p, (size_t)(at - p), ascii) ||
            !str_builder_add_str(&out, to))
            return 0;
        p = at + n;
    }
    if (p == str_of(self)->data) return self;
    if (!str_builder_add_known(&out, p, (size_t)(end - p), ascii)) return 0;
    return str_builder_finish(&out);
}

/* ---- translate ---- */

/* table[c]; NOT_IMPLEMENTED if it has nothing for c. */
static Value look_up(Value table, uint32_t c)
{
    Value key = small_value((intptr_t)c), found;
    if (dict_is(table)) {
        found = dict_find(table, key);
        return found != 0 || error_pending() ? found : NOT_IMPLEMENTED;
    }
    found = op_get_item(table, key);
    if (found == 0 && error_matches(&LookupError_type)) {
        error_clear();
        return NOT_IMPLEMENTED;
    }
    return found;
}

static bool add_translated(StrBuilder *out, Value to, uint32_t c)
{
    if (to == 0) return false;
    if (to == NOT_IMPLEMENTED) return str_builder_add_char(out, c);
    if (to == NONE) return true;
    if (str_check(to)) return str_builder_add_str(out, to);
    if (!int_check(to)) {
        raise_type("character mapping must return integer, None or str");
        return false;
    }
    intptr_t code = int_as_clipped(to);
    if (code >= 0 && code <= 0x10FFFF)
        return str_builder_add_char(out, (uint32_t)code);
    raise_value("character mapping must be in range(0x110000)");
    return false;
}

Value str_translate(Value self, Value table)
{
    StrBuilder out;
    const char *p = str_of(self)->data, *end = str_end(self);
    str_builder_start(&out);
    while (p < end) {
        uint32_t c = utf8_next(&p);
        if (!add_translated(&out, look_up(table, c), c)) return 0;
    }
    return str_builder_finish(&out);
}

static Value map_pairs(Value dict, Value x, Value y)
{
    if (str_length(x) != str_length(y))
        return raise_value("the first two maketrans arguments must have equal "
                           "length");
    const char *p = str_of(x)->data, *q = str_of(y)->data, *end = str_end(x);
    while (p < end) {
        Value key = small_value((intptr_t)utf8_next(&p));
        if (!dict_set(dict, key, small_value((intptr_t)utf8_next(&q))))
            return 0;
    }
    return dict;
}

/* The one-argument form: keys may be strings of one character. */
static Value map_dict(Value dict, Value from)
{
    size_t at = 0;
    Value key, value;
    if (!dict_is(from))
        return raise_type("if you give only one argument to maketrans it must "
                          "be a dict");
    while (dict_next(from, &at, &key, &value)) {
        if (str_check(key)) {
            if (str_length(key) != 1)
                return raise_value("string keys in translate table must be of "
                                   "length 1");
            key = small_value((intptr_t)utf8_peek(str_of(key)->data));
        } else if (!int_check(key)) {
            return raise_type("keys in translate table must be strings or "
                              "integers");
        }
        if (!dict_set(dict, key, value)) return 0;
    }
    return dict;
}

Value str_maketrans(Value x, Value y, Value z)
{
    Value dict = dict_new();
    if (dict == 0) return 0;
    if (y == 0) return map_dict(dict, x);
    if (!str_check(x))
        return raise_type("first maketrans argument must be a string if there "
                          "is a second argument");
    if (!str_argument(y, "maketrans", 2)) return 0;
    if (z != 0 && !str_argument(z, "maketrans", 3)) return 0;
    if (map_pairs(dict, x, y) == 0) return 0;
    if (z == 0) return dict;
    for (const char *p = str_of(z)->data, *end = str_end(z); p < end;)
        if (!dict_set(dict, small_value((intptr_t)utf8_next(&p)), NONE))
            return 0;
    return dict;
}
