/* struct_record.c: records in buffers. */
#include <string.h>

#include "bytes.h"
#include "gc.h"
#include "sequence.h"
#include "struct.h"

Value struct_do_pack(const Struct *s, size_t nargs, const Value *args)
{
    if (nargs != s->items)
        return raise_error(&struct_error_type,
                           "pack expected %zd items for packing (got %zd)",
                           s->items, nargs);
    Value v = bytes_new(NULL, s->size);
    return v != 0 && struct_store(s, bytes_of(v)->data, args) ? v : 0;
}

/* Where a record at that offset begins. */
static bool find_record(const Struct *s, const Buffer *b, Value offset,
                        bool packing, unsigned char **p)
{
    intptr_t at;
    size_t size = s->size, length = b->length;
    const char *name = packing ? "pack_into" : "unpack_from";
    int known = index_from(offset, &at);
    if (known < 0) return false;
    if (known == 0)
        raise_type("'%T' object cannot be interpreted as an integer", offset);
    else if (at < 0 && at + (intptr_t)size > 0)
        raise_error(&struct_error_type,
                    packing ? "no space to pack %zd bytes at offset %zd"
                            : "not enough data to unpack %zd bytes at offset "
                              "%zd",
                    size, at);
    else if (at < 0 && at + (intptr_t)length < 0)
        raise_error(&struct_error_type,
                    "offset %zd out of range for %zd-byte buffer", at, length);
    else if (at < 0)
        at += (intptr_t)length;
    if (error_pending()) return false;
    if (length >= (size_t)at && length - (size_t)at >= size) {
        *p = b->data + at;
        return true;
    }
    raise_error(&struct_error_type,
                "%s requires a buffer of at least %zd bytes for %spacking %zd "
                "bytes at offset %zd (actual buffer size is %zd)",
                name, size + (size_t)at, packing ? "" : "un", size, at,
                length);
    return false;
}

static bool check_pack_into(const Struct *s, size_t nargs)
{
    if (nargs == 2 + s->items) return true;
    if (nargs == 0)
        raise_error(&struct_error_type, "pack_into expected buffer argument");
    else if (nargs == 1)
        raise_error(&struct_error_type, "pack_into expected offset argument");
    else
        raise_error(&struct_error_type,
                    "pack_into expected %zd items for packing (got %zd)",
                    s->items, nargs - 2);
    return false;
}

static bool get_writable(Value v, Buffer *b)
{
    if (buffer_get(v, b, true)) return true;
    if (error_matches(&TypeError_type)) {
        error_clear();
        raise_type("argument must be read-write bytes-like object, not %T", v);
    }
    return false;
}

bool struct_do_pack_into(const Struct *s, size_t nargs, const Value *args)
{
    Buffer b;
    unsigned char *p;
    if (!check_pack_into(s, nargs) || !get_writable(args[0], &b)) return false;
    buffer_hold(&b);
    bool done = find_record(s, &b, args[1], true, &p);
    if (done) {
        memset(p, 0, s->size);
        done = struct_store(s, p, args + 2);
    }
    buffer_drop(&b);
    return done;
}

Value struct_do_unpack(const Struct *s, Value buffer)
{
    Buffer b;
    if (!buffer_get(buffer, &b, false)) return 0;
    if (b.length == s->size) return struct_load(s, b.data);
    return raise_error(&struct_error_type,
                       "unpack requires a buffer of %zd bytes", s->size);
}

Value struct_do_unpack_from(const Struct *s, Value buffer, Value offset)
{
    Buffer b;
    unsigned char *p;
    if (!buffer_get(buffer, &b, false)) return 0;
    buffer_hold(&b);
    Value v = find_record(s, &b, offset, false, &p) ? struct_load(s, p) : 0;
    buffer_drop(&b);
    return v;
}

/* ---- iteration ---- */

static UnpackIterator *iterator_of(Value v) { return (UnpackIterator *)v; }

/* Its buffer cannot be resized, like that of a view. */
void unpack_iterator_trace(Object *self)
{
    UnpackIterator *it = (UnpackIterator *)self;
    gc_mark(it->record.format);
    gc_mark(it->buffer.owner);
    if (it->buffer.count != NULL && it->buffer.count == buffer_recounted)
        it->buffer.count->views++;
}

Value struct_do_iter_unpack(const Struct *s, Value buffer)
{
    UnpackIterator *it = gc_alloc(&struct_unpack_iterator_type, sizeof *it);
    if (it == NULL) return 0;
    it->record = *s;
    if (s->size == 0)
        return raise_error(&struct_error_type, "cannot iteratively unpack "
                           "with a struct of length 0");
    if (!buffer_get(buffer, &it->buffer, false)) return 0;
    if (it->buffer.length % s->size != 0) {
        it->buffer.count = NULL;
        return raise_error(&struct_error_type, "iterative unpacking requires "
                           "a buffer of a multiple of %zd bytes", s->size);
    }
    if (it->buffer.count != NULL) it->buffer.count->views++;
    return value_of(it);
}

Value unpack_iterator_iter(Value self) { return self; }

/* At the end. */
static Value let_go(UnpackIterator *it)
{
    BufferCount *count = it->buffer.count;
    if (count != NULL && count->views > 0) count->views--;
    it->buffer.count = NULL;
    it->buffer.owner = 0;
    return 0;
}

Value unpack_iterator_next(Value self)
{
    UnpackIterator *it = iterator_of(self);
    if (it->at >= it->buffer.length) return let_go(it);
    const unsigned char *p = it->buffer.data + it->at;
    it->at += it->record.size;
    return struct_load(&it->record, p);
}

intptr_t unpack_iterator_length_hint(Value self)
{
    const UnpackIterator *it = iterator_of(self);
    return (intptr_t)((it->buffer.length - it->at) / it->record.size);
}
