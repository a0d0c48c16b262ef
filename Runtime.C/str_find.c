/* str_find.c: where text occurs in text. */
#include <string.h>

#include "int.h"
#include "memory_search.h"
#include "str.h"
#include "str_methods.h"
#include "text_args.h"
#include "tuple.h"
#include "utf8.h"

bool str_argument(Value v, const char *name, int n)
{
    if (str_check(v)) return true;
    char number[3] = {n > 0 ? ' ' : 0, (char)('0' + n), 0};
    if (v == NONE)
        raise_type("%s() argument%s must be str, not None", name, number);
    else
        raise_type("%s() argument%s must be str, not %T", name, number, v);
    return false;
}

/* The part of a string between two indices. */
typedef struct {
    const char *from, *to;
    size_t first;             /* the index of `from` */
} Window;

/* -1 raised, 0 nothing can be found there, 1 done. */
static int window(Window *w, Value self, Value start, Value end)
{
    const Str *s = str_of(self);
    w->from = s->data;
    w->to = s->data + str_bytes(s);
    w->first = 0;
    if (start == 0 && end == 0) return 1;
    size_t from, to, length = str_length(self);
    int found = text_bounds(start, end, length, &from, &to);
    if (found <= 0) return found;
    if (str_is_ascii(s)) {
        w->to = s->data + to;
        w->from = s->data + from;
    } else {
        w->from = utf8_forward(s->data, from);
        if (to < length) w->to = utf8_forward(w->from, to - from);
    }
    w->first = from;
    return 1;
}

typedef const char *Search(const char *in, size_t n, const char *what,
                           size_t m);

/* -1 when there is none; -2 when it raised. */
static intptr_t search(Value self, Value sub, Value start, Value end,
                       const char *name, Search *how)
{
    Window w;
    if (!str_argument(sub, name, 1)) return -2;
    int found = window(&w, self, start, end);
    if (found <= 0) return found - 1;
    const Str *what = str_of(sub);
    const char *p = how(w.from, (size_t)(w.to - w.from), what->data,
                        str_bytes(what));
    if (p == NULL) return -1;
    size_t n = (size_t)(p - w.from);
    if (!str_is_ascii(str_of(self))) n = utf8_length(w.from, n);
    return (intptr_t)(w.first + n);
}

intptr_t str_find(Value self, Value sub, Value start, Value end)
{
    return search(self, sub, start, end, "find", memory_find);
}

intptr_t str_rfind(Value self, Value sub, Value start, Value end)
{
    return search(self, sub, start, end, "rfind", memory_rfind);
}

static intptr_t must_find(intptr_t at)
{
    if (at == -1) raise_value("substring not found");
    return at;
}

intptr_t str_index(Value self, Value sub, Value start, Value end)
{
    return must_find(search(self, sub, start, end, "index", memory_find));
}

intptr_t str_rindex(Value self, Value sub, Value start, Value end)
{
    return must_find(search(self, sub, start, end, "rindex", memory_rfind));
}

intptr_t str_count(Value self, Value sub, Value start, Value end)
{
    Window w;
    if (!str_argument(sub, "count", 1)) return -1;
    int found = window(&w, self, start, end);
    if (found <= 0) return found;
    const Str *what = str_of(sub);
    size_t n = (size_t)(w.to - w.from);
    if (str_bytes(what) == 0) return (intptr_t)utf8_length(w.from, n) + 1;
    return (intptr_t)memory_count(w.from, n, what->data, str_bytes(what),
                                  SIZE_MAX);
}

int str_contains(Value self, Value item)
{
    if (!str_check(item)) {
        raise_type("'in <string>' requires string as left operand, not %T",
                   item);
        return -1;
    }
    const Str *s = str_of(self), *what = str_of(item);
    return memory_find(s->data, str_bytes(s), what->data, str_bytes(what)) !=
           NULL;
}

/* ---- startswith, endswith ---- */

static bool matches(const Window *w, Value affix, bool at_end)
{
    const Str *what = str_of(affix);
    size_t n = str_bytes(what);
    if ((size_t)(w->to - w->from) < n) return false;
    return memcmp(at_end ? w->to - n : w->from, what->data, n) == 0;
}

static int matches_any(const Window *w, Value affixes, const char *name,
                       bool at_end)
{
    for (size_t i = 0; i < tuple_of(affixes)->length; i++) {
        Value affix = tuple_items(affixes)[i];
        if (!str_check(affix)) {
            raise_type("tuple for %s must only contain str, not %T", name,
                       affix);
            return -1;
        }
        if (w != NULL && matches(w, affix, at_end)) return 1;
    }
    return 0;
}

static int has_affix(Value self, Value affix, Value start, Value end,
                     const char *name, bool at_end)
{
    Window w;
    int found = window(&w, self, start, end);
    if (found < 0) return -1;
    if (tuple_check(affix))
        return matches_any(found ? &w : NULL, affix, name, at_end);
    if (str_check(affix)) return found && matches(&w, affix, at_end);
    raise_type("%s first arg must be str or a tuple of str, not %T", name,
               affix);
    return -1;
}

int str_startswith(Value self, Value prefix, Value start, Value end)
{
    return has_affix(self, prefix, start, end, "startswith", false);
}

int str_endswith(Value self, Value suffix, Value start, Value end)
{
    return has_affix(self, suffix, start, end, "endswith", true);
}

static Value without_affix(Value self, Value affix, const char *name,
                           bool at_end)
{
    if (!str_argument(affix, name, 0)) return 0;
    Window w = {str_of(self)->data, str_end(self), 0};
    if (!matches(&w, affix, at_end)) return self;
    size_t n = str_bytes(str_of(affix));
    return at_end ? str_cut(self, w.from, w.to - n)
                  : str_cut(self, w.from + n, w.to);
}

Value str_removeprefix(Value self, Value prefix)
{
    return without_affix(self, prefix, "removeprefix", false);
}

Value str_removesuffix(Value self, Value suffix)
{
    return without_affix(self, suffix, "removesuffix", true);
}
