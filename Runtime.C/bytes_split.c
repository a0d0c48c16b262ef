/* bytes_split.c: split, strip and join of bytes and bytearray. */
#include <string.h>

#include "buffer.h"
#include "bytes_methods.h"
#include "int.h"
#include "list.h"
#include "memory_search.h"
#include "ops.h"
#include "str.h"
#include "tuple.h"
#include "unicode.h"

SEL_USE(__iter__);
SEL_USE(__getitem__);

static bool add_part(Value list, Value self, const char *from, const char *to)
{
    Value part = bytes_part(self, from, to);
    return part != 0 && list_append(list, part);
}

static bool is_space(char c) { return ascii_is_space((unsigned char)c); }

/* -1 raised, 0 none was given, 1 done. */
static int read_separator(Value sep, Span *what)
{
    if (sep == 0 || sep == NONE) return 0;
    if (!bytes_argument(sep, what)) return -1;
    if (what->n > 0) return 1;
    raise_value("empty separator");
    return -1;
}

static bool split_words(Value list, Value self, intptr_t limit)
{
    Span s = bytes_span(self);
    const char *p = s.data, *end = s.data + s.n;
    for (;;) {
        while (p < end && is_space(*p)) p++;
        if (p == end) return true;
        const char *to = p;
        if (limit-- == 0)
            to = end;
        else
            while (to < end && !is_space(*to)) to++;
        if (!add_part(list, self, p, to)) return false;
        p = to;
    }
}

static bool rsplit_words(Value list, Value self, intptr_t limit)
{
    Span s = bytes_span(self);
    const char *start = s.data, *end = s.data + s.n;
    for (;;) {
        while (end > start && is_space(end[-1])) end--;
        if (end == start) return true;
        const char *from = end;
        if (limit-- == 0)
            from = start;
        else
            while (from > start && !is_space(from[-1])) from--;
        if (!add_part(list, self, from, end)) return false;
        end = from;
    }
}

static bool split_at(Value list, Value self, Span what, intptr_t limit)
{
    Span s = bytes_span(self);
    const char *p = s.data, *end = s.data + s.n;
    while (limit-- != 0) {
        const char *at = memory_find(p, (size_t)(end - p), what.data, what.n);
        if (at == NULL) break;
        if (!add_part(list, self, p, at)) return false;
        p = at + what.n;
    }
    return add_part(list, self, p, end);
}

static bool rsplit_at(Value list, Value self, Span what, intptr_t limit)
{
    Span s = bytes_span(self);
    const char *start = s.data, *end = s.data + s.n;
    while (limit-- != 0) {
        const char *at = memory_rfind(start, (size_t)(end - start), what.data,
                                      what.n);
        if (at == NULL) break;
        if (!add_part(list, self, at + what.n, end)) return false;
        end = at;
    }
    return add_part(list, self, start, end);
}

Value bytes_split(Value self, Value sep, intptr_t maxsplit)
{
    Span what;
    int given = read_separator(sep, &what);
    Value list = given < 0 ? 0 : list_with_capacity(0);
    if (list == 0) return 0;
    return (given ? split_at(list, self, what, maxsplit)
                  : split_words(list, self, maxsplit))
               ? list
               : 0;
}

Value bytes_rsplit(Value self, Value sep, intptr_t maxsplit)
{
    Span what;
    int given = read_separator(sep, &what);
    Value list = given < 0 ? 0 : list_with_capacity(0);
    if (list == 0) return 0;
    if (!(given ? rsplit_at(list, self, what, maxsplit)
                : rsplit_words(list, self, maxsplit)))
        return 0;
    return list_reverse(list) ? list : 0;
}

Value bytes_splitlines(Value self, bool keepends)
{
    Value list = list_with_capacity(0);
    if (list == 0) return 0;
    Span s = bytes_span(self);
    const char *p = s.data, *end = s.data + s.n, *line = p;
    while (p < end) {
        const char *text_end = p++;
        if (*text_end != '\n' && *text_end != '\r') continue;
        if (*text_end == '\r' && p < end && *p == '\n') p++;
        if (!add_part(list, self, line, keepends ? p : text_end)) return 0;
        line = p;
    }
    if (line < end && !add_part(list, self, line, end)) return 0;
    return list;
}

/* ---- partition ---- */

static Value partition(Value self, Value sep, bool from_end)
{
    Span what;
    if (!bytes_argument(sep, &what)) return 0;
    if (what.n == 0) return raise_value("empty separator");
    Span s = bytes_span(self);
    const char *end = s.data + s.n;
    const char *at = from_end ? memory_rfind(s.data, s.n, what.data, what.n)
                              : memory_find(s.data, s.n, what.data, what.n);
    const char *from = at != NULL ? at : from_end ? s.data : end;
    const char *to = at != NULL ? at + what.n : from;
    Value parts[3] = {bytes_part(self, s.data, from), 0, 0};
    if (parts[0] == 0) return 0;
    /* What bytes gives back is the separator itself. */
    parts[1] = at != NULL && value_type(self)->trace == NULL
                   ? sep
                   : bytes_like_new(value_type(self), from,
                                    (size_t)(to - from));
    if (parts[1] == 0) return 0;
    parts[2] = bytes_part(self, to, end);
    return parts[2] != 0 ? tuple_new(3, parts) : 0;
}

Value bytes_partition(Value self, Value sep)
{
    return partition(self, sep, false);
}

Value bytes_rpartition(Value self, Value sep)
{
    return partition(self, sep, true);
}

/* ---- strip ---- */

enum { LEFT = 1, RIGHT = 2 };

static Value strip(Value self, Value chars, int sides)
{
    Span set = {" \t\n\r\v\f", 6};
    if (chars != 0 && chars != NONE && !bytes_argument(chars, &set)) return 0;
    Span s = bytes_span(self);
    const char *from = s.data, *to = s.data + s.n;
    if (sides & LEFT)
        while (from < to && memchr(set.data, *from, set.n)) from++;
    if (sides & RIGHT)
        while (from < to && memchr(set.data, to[-1], set.n)) to--;
    return bytes_part(self, from, to);
}

Value bytes_strip(Value self, Value chars)
{
    return strip(self, chars, LEFT | RIGHT);
}

Value bytes_lstrip(Value self, Value chars) { return strip(self, chars, LEFT); }

Value bytes_rstrip(Value self, Value chars)
{
    return strip(self, chars, RIGHT);
}

/* ---- join ---- */

static Value join_items(Value self, size_t n, const Value *items)
{
    StrBuilder out;
    Span s = bytes_span(self), item;
    str_builder_start(&out);
    for (size_t i = 0; i < n; i++) {
        if (!buffer_check(items[i]))
            return raise_type("sequence item %zd: expected a bytes-like "
                              "object, %T found", i, items[i]);
        if (!bytes_argument(items[i], &item)) return 0;
        if (i > 0 && !str_builder_add(&out, s.data, s.n)) return 0;
        if (!str_builder_add(&out, item.data, item.n)) return 0;
    }
    return bytes_like_finish(value_type(self), &out);
}

Value bytes_join(Value self, Value iterable)
{
    if (tuple_is(iterable)) {
        const Tuple *t = tuple_of(iterable);
        return join_items(self, t->length, t->items);
    }
    if (!list_is(iterable)) {
        const Type *t = value_type(iterable);
        if (!type_find(t, SEL(__iter__)) && !type_find(t, SEL(__getitem__)))
            return raise_type("can only join an iterable");
        iterable = list_from(iterable);
        if (iterable == 0) return 0;
    }
    const List *l = (const List *)iterable;
    return join_items(self, l->length,
                      l->length > 0 ? l->block->items : NULL);
}
