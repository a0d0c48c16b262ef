/* bytearray.c: what changes a bytearray. */
#include <string.h>

#include "buffer.h"
#include "bytes_methods.h"
#include "int.h"
#include "iter_fast.h"
#include "ops.h"
#include "slice.h"
#include "str.h"
#include "text_args.h"

SEL_USE(__iter__);
SEL_USE(__getitem__);

void bytearray_trace(Object *self)
{
    gc_mark(value_of(((ByteArray *)self)->block));
}

Value bytearray_new(const void *data, size_t n)
{
    return bytes_like_new(&bytearray_type, data, n);
}

Value bytearray_construct(Value source, Value encoding, Value errors)
{
    return bytes_like_construct(&bytearray_type, source, encoding, errors);
}

/* ---- size ---- */

static bool grow(ByteArray *a, size_t n)
{
    size_t capacity = a->length + a->length / 4 + 12;
    if (capacity < n) capacity = n;
    if (n > INT32_MAX) {
        raise_memory();
        return false;
    }
    ByteBlock *block = gc_alloc_bytes(capacity);
    if (block == NULL) return false;
    if (a->length > 0) memcpy(block->data, a->block->data, a->length);
    gc_free(a->block);
    a->block = block;
    a->capacity = gc_block_size(block) - offsetof(ByteBlock, data);
    return true;
}

bool bytearray_resize(Value v, size_t n)
{
    ByteArray *a = bytearray_of(v);
    if (n == a->length) return true;
    if (!buffer_is_free(&a->exports)) return false;
    if (n > a->capacity && !grow(a, n)) return false;
    if (n > a->length) memset(a->block->data + a->length, 0, n - a->length);
    a->length = n;
    return true;
}

bool bytearray_open_gap(Value v, size_t at, size_t gone, size_t come)
{
    ByteArray *a = bytearray_of(v);
    size_t length = a->length, tail = length - at - gone;
    if (gone == come) return true;
    if (come > gone && !bytearray_resize(v, length + come - gone))
        return false;
    if (come < gone && !buffer_is_free(&a->exports)) return false;
    unsigned char *p = a->block->data + at;
    memmove(p + come, p + gone, tail);
    a->length = length + come - gone;
    return true;
}

/* ---- items ---- */

static const char index_kind[] = "bytearray index";
static const char wrong_index[] =
    "bytearray indices must be integers or slices, not %T";

Value bytearray_get_item(Value self, Value key)
{
    return bytes_like_get_item(self, key, index_kind, wrong_index);
}

bool bytearray_set_item(Value self, Value key, Value item)
{
    intptr_t i;
    unsigned char byte;
    ByteArray *a = bytearray_of(self);
    int known = text_index(key, &i);
    if (known < 0) return false;
    if (known == 0) {
        int done = slice_set(self, key, item);
        if (done == 0) raise_type(wrong_index, key);
        return done > 0;
    }
    if (!bytearray_item(item, &byte)) return false;
    size_t at = (size_t)index_wrap(i, a->length);
    if (at < a->length)
        a->block->data[at] = byte;
    else
        raise_index("%s out of range", index_kind);
    return at < a->length;
}

bool bytearray_del_item(Value self, Value key)
{
    intptr_t i;
    ByteArray *a = bytearray_of(self);
    int known = text_index(key, &i);
    if (known < 0) return false;
    if (known == 0) {
        int done = slice_set(self, key, 0);
        if (done == 0) raise_type(wrong_index, key);
        return done > 0;
    }
    size_t at = (size_t)index_wrap(i, a->length);
    if (at < a->length) return bytearray_open_gap(self, at, 1, 0);
    raise_index("%s out of range", index_kind);
    return false;
}

/* ---- slices ---- */

static bool delete_steps(Value self, SliceBounds *b)
{
    ByteArray *a = bytearray_of(self);
    if (b->count == 0) return true;
    if (!buffer_is_free(&a->exports)) return false;
    if (b->step < 0) {
        b->start += (intptr_t)(b->count - 1) * b->step;
        b->step = -b->step;
    }
    unsigned char *data = a->block->data;
    size_t to = (size_t)b->start, left = b->count, next = to;
    for (size_t from = to; from < a->length; from++) {
        if (left > 0 && from == next) {
            left--;
            next += (size_t)b->step;
        } else {
            data[to++] = data[from];
        }
    }
    a->length = to;
    return true;
}

static bool assign_steps(Value self, const SliceBounds *b, Span from)
{
    if (from.n != b->count) {
        raise_value("attempt to assign bytes of size %zd to extended slice of "
                    "size %zd", from.n, b->count);
        return false;
    }
    if (b->count == 0) return true;
    unsigned char *to = bytearray_of(self)->block->data + b->start;
    intptr_t at = 0;
    for (size_t i = 0; i < from.n; i++, at += b->step)
        to[at] = (unsigned char)from.data[i];
    return true;
}

/* The new bytes: of anything that bytearray() takes but a number or a str. */
static bool read_items(Value self, Value items, Value *kept, Span *out)
{
    *kept = items;
    if (items == self || !buffer_check(items)) {
        if (int_check(items) || str_check(items)) {
            raise_type("can assign only bytes, buffers, or iterables of ints "
                       "in range(0, 256)");
            return false;
        }
        *kept = bytearray_construct(items, 0, 0);
        if (*kept == 0) return false;
    }
    return bytes_argument(*kept, out);
}

bool bytearray_set_slice(Value self, Value start, Value stop, Value step,
                         Value items)
{
    SliceBounds b;
    Span from = {"", 0};
    Value kept = 0;
    if (items != 0 && !read_items(self, items, &kept, &from)) return false;
    if (!slice_unpack(&b, start, stop, step)) return false;
    slice_adjust(&b, bytearray_of(self)->length);
    if (b.step != 1)
        return from.n > 0 ? assign_steps(self, &b, from)
                          : delete_steps(self, &b);
    if (!bytearray_open_gap(self, (size_t)b.start, b.count, from.n))
        return false;
    if (from.n > 0)
        memcpy(bytearray_of(self)->block->data + b.start, from.data, from.n);
    return true;
}

/* ---- methods ---- */

static bool insert_bytes(Value self, size_t at, const void *data, size_t n)
{
    if (!bytearray_open_gap(self, at, 0, n)) return false;
    if (n > 0) memcpy(bytearray_of(self)->block->data + at, data, n);
    return true;
}

bool bytearray_append(Value self, Value item)
{
    unsigned char byte;
    return bytearray_item(item, &byte) &&
           insert_bytes(self, bytearray_of(self)->length, &byte, 1);
}

bool bytearray_insert(Value self, intptr_t index, Value item)
{
    unsigned char byte;
    intptr_t n = (intptr_t)bytearray_of(self)->length;
    if (!bytearray_item(item, &byte)) return false;
    if (index < 0) index += n;
    if (index < 0) index = 0;
    if (index > n) index = n;
    return insert_bytes(self, (size_t)index, &byte, 1);
}

bool bytearray_extend(Value self, Value iterable)
{
    Span s;
    const Type *t = value_type(iterable);
    if (iterable == self || !buffer_check(iterable)) {
        if (str_check(iterable) && str_bytes(str_of(iterable)) > 0) {
            raise_type("expected iterable of integers; got: 'str'");
            return false;
        }
        if (!type_find(t, SEL(__iter__)) && !type_find(t, SEL(__getitem__))) {
            raise_type("can't extend bytearray with %T", iterable);
            return false;
        }
        if (str_check(iterable)) return true;
        iterable = bytearray_construct(iterable, 0, 0);
        if (iterable == 0) return false;
    }
    if (!bytes_argument(iterable, &s)) return false;
    return insert_bytes(self, bytearray_of(self)->length, s.data, s.n);
}

Value bytearray_iadd(Value self, Value other)
{
    if (!buffer_check(other))
        return raise_type("can't concat %T to %T", other, self);
    /* Where that is the array itself, its data is exported. */
    ByteArray *a = bytearray_of(self);
    a->exports.holds += other == self;
    bool done = bytearray_extend(self, other);
    a->exports.holds -= other == self;
    return done ? self : 0;
}

Value bytearray_imul(Value self, Value times)
{
    size_t count, total, n = bytearray_of(self)->length;
    int known = text_times(times, &count);
    if (known <= 0) return known < 0 ? 0 : NOT_IMPLEMENTED;
    if (__builtin_mul_overflow(n, count, &total)) return raise_memory();
    if (!bytearray_resize(self, total)) return 0;
    for (size_t at = n; at < total; at += n)
        memcpy(bytearray_of(self)->block->data + at,
               bytearray_of(self)->block->data, n);
    return self;
}

Value bytearray_pop(Value self, intptr_t index)
{
    ByteArray *a = bytearray_of(self);
    if (a->length == 0) return raise_index("pop from empty bytearray");
    size_t at = (size_t)index_wrap(index, a->length);
    if (at >= a->length) return raise_index("pop index out of range");
    unsigned char byte = a->block->data[at];
    return bytearray_open_gap(self, at, 1, 0) ? small_value(byte) : 0;
}

bool bytearray_remove(Value self, Value item)
{
    unsigned char byte;
    ByteArray *a = bytearray_of(self);
    if (!bytes_item(item, "byte", &byte)) return false;
    unsigned char *at =
        a->length > 0 ? memchr(a->block->data, byte, a->length) : NULL;
    if (at != NULL)
        return bytearray_open_gap(self, (size_t)(at - a->block->data), 1, 0);
    raise_value("value not found in bytearray");
    return false;
}

bool bytearray_reverse(Value self)
{
    ByteArray *a = bytearray_of(self);
    for (size_t i = 0; i < a->length / 2; i++) {
        unsigned char kept = a->block->data[i];
        a->block->data[i] = a->block->data[a->length - 1 - i];
        a->block->data[a->length - 1 - i] = kept;
    }
    return true;
}

bool bytearray_clear(Value self) { return bytearray_resize(self, 0); }

Value bytearray_copy(Value self)
{
    Span s = bytes_span(self);
    return bytes_like_new(value_type(self), s.data, s.n);
}

/* ---- the buffer protocol ---- */

bool bytearray_get_buffer(Value self, Value out, Value writable)
{
    ByteArray *a = bytearray_of(self);
    (void)writable;
    *(Buffer *)out = (Buffer){
        .data = a->block != NULL ? a->block->data : NULL, .length = a->length,
        .owner = self, .count = &a->exports, .format = 'B', .item_size = 1,
    };
    return true;
}
