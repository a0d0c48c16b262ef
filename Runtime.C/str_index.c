/* str_index.c: s[i], s[a:b:c], iteration. */
#include "int.h"
#include "iter_fast.h"
#include "slice.h"
#include "str.h"
#include "str_methods.h"
#include "text_args.h"
#include "utf8.h"

/* The place of character i, or NULL if there is none. */
static const char *find_char(const Str *s, intptr_t i)
{
    const char *end = s->data + str_bytes(s);
    const char *p = i < 0 ? end : s->data;
    for (; i < 0; i++) {
        if (p == s->data) return NULL;
        p = utf8_before(p);
    }
    for (; i > 0 && p < end; i--) p += utf8_size(p);
    return p < end ? p : NULL;
}

static Value char_at(Value v, intptr_t i)
{
    const Str *s = str_of(v);
    if (likely(str_is_ascii(s))) {
        size_t at = (size_t)index_wrap(i, str_bytes(s));
        if (likely(at < str_bytes(s)))
            return value_of(&str_ascii_chars[(unsigned char)s->data[at]]);
    } else {
        const char *p = find_char(s, i);
        if (p != NULL) return str_from_char(utf8_peek(p));
    }
    return raise_index("string index out of range");
}

Value str_get_item(Value self, Value key)
{
    intptr_t i;
    int known = text_index(key, &i);
    if (known < 0) return 0;
    if (known) return char_at(self, i);
    Value part = slice_get(self, key);
    if (part != NOT_IMPLEMENTED) return part;
    return raise_type("string indices must be integers, not '%T'", key);
}

intptr_t str_len(Value self) { return (intptr_t)str_length(self); }

/* ---- slices ---- */

static Value slice_ascii(Value self, const SliceBounds *b)
{
    Str *s = str_alloc(b->count, true);
    if (s == NULL) return 0;
    char *at = s->data;
    const char *from = str_of(self)->data;
    intptr_t i = b->start;
    for (size_t n = b->count; n > 0; n--, i += b->step) *at++ = from[i];
    return value_of(s);
}

/* From p `step` characters on or, if it is negative, back. */
static const char *walk(const char *p, intptr_t step)
{
    for (; step > 0; step--) p += utf8_size(p);
    for (; step < 0; step++) p = utf8_before(p);
    return p;
}

static Value slice_wide(Value self, const SliceBounds *b)
{
    StrBuilder out;
    str_builder_start(&out);
    const char *p = utf8_forward(str_of(self)->data, (size_t)b->start);
    for (size_t n = b->count; n > 0; n--) {
        if (!str_builder_add_char(&out, utf8_peek(p))) return 0;
        if (n > 1) p = walk(p, b->step);
    }
    return str_builder_finish(&out);
}

Value str_get_slice(Value self, Value start, Value stop, Value step)
{
    SliceBounds b;
    if (!slice_unpack(&b, start, stop, step)) return 0;
    const Str *s = str_of(self);
    bool ascii = str_is_ascii(s);
    slice_adjust(&b, str_length(self));
    if (b.count == 0) return STR_EMPTY;
    if (b.step == 1 || b.count == 1) {
        const char *from = ascii ? s->data + b.start
                                 : utf8_forward(s->data, (size_t)b.start);
        if (b.count == 1) return str_from_char(utf8_peek(from));
        const char *to = ascii ? from + b.count : utf8_forward(from, b.count);
        return str_part(self, from, (size_t)(to - from));
    }
    return ascii ? slice_ascii(self, &b) : slice_wide(self, &b);
}

/* ---- iteration ---- */

static Value next_char(Value text, size_t *at)
{
    const Str *s = str_of(text);
    if (*at >= str_bytes(s)) return 0;
    const char *p = s->data + *at;
    if (likely((unsigned char)*p < 0x80)) {
        *at += 1;
        return value_of(&str_ascii_chars[(unsigned char)*p]);
    }
    uint32_t c = utf8_next(&p);
    *at = (size_t)(p - s->data);
    return str_from_char(c);
}

static Value for_next_char(ForIter *it) { return next_char(it->seq, &it->at); }

bool str_for(Value self, Value it)
{
    (void)self;
    ((ForIter *)it)->next = for_next_char;
    return true;
}

void str_iterator_trace(Object *self)
{
    gc_mark(((StrIterator *)self)->text);
}

Value str_iter(Value self)
{
    StrIterator *it = gc_alloc(&str_iterator_type, sizeof *it);
    if (it != NULL) it->text = self;
    return value_of(it);
}

Value str_iterator_iter(Value self) { return self; }

Value str_iterator_next(Value self)
{
    StrIterator *it = (StrIterator *)self;
    return next_char(it->text, &it->at);
}

intptr_t str_iterator_length_hint(Value self)
{
    const StrIterator *it = (StrIterator *)self;
    const Str *s = str_of(it->text);
    return (intptr_t)utf8_length(s->data + it->at, str_bytes(s) - it->at);
}
