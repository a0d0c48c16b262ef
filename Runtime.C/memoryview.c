/* memoryview.c: views of bytes, bytearray and whatever has a buffer. */
#include "memoryview.h"

#include <string.h>

#include "bytes.h"
#include "bytes_methods.h"
#include "int.h"
#include "iter_fast.h"
#include "list.h"
#include "ops.h"
#include "slice.h"
#include "str.h"
#include "text_args.h"
#include "tuple.h"

void memoryview_trace(Object *self)
{
    MemoryView *m = (MemoryView *)self;
    gc_mark(m->owner);
    if (m->owner != 0 && m->count != NULL && m->count == buffer_recounted)
        m->count->views++;
}

bool memoryview_check(const MemoryView *m)
{
    if (likely(m->owner != 0)) return true;
    raise_value("operation forbidden on released memoryview object");
    return false;
}

/* A view that still has to be pointed at its part. */
static MemoryView *view_alloc(void)
{
    return gc_alloc(&memoryview_type, sizeof(MemoryView));
}

static MemoryView *view_copy(const MemoryView *from)
{
    MemoryView *m = view_alloc();
    if (m == NULL) return NULL;
    *m = *from;
    if (m->count != NULL) m->count->views++;
    return m;
}

static Value view_on(Value object)
{
    Buffer b;
    if (value_is_exact(object, &memoryview_type)) {
        const MemoryView *from = memoryview_of(object);
        return memoryview_check(from) ? value_of(view_copy(from)) : 0;
    }
    MemoryView *m = view_alloc();
    if (m == NULL || !buffer_get(object, &b, false)) return 0;
    m->owner = b.owner;
    m->data = b.data;
    m->length = b.length / b.item_size;
    m->stride = b.item_size;
    m->count = b.count;
    m->format = b.format;
    m->item_size = b.item_size;
    m->readonly = b.readonly;
    m->floats = b.floats;
    if (m->count != NULL) m->count->views++;
    return value_of(m);
}

Value memoryview_construct(Value object)
{
    if (buffer_check(object)) return view_on(object);
    return raise_type("memoryview: a bytes-like object is required, not '%T'",
                      object);
}

bool memoryview_release(Value self)
{
    MemoryView *m = memoryview_of(self);
    if (m->owner != 0 && m->count != NULL && m->count->views > 0)
        m->count->views--;
    m->owner = 0;
    return true;
}

Value memoryview_enter(Value self)
{
    return memoryview_check(memoryview_of(self)) ? self : 0;
}

bool memoryview_exit(Value self, size_t nargs, const Value *args)
{
    (void)nargs;
    (void)args;
    return memoryview_release(self);
}

static bool is_contiguous(const MemoryView *m)
{
    return m->stride == m->item_size || m->length < 2;
}

bool memoryview_get_buffer(Value self, Value out, Value writable)
{
    const MemoryView *m = memoryview_of(self);
    if (!memoryview_check(m)) return false;
    if (writable == TRUE && m->readonly) {
        raise_type("a read-write bytes-like object is required, not '%T'",
                   self);
        return false;
    }
    if (!is_contiguous(m)) {
        raise_error(&BufferError_type,
                    "memoryview: underlying buffer is not C-contiguous");
        return false;
    }
    *(Buffer *)out = (Buffer){
        .data = m->data, .length = m->length * m->item_size,
        .owner = m->owner, .count = m->count, .readonly = m->readonly,
        .format = m->format, .item_size = m->item_size, .floats = m->floats,
    };
    return true;
}

/* ---- items ---- */

intptr_t memoryview_len(Value self)
{
    const MemoryView *m = memoryview_of(self);
    return memoryview_check(m) ? (intptr_t)m->length : -1;
}

/* -1 raised, 0 key is no index, 1 *p is the item. */
static int find_item(const MemoryView *m, Value key, unsigned char **p)
{
    intptr_t i;
    if (!memoryview_check(m)) return -1;
    int known = text_index(key, &i);
    if (known <= 0) return known;
    size_t at = (size_t)index_wrap(i, m->length);
    if (at < m->length) {
        *p = memoryview_at(m, at);
        return 1;
    }
    raise_index("index out of bounds on dimension 1");
    return -1;
}

Value memoryview_get_item(Value self, Value key)
{
    unsigned char *p;
    int known = find_item(memoryview_of(self), key, &p);
    if (known < 0) return 0;
    if (known) return memoryview_load(memoryview_of(self), p);
    Value part = slice_get(self, key);
    if (part != NOT_IMPLEMENTED) return part;
    return raise_type("memoryview: invalid slice key");
}

Value memoryview_get_slice(Value self, Value start, Value stop, Value step)
{
    SliceBounds b;
    if (!memoryview_check(memoryview_of(self)) ||
        !slice_unpack(&b, start, stop, step))
        return 0;
    MemoryView *m = view_copy(memoryview_of(self));
    if (m == NULL) return 0;
    slice_adjust(&b, m->length);
    if (b.count > 0) m->data = memoryview_at(m, (size_t)b.start);
    m->length = b.count;
    m->stride *= b.step;
    return value_of(m);
}

static bool check_writable(const MemoryView *m)
{
    if (!memoryview_check(m)) return false;
    if (m->readonly) raise_type("cannot modify read-only memory");
    return !m->readonly;
}

bool memoryview_set_item(Value self, Value key, Value item)
{
    const MemoryView *m = memoryview_of(self);
    unsigned char *p;
    if (!check_writable(m)) return false;
    int known = find_item(m, key, &p);
    if (known > 0) return memoryview_store(m, p, item);
    if (known < 0) return false;
    known = slice_set(self, key, item);
    if (known == 0) raise_type("memoryview: invalid slice key");
    return known > 0;
}

bool memoryview_del_item(Value self, Value key)
{
    (void)key;
    if (check_writable(memoryview_of(self))) raise_type("cannot delete memory");
    return false;
}

/* Copies item by item, from the end if the two overlap that way. */
static void copy_items(const MemoryView *to, const MemoryView *from)
{
    size_t n = to->length, size = to->item_size;
    if (n == 0) return;
    if (is_contiguous(to) && is_contiguous(from)) {
        memmove(to->data, from->data, n * size);
        return;
    }
    for (size_t i = 0; i < n; i++)
        memmove(memoryview_at(to, i), memoryview_at(from, i), size);
}

bool memoryview_set_slice(Value self, Value start, Value stop, Value step,
                          Value items)
{
    Value to = check_writable(memoryview_of(self))
                   ? memoryview_get_slice(self, start, stop, step)
                   : 0;
    if (to == 0) return false;
    Value from = view_on(items);
    bool same = from != 0 &&
                memoryview_of(from)->length == memoryview_of(to)->length &&
                memoryview_of(from)->format == memoryview_of(to)->format;
    if (same)
        copy_items(memoryview_of(to), memoryview_of(from));
    else if (from != 0)
        raise_value("memoryview assignment: lvalue and rvalue have different "
                    "structures");
    if (from != 0) memoryview_release(from);
    memoryview_release(to);
    return same;
}

/* ---- conversions ---- */

Value memoryview_tobytes(Value self, Value order)
{
    const MemoryView *m = memoryview_of(self);
    (void)order;
    if (!memoryview_check(m)) return 0;
    Value v = bytes_new(NULL, m->length * m->item_size);
    if (v == 0) return 0;
    unsigned char *to = bytes_of(v)->data;
    for (size_t i = 0; i < m->length; i++, to += m->item_size)
        memcpy(to, memoryview_at(m, i), m->item_size);
    return v;
}

Value memoryview_tolist(Value self)
{
    const MemoryView *m = memoryview_of(self);
    if (!memoryview_check(m)) return 0;
    Value list = list_with_capacity(m->length);
    for (size_t i = 0; list != 0 && i < m->length; i++) {
        Value item = memoryview_load(m, memoryview_at(m, i));
        if (item == 0 || !list_append(list, item)) return 0;
    }
    return list;
}

Value memoryview_hex(Value self, Value sep, int32_t group)
{
    Value v = memoryview_tobytes(self, 0);
    return v != 0 ? bytes_hex(v, sep, group) : 0;
}

Value memoryview_decode(Value self, Value encoding, Value errors)
{
    Value v = memoryview_tobytes(self, 0);
    return v != 0 ? bytes_decode(v, encoding, errors) : 0;
}

Value memoryview_toreadonly(Value self)
{
    if (!memoryview_check(memoryview_of(self))) return 0;
    MemoryView *m = view_copy(memoryview_of(self));
    if (m != NULL) m->readonly = true;
    return value_of(m);
}

/* The format that a str names, perhaps with an "@" in front; 0 when it
 * raised. */
static char read_format(Value v)
{
    if (!str_check(v)) {
        raise_type("format argument must be a string");
        return 0;
    }
    const Str *s = str_of(v);
    size_t n = str_bytes(s), at = n == 2 && s->data[0] == '@';
    char format = s->data[at];
    if (n == at + 1 && item_native_size(format) > 0 && format != 's' &&
        format != 'p' && format != 'x')
        return format;
    raise_value("memoryview: destination format must be a native single "
                "character format prefixed with an optional '@'");
    return 0;
}

static bool is_byte_format(char format)
{
    return format == 'B' || format == 'b' || format == 'c';
}

static Value cast(Value self, Value format, Value shape,
                  const FloatItems *floats)
{
    const MemoryView *from = memoryview_of(self);
    if (!memoryview_check(from)) return 0;
    char wanted = read_format(format);
    if (wanted == 0) return 0;
    if (shape != 0)
        return raise_error(&NotImplementedError_type,
                           "memoryview: views have one dimension");
    if (!is_contiguous(from))
        return raise_type("memoryview: casts are restricted to C-contiguous "
                          "views");
    if (!is_byte_format(wanted) && !is_byte_format(from->format))
        return raise_type("memoryview: cannot cast between two non-byte "
                          "formats");
    size_t size = item_native_size(wanted);
    size_t bytes = from->length * from->item_size;
    if (bytes % size != 0)
        return raise_type("memoryview: length is not a multiple of itemsize");
    MemoryView *m = view_copy(from);
    if (m == NULL) return 0;
    m->format = wanted;
    m->item_size = (uint8_t)size;
    m->stride = (intptr_t)size;
    m->length = bytes / size;
    m->floats = item_traits(wanted) & ITEM_FLOAT ? floats : NULL;
    return value_of(m);
}

Value memoryview_cast(Value self, Value format, Value shape)
{
    return cast(self, format, shape, &float_items);
}

Value memoryview_cast_no_float(Value self, Value format, Value shape)
{
    return cast(self, format, shape, NULL);
}

/* ---- comparison ---- */

/* -1 raised, 0, 1. */
static int same_items(const MemoryView *a, const MemoryView *b)
{
    if (a->length != b->length) return 0;
    for (size_t i = 0; i < a->length; i++) {
        const unsigned char *p = memoryview_at(a, i), *q = memoryview_at(b, i);
        if (a->format == b->format) {
            if (memcmp(p, q, a->item_size) != 0) return 0;
            continue;
        }
        Value x = memoryview_load(a, p), y = memoryview_load(b, q);
        int same = x != 0 && y != 0 ? op_is_eq(x, y) : -1;
        if (same <= 0) return same;
    }
    return 1;
}

/* -2: the other side is not bytes-like. */
static int equal(Value self, Value other)
{
    if (self == other) return 1;
    if (memoryview_of(self)->owner == 0 || !buffer_check(other)) return -2;
    if (value_is_exact(other, &memoryview_type) &&
        memoryview_of(other)->owner == 0)
        return 0;
    Value view = memoryview_construct(other);
    if (view == 0) return -1;
    int same = same_items(memoryview_of(self), memoryview_of(view));
    memoryview_release(view);
    return same;
}

Value memoryview_eq(Value self, Value other)
{
    int same = equal(self, other);
    return same == -1 ? 0 : same == -2 ? NOT_IMPLEMENTED : bool_value(same);
}

Value memoryview_ne(Value self, Value other)
{
    int same = equal(self, other);
    return same == -1 ? 0 : same == -2 ? NOT_IMPLEMENTED : bool_value(!same);
}

uintptr_t memoryview_hash(Value self)
{
    const MemoryView *m = memoryview_of(self);
    if (!memoryview_check(m)) return 0;
    if (!m->readonly)
        return raise_value("cannot hash writable memoryview object");
    if (!is_byte_format(m->format))
        return raise_value("memoryview: hashing is restricted to formats "
                           "'B', 'b' or 'c'");
    Value v = memoryview_tobytes(self, 0);
    return v != 0 ? bytes_hash(v) : 0;
}

Value memoryview_repr(Value self)
{
    StrBuilder out;
    char hex[2 * sizeof(uintptr_t)];
    size_t at = sizeof hex;
    uintptr_t rest = self;
    do hex[--at] = "0123456789abcdef"[rest & 15];
    while ((rest >>= 4) != 0);
    str_builder_start(&out);
    if (!str_builder_add_c(&out, memoryview_of(self)->owner != 0
                                     ? "<memory at 0x"
                                     : "<released memory at 0x") ||
        !str_builder_add(&out, hex + at, sizeof hex - at) ||
        !str_builder_add_char(&out, '>'))
        return 0;
    return str_builder_finish(&out);
}

/* ---- iteration ---- */

static Value for_next_item(ForIter *it)
{
    const MemoryView *m = memoryview_of(it->seq);
    if (it->at >= m->length || !memoryview_check(m)) return 0;
    return memoryview_load(m, memoryview_at(m, it->at++));
}

bool memoryview_for(Value self, Value it)
{
    if (!memoryview_check(memoryview_of(self))) return false;
    ((ForIter *)it)->next = for_next_item;
    return true;
}

/* ---- attributes ---- */

Value memoryview_format(Value self)
{
    const MemoryView *m = memoryview_of(self);
    if (!memoryview_check(m)) return 0;
    return str_from_char((unsigned char)m->format);
}

Value memoryview_itemsize(Value self)
{
    const MemoryView *m = memoryview_of(self);
    return memoryview_check(m) ? small_value(m->item_size) : 0;
}

Value memoryview_nbytes(Value self)
{
    const MemoryView *m = memoryview_of(self);
    return memoryview_check(m) ? int_from_size(m->length * m->item_size) : 0;
}

Value memoryview_ndim(Value self)
{
    return memoryview_check(memoryview_of(self)) ? small_value(1) : 0;
}

Value memoryview_obj(Value self)
{
    const MemoryView *m = memoryview_of(self);
    return memoryview_check(m) ? m->owner : 0;
}

int memoryview_readonly(Value self)
{
    const MemoryView *m = memoryview_of(self);
    return memoryview_check(m) ? m->readonly : -1;
}

int memoryview_contiguous(Value self)
{
    const MemoryView *m = memoryview_of(self);
    return memoryview_check(m) ? is_contiguous(m) : -1;
}

static Value one_tuple(Value item)
{
    return item != 0 ? tuple_new(1, &item) : 0;
}

Value memoryview_shape(Value self)
{
    const MemoryView *m = memoryview_of(self);
    return memoryview_check(m) ? one_tuple(int_from_size(m->length)) : 0;
}

Value memoryview_strides(Value self)
{
    const MemoryView *m = memoryview_of(self);
    return memoryview_check(m) ? one_tuple(int_from_word(m->stride)) : 0;
}

Value memoryview_suboffsets(Value self)
{
    if (!memoryview_check(memoryview_of(self))) return 0;
    return value_of(&tuple_empty);
}
