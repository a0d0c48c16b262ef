/* bytes_ops.c: the operators that bytes and bytearray share. */
#include <string.h>

#include "buffer.h"
#include "bytes_methods.h"
#include "codec.h"
#include "int.h"
#include "iter_fast.h"
#include "memory_search.h"
#include "ops.h"
#include "percent.h"
#include "slice.h"
#include "str_methods.h"
#include "text_args.h"

SEL_USE(__radd__);

Value bytes_like_new(const Type *t, const void *data, size_t n)
{
    if (t->trace == NULL) return bytes_new(data, n);
    ByteArray *a = gc_alloc(t, sizeof *a);
    if (a == NULL) return 0;
    if (n == 0) return value_of(a);
    if (n > INT32_MAX) return raise_memory();
    a->block = gc_alloc_bytes(n);
    if (a->block == NULL) return 0;
    if (data != NULL) memcpy(a->block->data, data, n);
    a->length = a->capacity = n;
    return value_of(a);
}

Value bytes_like_finish(const Type *t, StrBuilder *b)
{
    if (t->trace == NULL) return str_builder_finish_bytes(b);
    Value v = bytes_like_new(t, b->data, b->used);
    gc_free(b->block);
    b->block = NULL;
    return v;
}

Value bytes_part(Value self, const char *from, const char *to)
{
    const Type *t = value_type(self);
    size_t n = (size_t)(to - from);
    if (t->trace == NULL && n == bytes_of(self)->size) return self;
    return bytes_like_new(t, from, n);
}

bool bytes_argument(Value v, Span *out)
{
    Buffer b;
    if (!buffer_get(v, &b, false)) return false;
    out->data = b.data != NULL ? (const char *)b.data : "";
    out->n = b.length;
    return true;
}

intptr_t bytes_len(Value self) { return (intptr_t)bytes_span(self).n; }

/* ---- comparison ---- */

/* False if the other side is not for self to compare with: bytes knows only
 * bytes, bytearray anything that is bytes-like. */
static bool compare(Value self, Value other, int *order)
{
    Span b;
    const Type *t = value_type(self);
    if (t->trace == NULL && value_type(other) != t) return false;
    if (!buffer_check(other) || !bytes_argument(other, &b)) return false;
    Span a = bytes_span(self);
    *order = memcmp(a.data, b.data, a.n < b.n ? a.n : b.n);
    if (*order == 0) *order = (a.n > b.n) - (a.n < b.n);
    return true;
}

static Value not_comparable(void)
{
    return error_pending() ? 0 : NOT_IMPLEMENTED;
}

#define COMPARISON(name, operator) \
    Value bytes_##name(Value self, Value other) \
    { \
        int order; \
        if (!compare(self, other, &order)) return not_comparable(); \
        return bool_value(order operator 0); \
    }
COMPARISON(eq, ==)
COMPARISON(ne, !=)
COMPARISON(lt, <)
COMPARISON(le, <=)
COMPARISON(gt, >)
COMPARISON(ge, >=)
#undef COMPARISON

int bytes_contains(Value self, Value item)
{
    unsigned char byte;
    Span what;
    if (int_check(item)) {
        if (!bytes_item(item, "byte", &byte)) return -1;
        what = (Span){(const char *)&byte, 1};
    } else if (!bytes_argument(item, &what)) {
        return -1;
    }
    Span s = bytes_span(self);
    return memory_find(s.data, s.n, what.data, what.n) != NULL;
}

/* ---- + * % ---- */

Value bytes_add(Value self, Value other)
{
    Span a, b;
    if (!buffer_check(other)) {
        if (text_leaves_to(other, SEL(__radd__))) return NOT_IMPLEMENTED;
        return raise_type("can't concat %T to %T", other, self);
    }
    if (!bytes_argument(other, &b)) return 0;
    a = bytes_span(self);
    if (b.n == 0) return bytes_part(self, a.data, a.data + a.n);
    Value v = bytes_like_new(value_type(self), NULL, a.n + b.n);
    if (v == 0) return 0;
    size_t n;
    unsigned char *data = bytes_like_data(v, &n);
    memcpy(data, a.data, a.n);
    memcpy(data + a.n, b.data, b.n);
    return v;
}

Value bytes_mul(Value self, Value times)
{
    size_t count, total, n;
    int known = text_times(times, &count);
    if (known <= 0) return known < 0 ? 0 : NOT_IMPLEMENTED;
    Span s = bytes_span(self);
    if (count == 1) return bytes_part(self, s.data, s.data + s.n);
    if (__builtin_mul_overflow(s.n, count, &total)) return raise_memory();
    Value v = bytes_like_new(value_type(self), NULL, total);
    if (v == 0 || total == 0) return v;
    unsigned char *data = bytes_like_data(v, &n);
    for (size_t done = 0; done < total; done += s.n)
        memcpy(data + done, s.data, s.n);
    return v;
}

/* ---- items ---- */

Value bytes_like_get_item(Value self, Value key, const char *what,
                          const char *wrong_key)
{
    intptr_t i;
    int known = text_index(key, &i);
    if (known < 0) return 0;
    if (known) {
        Span s = bytes_span(self);
        size_t at = (size_t)index_wrap(i, s.n);
        if (at < s.n) return small_value((unsigned char)s.data[at]);
        return raise_index("%s out of range", what);
    }
    Value part = slice_get(self, key);
    return part != NOT_IMPLEMENTED ? part : raise_type(wrong_key, key);
}

Value bytes_get_slice(Value self, Value start, Value stop, Value step)
{
    SliceBounds b;
    if (!slice_unpack(&b, start, stop, step)) return 0;
    Span s = bytes_span(self);
    slice_adjust(&b, s.n);
    if (b.count == 0) return bytes_like_new(value_type(self), NULL, 0);
    const char *from = s.data + b.start;
    if (b.step == 1) return bytes_part(self, from, from + b.count);
    Value v = bytes_like_new(value_type(self), NULL, b.count);
    if (v == 0) return 0;
    size_t n;
    unsigned char *to = bytes_like_data(v, &n);
    intptr_t at = 0;
    for (; n > 0; n--, at += b.step) *to++ = (unsigned char)from[at];
    return v;
}

static Value next_byte(Value owner, size_t *at)
{
    Span s = bytes_span(owner);
    return *at < s.n ? small_value((unsigned char)s.data[(*at)++]) : 0;
}

static Value for_next_byte(ForIter *it) { return next_byte(it->seq, &it->at); }

bool bytes_for(Value self, Value it)
{
    (void)self;
    ((ForIter *)it)->next = for_next_byte;
    return true;
}

/* ---- iterators ---- */

void bytes_iterator_trace(Object *self)
{
    gc_mark(((BytesIterator *)self)->owner);
}

static Value iterate(const Type *t, Value self)
{
    BytesIterator *it = gc_alloc(t, sizeof *it);
    if (it != NULL) it->owner = self;
    return value_of(it);
}

Value bytes_iter(Value self) { return iterate(&bytes_iterator_type, self); }

Value bytearray_iter(Value self)
{
    return iterate(&bytearray_iterator_type, self);
}

Value bytes_iterator_iter(Value self) { return self; }

Value bytes_iterator_next(Value self)
{
    BytesIterator *it = (BytesIterator *)self;
    Value item = it->owner != 0 ? next_byte(it->owner, &it->at) : 0;
    if (item == 0) it->owner = 0;
    return item;
}

intptr_t bytes_iterator_length_hint(Value self)
{
    BytesIterator *it = (BytesIterator *)self;
    size_t n = it->owner != 0 ? bytes_span(it->owner).n : 0;
    return n > it->at ? (intptr_t)(n - it->at) : 0;
}

/* ---- text ---- */

static char short_escape(unsigned char c)
{
    return c == '\n' ? 'n' : c == '\r' ? 'r' : c == '\t' ? 't' : 0;
}

/* always: escaped whatever the quote is. */
static bool add_repr(StrBuilder *out, Span s, char always)
{
    char quote = repr_quote(s.data, s.n);
    if (!str_builder_add_char(out, 'b') ||
        !str_builder_add_char(out, (unsigned char)quote))
        return false;
    for (size_t i = 0; i < s.n; i++) {
        unsigned char c = (unsigned char)s.data[i];
        char letter = short_escape(c);
        if (c == '\\' || (char)c == quote || (char)c == always)
            letter = (char)c;
        bool done = letter != 0 ? str_builder_add_char(out, '\\') &&
                                      str_builder_add_char(
                                          out, (unsigned char)letter)
                    : c >= 32 && c < 127 ? str_builder_add_char(out, c)
                                         : str_builder_add_escape(out, c);
        if (!done) return false;
    }
    return str_builder_add_char(out, (unsigned char)quote);
}

Value bytes_repr(Value self)
{
    StrBuilder out;
    str_builder_start(&out);
    if (!add_repr(&out, bytes_span(self), '\\')) return 0;
    return str_builder_finish(&out);
}

Value bytearray_repr(Value self)
{
    StrBuilder out;
    str_builder_start(&out);
    if (!str_builder_add_c(&out, "bytearray(") ||
        !add_repr(&out, bytes_span(self), '\'') ||
        !str_builder_add_char(&out, ')'))
        return 0;
    return str_builder_finish(&out);
}

static bool check_codec_argument(Value v, const char *method, const char *name)
{
    if (v == 0 || str_check(v)) return true;
    raise_type("%s() argument '%s' must be str, not %T", method, name, v);
    return false;
}

/* Of any bytes-like object. */
Value bytes_decode(Value self, Value encoding, Value errors)
{
    Span s;
    if (!check_codec_argument(encoding, "decode", "encoding") ||
        !check_codec_argument(errors, "decode", "errors") ||
        !bytes_argument(self, &s))
        return 0;
    return codec_decode((const unsigned char *)s.data, s.n, encoding, errors);
}

Value bytes_encode(Value text, Value encoding, Value errors)
{
    if (!check_codec_argument(encoding, "encode", "encoding") ||
        !check_codec_argument(errors, "encode", "errors"))
        return 0;
    return codec_encode(text, encoding, errors);
}
