/* msgpack_pack.c: objects to bytes. */
#include <string.h>

#include "bytes.h"
#include "codec.h"
#include "dict.h"
#include "float.h"
#include "int.h"
#include "item.h"
#include "list.h"
#include "msgpack.h"
#include "ops.h"
#include "tuple.h"

SEL_USE(code);
SEL_USE(data);
SEL_USE(nanoseconds);
SEL_USE(seconds);

void bytearray_trace(Object *self);

enum { FIRST_ROOM = 4 };

/* ---- bytes ---- */

static unsigned char *reserve(Packing *p, size_t n)
{
    StrBuilder *out = &p->out;
    if (likely(out->capacity - out->used >= n))
        return (unsigned char *)out->data + out->used;
    return (unsigned char *)str_builder_reserve(out, n);
}

/* A byte, then n in that many bytes. */
static bool put(Packing *p, unsigned first, size_t size, uint64_t n)
{
    unsigned char *at = reserve(p, size + 1);
    if (!at) return false;
    *at = (unsigned char)first;
    msgpack_store(at + 1, size, n);
    p->out.used += size + 1;
    return true;
}

static bool put_data(Packing *p, const void *data, size_t n)
{
    unsigned char *at = reserve(p, n);
    if (!at) return false;
    if (n) memcpy(at, data, n);
    p->out.used += n;
    return true;
}

/* A length of 32 bits: `first` is the format for 8, the next two for 16 and
 * 32; with no_8 it is the one for 16. */
static bool put_length(Packing *p, unsigned first, bool no_8, size_t n,
                       const char *what)
{
    if (n > UINT32_MAX) {
        raise_value("%s is too large", what);
        return false;
    }
    if (n <= UINT8_MAX && !no_8) return put(p, first, 1, n);
    if (!no_8) first++;
    return n <= UINT16_MAX ? put(p, first, 2, n) : put(p, first + 1, 4, n);
}

bool packing_add_array(Packing *p, size_t n)
{
    return n < 16 ? put(p, 0x90 | (unsigned)n, 0, 0)
                  : put_length(p, 0xDC, true, n, "list");
}

bool packing_add_map(Packing *p, size_t n)
{
    return n < 16 ? put(p, 0x80 | (unsigned)n, 0, 0)
                  : put_length(p, 0xDE, true, n, "dict");
}

/* Before bin and str 8 there was one type, raw. */
static bool add_text(Packing *p, const void *text, size_t n)
{
    bool done = n < 32 ? put(p, 0xA0 | (unsigned)n, 0, 0)
                : p->options->use_bin_type
                    ? put_length(p, 0xD9, false, n, "unicode string")
                    : put_length(p, 0xDA, true, n, "unicode string");
    return done && put_data(p, text, n);
}

static bool add_bytes(Packing *p, const void *data, size_t n)
{
    if (!p->options->use_bin_type) return add_text(p, data, n);
    return put_length(p, 0xC4, false, n, "bytes object") &&
           put_data(p, data, n);
}

bool packing_add_ext(Packing *p, int code, const void *data, size_t n)
{
    bool is_fixed = n && n <= 16 && (n & (n - 1)) == 0;
    bool done = is_fixed ? put(p, 0xD4 + (unsigned)__builtin_ctz((unsigned)n),
                               0, 0)
                         : put_length(p, 0xC7, false, n, "EXT data");
    return done && put(p, (unsigned char)code, 0, 0) && put_data(p, data, n);
}

/* ---- numbers ---- */

static bool add_unsigned(Packing *p, uint64_t n)
{
    if (n < 0x80) return put(p, (unsigned)n, 0, 0);
    if (n <= UINT8_MAX) return put(p, 0xCC, 1, n);
    if (n <= UINT16_MAX) return put(p, 0xCD, 2, n);
    return n <= UINT32_MAX ? put(p, 0xCE, 4, n) : put(p, 0xCF, 8, n);
}

static bool add_signed(Packing *p, int64_t i)
{
    if (i >= 0) return add_unsigned(p, (uint64_t)i);
    if (i >= -32) return put(p, (unsigned char)i, 0, 0);
    if (i >= INT8_MIN) return put(p, 0xD0, 1, (uint64_t)i);
    if (i >= INT16_MIN) return put(p, 0xD1, 2, (uint64_t)i);
    return i >= INT32_MIN ? put(p, 0xD2, 4, (uint64_t)i)
                          : put(p, 0xD3, 8, (uint64_t)i);
}

/* 1 done, 0 it takes more than 64 bits, -1 raised. */
static int add_int(Packing *p, Value v)
{
    unsigned char wide[8];
    if (value_is_small(v)) return add_signed(p, small_int(v)) ? 1 : -1;
    if (!item_store_int(wide, 8, ITEM_INT | ITEM_SIGNED, true, v))
        return add_signed(p, (int64_t)msgpack_load(wide, 8)) ? 1 : -1;
    if (item_store_int(wide, 8, ITEM_INT, true, v)) return 0;
    return add_unsigned(p, msgpack_load(wide, 8)) ? 1 : -1;
}

static bool add_float(Packing *p, Value v)
{
    bool single = p->options->use_single_float;
    unsigned char *at = reserve(p, 9);
    if (!at) return false;
    *at = single ? 0xCA : 0xCB;
    float_items.store(single ? 'f' : 'd', true, at + 1, float_value(v));
    p->out.used += single ? 5 : 9;
    return true;
}

/* ---- text, bytes, extensions ---- */

static bool add_str(Packing *p, Value v)
{
    const Str *s = str_of(v);
    if (str_is_ascii(s)) return add_text(p, s->data, str_bytes(s));
    Value encoded = codec_encode(v, 0, p->options->errors);
    return encoded && add_text(p, bytes_of(encoded)->data,
                               bytes_of(encoded)->size);
}

static bool add_view(Packing *p, Value v)
{
    Buffer b;
    return buffer_get(v, &b, false) && add_bytes(p, b.data, b.length);
}

static bool add_ext_type(Packing *p, Value v)
{
    Buffer b;
    Value code = op_get_attr(v, SEL(code));
    Value data = code ? op_get_attr(v, SEL(data)) : 0;
    if (!data || !buffer_get(data, &b, false)) return false;
    int32_t n = int_as_i32(code);
    return !error_pending() && packing_add_ext(p, n, b.data, b.length);
}

size_t msgpack_timestamp_write(unsigned char out[MSGPACK_TIMESTAMP_SIZE],
                               int64_t seconds, uint32_t nanoseconds)
{
    if ((uint64_t)seconds >> 34) {
        msgpack_store(out, 4, nanoseconds);
        msgpack_store(out + 4, 8, (uint64_t)seconds);
        return 12;
    }
    uint64_t both = (uint64_t)nanoseconds << 34 | (uint64_t)seconds;
    size_t size = both > UINT32_MAX ? 8 : 4;
    msgpack_store(out, size, both);
    return size;
}

static bool add_timestamp(Packing *p, Value v)
{
    unsigned char out[MSGPACK_TIMESTAMP_SIZE];
    Value seconds = op_get_attr(v, SEL(seconds));
    Value rest = seconds ? op_get_attr(v, SEL(nanoseconds)) : 0;
    if (!rest) return false;
    int64_t s = int_as_i64(seconds);
    uint32_t ns = error_pending() ? 0 : int_as_u32(rest);
    if (error_pending()) return false;
    return packing_add_ext(p, MSGPACK_TIMESTAMP, out,
                           msgpack_timestamp_write(out, s, ns));
}

/* ---- arrays and maps ---- */

static PackLevel *levels(const Packing *p)
{
    return (PackLevel *)(void *)p->levels->items;
}

static bool open_level(Packing *p, Value seq, size_t length)
{
    enum { WORDS = sizeof(PackLevel) / sizeof(Value) };
    if (p->depth == p->room) {
        size_t room = p->room ? 2 * p->room : FIRST_ROOM;
        ValueBlock *block = gc_alloc_values(room * WORDS);
        if (!block) return false;
        if (p->depth)
            memcpy(block->items, levels(p), p->depth * sizeof(PackLevel));
        gc_free(p->levels);
        p->levels = block;
        p->room = room;
    }
    levels(p)[p->depth++] = (PackLevel){seq, 0, 0, length};
    return true;
}

static bool open_array(Packing *p, Value seq, size_t n)
{
    return packing_add_array(p, n) && open_level(p, seq, n);
}

static bool open_map(Packing *p, Value dict)
{
    size_t n = dict_length(dict);
    return packing_add_map(p, n) && open_level(p, dict, n);
}

static Value changed(const char *what)
{
    return raise_error(&RuntimeError_type, "%s changed size during iteration",
                       what);
}

static Value next_of_dict(PackLevel *l)
{
    Value key, v = l->pending;
    l->pending = 0;
    if (v) return v;
    if (dict_length(l->seq) != l->length) return changed("dictionary");
    return dict_next(l->seq, &l->at, &key, &l->pending) ? key : 0;
}

static Value next_of_list(PackLevel *l)
{
    const List *list = list_of(l->seq);
    if (list->length != l->length) return changed("list");
    return l->at < l->length ? list_items(list)[l->at++] : 0;
}

static Value next_of_tuple(PackLevel *l)
{
    return l->at < l->length ? tuple_items(l->seq)[l->at++] : 0;
}

/* The next item of the innermost level that has one; 0: none has, or it
 * raised. */
static Value next_item(Packing *p)
{
    while (p->depth) {
        PackLevel *l = &levels(p)[p->depth - 1];
        Value v = list_check(l->seq)    ? next_of_list(l)
                  : tuple_check(l->seq) ? next_of_tuple(l)
                                        : next_of_dict(l);
        if (v || error_pending()) return v;
        p->depth--;
    }
    return 0;
}

/* ---- any object ---- */

static bool is_of(Value v, Value cls)
{
    return cls && value_is_instance(v, (const Type *)(void *)cls);
}

/* What takes a look at more than the type. */
static COLD bool is_memoryview(Value v)
{
    return buffer_check(v) && !value_type(v)->module &&
           strcmp(type_name(value_type(v)), "memoryview") == 0;
}

/* 1 done, or an array or map is open; 0 not an object for MessagePack; -1
 * raised. */
static int add_object(Packing *p, Value v)
{
    const Type *t = value_type(v);
    bool strict = p->options->strict_types;
    if (t == &dict_type || (!strict && dict_check(v)))
        return open_map(p, v) ? 1 : -1;
    if (t == &list_type || (!strict && list_check(v)))
        return open_array(p, v, list_of(v)->length) ? 1 : -1;
    if (!strict && tuple_check(v))
        return open_array(p, v, tuple_of(v)->length) ? 1 : -1;
    if (is_of(v, msgpack_classes.ext_type) &&
        (!strict || value_of(t) == msgpack_classes.ext_type))
        return add_ext_type(p, v) ? 1 : -1;
    if (value_of(t) == msgpack_classes.timestamp)
        return add_timestamp(p, v) ? 1 : -1;
    if (is_memoryview(v)) return add_view(p, v) ? 1 : -1;
    return 0;
}

static int add_one(Packing *p, Value v)
{
    if (value_is_small(v)) return add_int(p, v);
    if (str_check(v)) return add_str(p, v) ? 1 : -1;
    if (v == NONE) return put(p, 0xC0, 0, 0) ? 1 : -1;
    if (v == FALSE) return put(p, 0xC2, 0, 0) ? 1 : -1;
    if (v == TRUE) return put(p, 0xC3, 0, 0) ? 1 : -1;
    if (int_check(v)) return add_int(p, v);
    if (float_check(v)) return add_float(p, v) ? 1 : -1;
    if (bytes_is(v) || value_type(v)->trace == bytearray_trace) {
        size_t n;
        const unsigned char *data = bytes_like_data(v, &n);
        return add_bytes(p, data, n) ? 1 : -1;
    }
    return add_object(p, v);
}

static COLD bool refuse(Value v)
{
    if (int_check(v))
        raise_error(&OverflowError_type, "Integer value out of range");
    else
        raise_type("can not serialize '%T' object", v);
    return false;
}

static bool add_any(Packing *p, Value v)
{
    if (p->depth > MSGPACK_MAX_DEPTH) {
        raise_value("recursion limit exceeded.");
        return false;
    }
    int done = add_one(p, v);
    if (!done && p->options->fallback) {
        v = op_call1(p->options->fallback, v);
        done = v ? add_one(p, v) : -1;
    }
    return done ? done > 0 : refuse(v);
}

bool packing_add(Packing *p, Value v)
{
    p->depth = 0;
    do {
        if (!add_any(p, v)) return false;
        v = next_item(p);
    } while (v);
    return !error_pending();
}

void packing_start(Packing *p, const PackOptions *options)
{
    p->options = options;
    p->levels = NULL;
    p->depth = p->room = 0;
    str_builder_start(&p->out);
}
