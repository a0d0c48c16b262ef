/* bytes.c: immutable bytes. */
#include "bytes.h"

#include <string.h>

#include "buffer.h"
#include "bytes_methods.h"
#include "codec.h"
#include "dispatch.h"
#include "int.h"
#include "item.h"
#include "iter_fast.h"
#include "ops.h"
#include "str_methods.h"

SEL_USE(tobytes);
SEL_USE(__bytes__);
SEL_USE(__index__);
SEL_USE(__iter__);
SEL_USE(__getitem__);

const Bytes bytes_empty = {&bytes_type, 0, 2166136261u, {""}};

Value bytes_new(const void *data, size_t n)
{
    if (n == 0) return value_of(&bytes_empty);
    if (n > INT32_MAX - sizeof(Bytes) - 1) return raise_memory();
    Bytes *b = gc_alloc(&bytes_type, sizeof *b + n + 1);
    if (b == NULL) return 0;
    b->size = (uint32_t)n;
    if (data != NULL) memcpy(b->data, data, n);
    return value_of(b);
}

Value str_builder_finish_bytes(StrBuilder *b)
{
    Value v = str_builder_take(b, &bytes_type, (uint32_t)b->used);
    if (v != 0) return v;
    v = bytes_new(b->data, b->used);
    gc_free(b->block);
    b->block = NULL;
    return v;
}

/* ---- bytes() and bytearray() ---- */

bool bytes_item(Value v, const char *who, unsigned char *out)
{
    intptr_t i = value_is_small(v) ? small_int(v) : int_as_clipped(v);
    if (error_pending()) return false;
    *out = (unsigned char)i;
    if (i >= 0 && i < 256) return true;
    raise_value("%s must be in range(0, 256)", who);
    return false;
}

bool bytearray_item(Value v, unsigned char *out)
{
    bool fits = value_is_small(v) && (uintptr_t)small_int(v) < 256;
    if (likely(fits) || !items_wrap) return bytes_item(v, "byte", out);
    *out = (unsigned char)int_as_u32_wrapped(v);
    return !error_pending();
}

/* 1 and the bytes in out, 0 v is not a str nor is there an encoding, -1
 * raised. */
static int from_text(Value v, Value encoding, Value errors, Value *out)
{
    if (encoding == 0 && errors == 0) {
        if (v == 0 || !str_check(v)) return 0;
        raise_type("string argument without an encoding");
    } else if (v == 0 || !str_check(v)) {
        raise_type(encoding != 0 ? "encoding without a string argument"
                                 : "errors without a string argument");
    } else if (encoding == 0) {
        raise_type("string argument without an encoding");
    } else if ((*out = bytes_encode(v, encoding, errors)) != 0) {
        return 1;
    }
    return -1;
}

static bool add_items(StrBuilder *out, Value iterable, bool is_array)
{
    ForIter it;
    Value item;
    if (!for_start(&it, iterable)) return false;
    while ((item = for_next(&it)) != 0) {
        unsigned char byte;
        if (!(is_array ? bytearray_item(item, &byte)
                       : bytes_item(item, "bytes", &byte)))
            return false;
        char *at = str_builder_reserve(out, 1);
        if (at == NULL) return false;
        *at = (char)byte;
        out->used++;
    }
    return !error_pending();
}

/* A count of zeros: -1 raised, 0 v is no count, 1 done. */
static int read_count(Value v, size_t *count)
{
    if (!int_check(v) && !type_find(value_type(v), SEL(__index__))) return 0;
    intptr_t n = int_as_clipped(v);
    if (error_pending()) {
        /* An __index__ that does not work leaves the other ways. */
        if (!error_matches(&TypeError_type)) return -1;
        error_clear();
        return 0;
    }
    if (n < 0)
        raise_value("negative count");
    else if (n == INTPTR_MAX)
        raise_error(&OverflowError_type,
                    "cannot fit '%T' into an index-sized integer", v);
    else {
        *count = (size_t)n;
        return 1;
    }
    return -1;
}

static Value from_buffer(const Type *t, Value v)
{
    Buffer b;
    if (buffer_get(v, &b, false)) return bytes_like_new(t, b.data, b.length);
    /* A view with gaps has no buffer that is in one piece. */
    if (!error_matches(&BufferError_type)) return 0;
    error_clear();
    v = special_call(SEL(tobytes), 1, &v);
    return v != 0 && buffer_get(v, &b, false)
               ? bytes_like_new(t, b.data, b.length)
               : 0;
}

Value bytes_like_construct(const Type *t, Value v, Value encoding,
                           Value errors)
{
    const char *name = t->trace == NULL ? "bytes" : "bytearray";
    Value text = 0;
    int known = from_text(v, encoding, errors, &text);
    if (known < 0) return 0;
    if (known > 0) {
        if (t->trace == NULL) return text;
        return bytes_like_new(t, bytes_of(text)->data, bytes_of(text)->size);
    }
    if (v == 0) return bytes_like_new(t, NULL, 0);
    size_t count;
    known = read_count(v, &count);
    if (known != 0) return known < 0 ? 0 : bytes_like_new(t, NULL, count);
    if (buffer_check(v)) return from_buffer(t, v);
    const Type *from = value_type(v);
    if (!type_find(from, SEL(__iter__)) && !type_find(from, SEL(__getitem__)))
        return raise_type("cannot convert '%T' object to %s", v, name);
    StrBuilder out;
    str_builder_start(&out);
    if (!add_items(&out, v, t->trace != NULL)) return 0;
    return bytes_like_finish(t, &out);
}

Value bytes_construct(Value v, Value encoding, Value errors)
{
    if (v != 0 && encoding == 0 && errors == 0) {
        if (bytes_is(v)) return v;
        if (type_find(value_type(v), SEL(__bytes__))) {
            Value b = special_call(SEL(__bytes__), 1, &v);
            if (b == 0 || bytes_is(b)) return b;
            return raise_type("__bytes__ returned non-bytes (type %T)", b);
        }
    }
    return bytes_like_construct(&bytes_type, v, encoding, errors);
}

/* ---- what is bytes' alone ---- */

Value bytes_bytes(Value self) { return self; }

uintptr_t bytes_hash(Value self)
{
    Bytes *b = bytes_of(self);
    if (b->hash != 0) return b->hash;
    uint32_t hash = 2166136261u;
    for (size_t i = 0; i < b->size; i++)
        hash = (hash ^ b->data[i]) * 16777619u;
    if (hash == 0) hash = 1;
    return b->hash = hash;
}

Value bytes_get_item(Value self, Value key)
{
    return bytes_like_get_item(self, key, "index",
                               "byte indices must be integers or slices, "
                               "not %T");
}

bool bytes_get_buffer(Value self, Value out, Value writable)
{
    *(Buffer *)out = (Buffer){
        .data = bytes_of(self)->data, .length = bytes_of(self)->size,
        .owner = self, .readonly = true, .format = 'B', .item_size = 1,
    };
    if (writable != TRUE) return true;
    raise_type("a read-write bytes-like object is required, not '%T'", self);
    return false;
}
