/* bytes_find.c: where bytes occur in bytes or a bytearray. */
#include <string.h>

#include "buffer.h"
#include "bytes_methods.h"
#include "int.h"
#include "memory_search.h"
#include "text_args.h"
#include "tuple.h"

/* What to look for: bytes, or one byte given as an int. */
static bool read_needle(Value sub, Span *what, unsigned char *one)
{
    if (buffer_check(sub)) return bytes_argument(sub, what);
    if (!int_check(sub)) {
        raise_type("argument should be integer or bytes-like object, not '%T'",
                   sub);
        return false;
    }
    *what = (Span){(const char *)one, 1};
    return bytes_item(sub, "byte", one);
}

/* The part of self between the bounds, and where it starts. */
static int window(Value self, Value start, Value end, Span *part,
                  size_t *first)
{
    size_t to;
    int found = text_bounds(start, end, bytes_span(self).n, first, &to);
    if (found <= 0) return found;
    *part = (Span){bytes_span(self).data + *first, to - *first};
    return 1;
}

typedef const char *Search(const char *in, size_t n, const char *what,
                           size_t m);

/* -1 when there is none; -2 when it raised. */
static intptr_t search(Value self, Value sub, Value start, Value end,
                       Search *how)
{
    Span what, part;
    unsigned char one;
    size_t first;
    if (!read_needle(sub, &what, &one)) return -2;
    int found = window(self, start, end, &part, &first);
    if (found <= 0) return found - 1;
    const char *p = how(part.data, part.n, what.data, what.n);
    return p != NULL ? (intptr_t)first + (p - part.data) : -1;
}

static intptr_t must_find(intptr_t at)
{
    if (at == -1) raise_value("subsection not found");
    return at;
}

intptr_t bytes_find(Value self, Value sub, Value start, Value end)
{
    return search(self, sub, start, end, memory_find);
}

intptr_t bytes_rfind(Value self, Value sub, Value start, Value end)
{
    return search(self, sub, start, end, memory_rfind);
}

intptr_t bytes_index(Value self, Value sub, Value start, Value end)
{
    return must_find(search(self, sub, start, end, memory_find));
}

intptr_t bytes_rindex(Value self, Value sub, Value start, Value end)
{
    return must_find(search(self, sub, start, end, memory_rfind));
}

intptr_t bytes_count(Value self, Value sub, Value start, Value end)
{
    Span what, part;
    unsigned char one;
    size_t first;
    if (!read_needle(sub, &what, &one)) return -1;
    int found = window(self, start, end, &part, &first);
    if (found <= 0) return found;
    if (what.n == 0) return (intptr_t)part.n + 1;
    return (intptr_t)memory_count(part.data, part.n, what.data, what.n,
                                  SIZE_MAX);
}

/* ---- startswith, endswith, removeprefix, removesuffix ---- */

static bool matches(Span s, Span what, bool at_end)
{
    if (s.n < what.n) return false;
    return memcmp(s.data + (at_end ? s.n - what.n : 0), what.data, what.n) ==
           0;
}

static int has_affix(Value self, Value affix, Value start, Value end,
                     const char *name, bool at_end)
{
    Span part, what;
    size_t first, n = 1;
    const Value *affixes = &affix;
    int found = window(self, start, end, &part, &first);
    if (found < 0) return -1;
    if (tuple_check(affix)) {
        n = tuple_of(affix)->length;
        affixes = tuple_items(affix);
    } else if (!buffer_check(affix)) {
        raise_type("%s first arg must be bytes or a tuple of bytes, not %T",
                   name, affix);
        return -1;
    }
    for (size_t i = 0; i < n; i++) {
        if (!bytes_argument(affixes[i], &what)) return -1;
        if (found && matches(part, what, at_end)) return 1;
    }
    return 0;
}

int bytes_startswith(Value self, Value prefix, Value start, Value end)
{
    return has_affix(self, prefix, start, end, "startswith", false);
}

int bytes_endswith(Value self, Value suffix, Value start, Value end)
{
    return has_affix(self, suffix, start, end, "endswith", true);
}

static Value without_affix(Value self, Value affix, bool at_end)
{
    Span what;
    if (!bytes_argument(affix, &what)) return 0;
    Span s = bytes_span(self);
    const char *from = s.data, *to = s.data + s.n;
    if (!matches(s, what, at_end)) return bytes_part(self, from, to);
    return at_end ? bytes_part(self, from, to - what.n)
                  : bytes_part(self, from + what.n, to);
}

Value bytes_removeprefix(Value self, Value prefix)
{
    return without_affix(self, prefix, false);
}

Value bytes_removesuffix(Value self, Value suffix)
{
    return without_affix(self, suffix, true);
}
