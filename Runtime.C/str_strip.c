/* str_strip.c: strip, lstrip, rstrip. */
#include "memory_search.h"
#include "str.h"
#include "str_methods.h"
#include "unicode.h"
#include "utf8.h"

enum { LEFT = 1, RIGHT = 2 };

/* chars: a str, or NULL for white space. */
static bool to_strip(const char *p, const Str *chars)
{
    if (chars == NULL) return unicode_is_space(utf8_peek(p));
    return memory_find(chars->data, str_bytes(chars), p, utf8_size(p)) != NULL;
}

static Value strip(Value self, Value chars, const char *name, int sides)
{
    const Str *set = NULL;
    if (chars != 0 && chars != NONE) {
        if (!str_check(chars))
            return raise_type("%s arg must be None or str", name);
        set = str_of(chars);
    }
    const char *from = str_of(self)->data, *to = str_end(self);
    if (sides & LEFT)
        while (from < to && to_strip(from, set)) from += utf8_size(from);
    if (sides & RIGHT) {
        while (to > from) {
            const char *before = utf8_before(to);
            if (!to_strip(before, set)) break;
            to = before;
        }
    }
    return str_cut(self, from, to);
}

Value str_strip(Value self, Value chars)
{
    return strip(self, chars, "strip", LEFT | RIGHT);
}

Value str_lstrip(Value self, Value chars)
{
    return strip(self, chars, "lstrip", LEFT);
}

Value str_rstrip(Value self, Value chars)
{
    return strip(self, chars, "rstrip", RIGHT);
}
