/* array.c: making arrays, their items and slices. */
#include "array.h"

#include <string.h>

#include "int.h"
#include "iter_fast.h"
#include "sequence.h"
#include "slice.h"
#include "str.h"
#include "utf8.h"

void bytearray_trace(Object *self);

void array_trace(Object *self)
{
    gc_mark(value_of(((Array *)self)->bytes.block));
}

static bool may_resize(Array *a)
{
    if (buffer_is_free(&a->bytes.exports)) return true;
    error_clear();
    raise_error(&BufferError_type,
                "cannot resize an array that is exporting buffers");
    return false;
}

bool array_open_gap(Array *a, size_t at, size_t gone, size_t come)
{
    size_t bytes;
    if (gone == come) return true;
    if (!may_resize(a)) return false;
    if (!__builtin_mul_overflow(come, (size_t)a->item_size, &bytes))
        return bytearray_open_gap(value_of(a), at * a->item_size,
                                  gone * a->item_size, bytes);
    raise_memory();
    return false;
}

/* ---- construction ---- */

static bool is_char(char typecode)
{
    return typecode == 'u' || typecode == 'w';
}

static Array *make(const Type *cls, char typecode, const FloatItems *floats)
{
    unsigned traits = is_char(typecode) ? 0 : item_traits(typecode);
    size_t size = is_char(typecode) ? 4 : item_native_size(typecode);
    Array *a = instance_alloc(cls, 0);
    if (a == NULL) return NULL;
    a->typecode = typecode;
    a->item_size = (uint8_t)size;
    a->traits = (uint8_t)traits;
    a->floats = traits & ITEM_FLOAT ? floats : NULL;
    return a;
}

Value array_like(const Array *a, size_t n)
{
    Array *made = make(&array_array_type, a->typecode, a->floats);
    return made != NULL && array_open_gap(made, 0, 0, n) ? value_of(made) : 0;
}

/* The typecode that v names; 0 when it raised. */
static char read_typecode(Value v)
{
    if (!str_check(v) || str_length(v) != 1) {
        raise_type("array() argument 1 must be a unicode character, not %T",
                   v);
        return 0;
    }
    return str_of(v)->data[0];
}

static bool check_initializer(char typecode, Value v)
{
    if (is_char(typecode) || v == 0) return true;
    if (str_check(v))
        raise_type("cannot use a str to initialize an array with typecode "
                   "'%c'", typecode);
    else if (array_check(v) && is_char(array_of(v)->typecode))
        raise_type("cannot use a unicode array to initialize an array with "
                   "typecode '%c'", typecode);
    else
        return true;
    return false;
}

bool array_push(Array *a, Value v)
{
    ArrayItem item;
    if (!array_convert(a, v, &item)) return false;
    size_t n = array_length(a);
    if (!array_open_gap(a, n, 0, 1)) return false;
    memcpy(array_items(a) + n * a->item_size, &item, a->item_size);
    return true;
}

static bool push_all(Array *a, Value iterable)
{
    ForIter it;
    Value v;
    if (!for_start(&it, iterable)) return false;
    while ((v = for_next(&it)) != 0)
        if (!array_push(a, v)) return false;
    return !error_pending();
}

static Value construct(const Type *cls, Value typecode, Value initializer,
                       const FloatItems *floats)
{
    char code = read_typecode(typecode);
    if (code == 0 && error_pending()) return 0;
    if (!check_initializer(code, initializer)) return 0;
    if (code == 0 || strchr("bBuwhHiIlLqQfd", code) == NULL)
        return raise_value("bad typecode (must be b, B, u, h, H, i, I, l, L, "
                           "q, Q, f or d)");
    Array *a = make(cls, code, floats);
    Value self = value_of(a);
    if (a == NULL || initializer == 0) return self;
    bool is_bytes = bytes_is(initializer) ||
                    (value_is_pointer(initializer) &&
                     value_type(initializer)->trace == bytearray_trace);
    bool done = is_bytes                ? array_frombytes(self, initializer)
                : str_check(initializer) ? array_fromunicode(self, initializer)
                                         : push_all(a, initializer);
    return done ? self : 0;
}

Value array_new(const Type *cls, Value typecode, Value initializer)
{
    return construct(cls, typecode, initializer, &float_items);
}

Value array_new_no_float(const Type *cls, Value typecode, Value initializer)
{
    return construct(cls, typecode, initializer, NULL);
}

bool array_extend(Value self, Value iterable)
{
    Array *a = array_of(self);
    const Array *from = array_of(iterable);
    if (!array_check(iterable)) return push_all(a, iterable);
    if (from->typecode != a->typecode) {
        raise_type("can only extend with array of same kind");
        return false;
    }
    size_t n = array_length(a), more = array_length(from);
    if (!array_open_gap(a, n, 0, more)) return false;
    if (more > 0)
        memcpy(array_items(a) + n * a->item_size, array_items(from),
               more * a->item_size);
    return true;
}

/* ---- items ---- */

intptr_t array_len(Value self)
{
    return (intptr_t)array_length(array_of(self));
}

/* The index that key is: -1 raised, 0 key is no index, 1 *at is it. */
static int find_item(const Array *a, Value key, const char *message,
                     size_t *at)
{
    intptr_t i;
    int known = index_from(key, &i);
    if (known <= 0) return known;
    *at = (size_t)index_wrap(i, array_length(a));
    if (likely(*at < array_length(a))) return 1;
    raise_index(message);
    return -1;
}

static const char wrong_key[] = "array indices must be integers";

Value array_get_item(Value self, Value key)
{
    size_t at;
    int known = find_item(array_of(self), key, "array index out of range", &at);
    if (likely(known > 0)) return array_load(array_of(self), at);
    if (known < 0) return 0;
    Value part = slice_get(self, key);
    return part != NOT_IMPLEMENTED ? part : raise_type(wrong_key);
}

static const char bad_assignment[] = "array assignment index out of range";

/* key is no index; items 0: del. */
static bool set_slice(Value self, Value key, Value items)
{
    int done = slice_set(self, key, items);
    if (done == 0) raise_type(wrong_key);
    return done > 0;
}

bool array_set_item(Value self, Value key, Value v)
{
    Array *a = array_of(self);
    ArrayItem item;
    size_t at;
    int known = find_item(a, key, bad_assignment, &at);
    if (known <= 0) return known == 0 && set_slice(self, key, v);
    if (!array_convert(a, v, &item)) return false;
    if (likely(at < array_length(a)))
        memcpy(array_items(a) + at * a->item_size, &item, a->item_size);
    else
        raise_index(bad_assignment);
    return !error_pending();
}

bool array_del_item(Value self, Value key)
{
    size_t at;
    int known = find_item(array_of(self), key, bad_assignment, &at);
    if (known <= 0) return known == 0 && set_slice(self, key, 0);
    return array_open_gap(array_of(self), at, 1, 0);
}

static Value for_next_item(ForIter *it)
{
    const Array *a = array_of(it->seq);
    return it->at < array_length(a) ? array_load(a, it->at++) : 0;
}

bool array_for(Value self, Value it)
{
    (void)self;
    ((ForIter *)it)->next = for_next_item;
    return true;
}

bool array_get_buffer(Value self, Value out, Value writable)
{
    Array *a = array_of(self);
    (void)writable;
    *(Buffer *)out = (Buffer){
        .data = array_items(a), .length = a->bytes.length, .owner = self,
        .count = &a->bytes.exports, .format = a->typecode,
        .item_size = a->item_size, .floats = a->floats,
    };
    return true;
}

/* ---- slices ---- */

Value array_get_slice(Value self, Value start, Value stop, Value step)
{
    SliceBounds b;
    if (!slice_unpack(&b, start, stop, step)) return 0;
    const Array *a = array_of(self);
    slice_adjust(&b, array_length(a));
    Value v = array_like(a, b.count);
    if (v == 0 || b.count == 0) return v;
    size_t size = a->item_size;
    unsigned char *to = array_items(array_of(v));
    const unsigned char *from = array_items(a) + (size_t)b.start * size;
    if (b.step == 1) {
        memcpy(to, from, b.count * size);
        return v;
    }
    for (size_t i = 0; i < b.count; i++, to += size)
        memcpy(to, from + (intptr_t)i * b.step * (intptr_t)size, size);
    return v;
}

/* Deletes the items that a slice with gaps selects. */
static bool delete_steps(Array *a, SliceBounds b)
{
    if (b.count == 0) return true;
    if (b.step < 0) {
        b.start += (intptr_t)(b.count - 1) * b.step;
        b.step = -b.step;
    }
    if (!may_resize(a)) return false;
    size_t size = a->item_size, length = array_length(a);
    size_t to = (size_t)b.start, left = b.count, next = to;
    unsigned char *items = array_items(a);
    for (size_t from = to; from < length; from++) {
        if (left > 0 && from == next) {
            left--;
            next += (size_t)b.step;
        } else {
            memcpy(items + to++ * size, items + from * size, size);
        }
    }
    a->bytes.length = to * size;
    return true;
}

static bool assign_steps(Array *a, const SliceBounds *b, const Array *from)
{
    size_t n = array_length(from), size = a->item_size;
    if (n != b->count) {
        raise_value("attempt to assign array of size %zd to extended slice of "
                    "size %zd", n, b->count);
        return false;
    }
    for (size_t i = 0; i < n; i++)
        memcpy(array_items(a) +
                   (b->start + (intptr_t)i * b->step) * (intptr_t)size,
               array_items(from) + i * size, size);
    return true;
}

/* What is assigned to a slice, a copy of it if that is `self`; 0 raised. */
static Value source_of(Value self, Value items)
{
    if (!array_check(items))
        return raise_type("can only assign array (not \"%T\") to array slice",
                          items);
    if (array_of(items)->typecode != array_of(self)->typecode)
        return raise_type("bad argument type for built-in operation");
    return items == self ? array_copy(items) : items;
}

bool array_set_slice(Value self, Value start, Value stop, Value step,
                     Value items)
{
    Array *a = array_of(self);
    SliceBounds b;
    Value source = items != 0 ? source_of(self, items) : 0;
    if (items != 0 && source == 0) return false;
    if (!slice_unpack(&b, start, stop, step)) return false;
    slice_adjust(&b, array_length(a));
    size_t n = source != 0 ? array_length(array_of(source)) : 0;
    if (b.step != 1)
        return n > 0 ? assign_steps(a, &b, array_of(source))
                     : delete_steps(a, b);
    if (!array_open_gap(a, (size_t)b.start, b.count, n)) return false;
    if (n > 0)
        memcpy(array_items(a) + (size_t)b.start * a->item_size,
               array_items(array_of(source)), n * a->item_size);
    return true;
}
