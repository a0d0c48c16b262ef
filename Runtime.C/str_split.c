/* str_split.c: split and its kin, partition, join. */
#include <string.h>

#include "int.h"
#include "list.h"
#include "memory_search.h"
#include "str.h"
#include "str_methods.h"
#include "tuple.h"
#include "unicode.h"
#include "utf8.h"

SEL_USE(__iter__);
SEL_USE(__getitem__);

static bool add_cut(Value list, Value self, const char *from, const char *to)
{
    Value part = str_cut(self, from, to);
    return part != 0 && list_append(list, part);
}

/* 0: no separator was given, 1: one was, -1 raised. */
static int check_separator(Value sep)
{
    if (sep == 0 || sep == NONE) return 0;
    if (!str_check(sep)) {
        raise_type("must be str or None, not %T", sep);
        return -1;
    }
    if (str_bytes(str_of(sep)) > 0) return 1;
    raise_value("empty separator");
    return -1;
}

/* ---- at white space ---- */

static const char *skip(const char *p, const char *end, bool space)
{
    while (p < end) {
        const char *next = p;
        if (unicode_is_space(utf8_next(&next)) != space) break;
        p = next;
    }
    return p;
}

static const char *skip_back(const char *p, const char *start, bool space)
{
    while (p > start) {
        const char *before = utf8_before(p);
        if (unicode_is_space(utf8_peek(before)) != space) break;
        p = before;
    }
    return p;
}

static Value split_words(Value self, intptr_t limit)
{
    Value list = list_with_capacity(0);
    if (list == 0) return 0;
    const char *end = str_end(self);
    const char *p = skip(str_of(self)->data, end, true);
    while (p < end) {
        const char *to = limit-- == 0 ? end : skip(p, end, false);
        if (!add_cut(list, self, p, to)) return 0;
        p = skip(to, end, true);
    }
    return list;
}

static Value rsplit_words(Value self, intptr_t limit)
{
    Value list = list_with_capacity(0);
    if (list == 0) return 0;
    const char *start = str_of(self)->data;
    const char *p = skip_back(str_end(self), start, true);
    while (p > start) {
        const char *from = limit-- == 0 ? start : skip_back(p, start, false);
        if (!add_cut(list, self, from, p)) return 0;
        p = skip_back(from, start, true);
    }
    return list_reverse(list) ? list : 0;
}

/* ---- at a separator ---- */

static Value split_at(Value self, Value sep, intptr_t limit)
{
    Value list = list_with_capacity(0);
    if (list == 0) return 0;
    const Str *what = str_of(sep);
    const char *p = str_of(self)->data, *end = str_end(self);
    while (limit-- != 0) {
        const char *at = memory_find(p, (size_t)(end - p), what->data,
                                     str_bytes(what));
        if (at == NULL) break;
        if (!add_cut(list, self, p, at)) return 0;
        p = at + str_bytes(what);
    }
    return add_cut(list, self, p, end) ? list : 0;
}

static Value rsplit_at(Value self, Value sep, intptr_t limit)
{
    Value list = list_with_capacity(0);
    if (list == 0) return 0;
    const Str *what = str_of(sep);
    const char *start = str_of(self)->data, *end = str_end(self);
    while (limit-- != 0) {
        const char *at = memory_rfind(start, (size_t)(end - start), what->data,
                                      str_bytes(what));
        if (at == NULL) break;
        if (!add_cut(list, self, at + str_bytes(what), end)) return 0;
        end = at;
    }
    if (!add_cut(list, self, start, end)) return 0;
    return list_reverse(list) ? list : 0;
}

Value str_split(Value self, Value sep, intptr_t maxsplit)
{
    int given = check_separator(sep);
    if (given < 0) return 0;
    return given ? split_at(self, sep, maxsplit) : split_words(self, maxsplit);
}

Value str_rsplit(Value self, Value sep, intptr_t maxsplit)
{
    int given = check_separator(sep);
    if (given < 0) return 0;
    return given ? rsplit_at(self, sep, maxsplit)
                 : rsplit_words(self, maxsplit);
}

/* ---- lines ---- */

static bool is_line_end(uint32_t c)
{
    return c - '\n' < 4 || c - 0x1C < 3 || c == 0x85 || c == 0x2028 ||
           c == 0x2029;
}

Value str_splitlines(Value self, bool keepends)
{
    Value list = list_with_capacity(0);
    if (list == 0) return 0;
    const char *p = str_of(self)->data, *end = str_end(self);
    const char *line = p;
    while (p < end) {
        const char *text_end = p;
        uint32_t c = utf8_next(&p);
        if (!is_line_end(c)) continue;
        if (c == '\r' && p < end && *p == '\n') p++;
        if (!add_cut(list, self, line, keepends ? p : text_end)) return 0;
        line = p;
    }
    if (line < end && !add_cut(list, self, line, end)) return 0;
    return list;
}

/* ---- partition ---- */

static bool check_partition(Value sep)
{
    if (!str_check(sep))
        raise_type("must be str, not %T", sep);
    else if (str_bytes(str_of(sep)) == 0)
        raise_value("empty separator");
    else
        return true;
    return false;
}

static Value three_parts(Value self, Value sep, const char *at)
{
    Value parts[3];
    parts[0] = str_cut(self, str_of(self)->data, at);
    if (parts[0] == 0) return 0;
    parts[1] = sep;
    parts[2] = str_cut(self, at + str_bytes(str_of(sep)), str_end(self));
    return parts[2] != 0 ? tuple_new(3, parts) : 0;
}

Value str_partition(Value self, Value sep)
{
    if (!check_partition(sep)) return 0;
    const Str *s = str_of(self), *what = str_of(sep);
    const char *at = memory_find(s->data, str_bytes(s), what->data,
                                 str_bytes(what));
    if (at != NULL) return three_parts(self, sep, at);
    Value parts[3] = {self, STR_EMPTY, STR_EMPTY};
    return tuple_new(3, parts);
}

Value str_rpartition(Value self, Value sep)
{
    if (!check_partition(sep)) return 0;
    const Str *s = str_of(self), *what = str_of(sep);
    const char *at = memory_rfind(s->data, str_bytes(s), what->data,
                                  str_bytes(what));
    if (at != NULL) return three_parts(self, sep, at);
    Value parts[3] = {STR_EMPTY, STR_EMPTY, self};
    return tuple_new(3, parts);
}

/* ---- join ---- */

static char *put(char *to, const char *from, size_t n)
{
    memcpy(to, from, n);
    return to + n;
}

static Value join_items(Value self, size_t n, const Value *items)
{
    const Str *sep = str_of(self);
    size_t total = 0, gap = str_bytes(sep);
    uint32_t ascii = sep->size;
    for (size_t i = 0; i < n; i++) {
        if (!str_check(items[i]))
            return raise_type("sequence item %zd: expected str instance, "
                              "%T found", i, items[i]);
        const Str *item = str_of(items[i]);
        ascii &= item->size;
        if (__builtin_add_overflow(total, str_bytes(item) + gap, &total))
            return raise_memory();
    }
    if (n == 1) return items[0];
    if (total <= gap) return STR_EMPTY;
    Str *s = str_alloc(total - gap, ascii & 1);
    if (s == NULL) return 0;
    char *at = s->data;
    for (size_t i = 0; i < n; i++) {
        const Str *item = str_of(items[i]);
        if (i > 0) at = put(at, sep->data, gap);
        at = put(at, item->data, str_bytes(item));
    }
    return value_of(s);
}

Value str_join(Value self, Value iterable)
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
