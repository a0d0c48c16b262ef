/* struct_item.c: the values of a record, to and from its bytes. */
#include <string.h>

#include "bytes.h"
#include "int.h"
#include "ops.h"
#include "struct.h"
#include "tuple.h"

void bytearray_trace(Object *self);

/* ---- to bytes ---- */

static bool refuse(const char *what)
{
    raise_error(&struct_error_type, "%s", what);
    return false;
}

static COLD bool out_of_range(const Field *f)
{
    if (f->format == 'P') return refuse("int too large to convert");
    bool is_signed = f->traits & ITEM_SIGNED;
    uint64_t all = UINT64_MAX >> (64 - 8 * f->size);
    Value low = is_signed ? int_from_i64(-(int64_t)(all >> 1) - 1)
                          : small_value(0);
    Value high = int_from_u64(is_signed ? all >> 1 : all);
    if (low != 0 && high != 0)
        raise_error(&struct_error_type,
                    "'%c' format requires %V <= number <= %V", f->format, low,
                    high);
    return false;
}

static bool store_int(const Field *f, bool big, unsigned char *p, Value v)
{
    Value i = item_index(v);
    if (i != 0)
        return likely(item_set_int(p, f->size, f->traits, big, i) == 0) ||
               out_of_range(f);
    return !error_pending() && refuse("required argument is not an integer");
}

static bool store_float(const Struct *s, const Field *f, const FieldReader *r,
                        unsigned char *p, Value v)
{
    Float x;
    if (!s->floats->convert(v, &x)) {
        error_clear();
        return refuse("required argument is not a float");
    }
    /* A float of the machine becomes infinite, as in C. */
    if (s->floats->store(f->format, r->big, p, x) ||
        (r->native && f->format == 'f'))
        return true;
    if (int_check(v)) return refuse("int too large to convert");
    raise_error(&OverflowError_type, "float too large to pack with %c format",
                f->format);
    return false;
}

static bool store_char(unsigned char *p, Value v)
{
    if (!bytes_is(v) || bytes_of(v)->size != 1)
        return refuse("char format requires a bytes object of length 1");
    *p = bytes_of(v)->data[0];
    return true;
}

static __attribute__((noinline)) bool store_text(const Field *f,
                                                 unsigned char *p, Value v)
{
    bool is_array = value_is_pointer(v) &&
                    value_type(v)->trace == bytearray_trace;
    size_t n, room = f->count;
    if (!is_array && !bytes_is(v)) {
        raise_error(&struct_error_type,
                    "argument for '%c' must be a bytes object", f->format);
        return false;
    }
    const unsigned char *data = bytes_like_data(v, &n);
    if (room == 0) return true;
    if (f->format == 'p') {
        room = room - 1 < 255 ? room - 1 : 255;
        if (n > room) n = room;
        *p++ = (unsigned char)n;
    }
    if (n > room) n = room;
    if (n > 0) memcpy(p, data, n);
    return true;
}

/* An item that is no int. */
static __attribute__((noinline)) bool
store_other(const Struct *s, const Field *f, const FieldReader *r,
            unsigned char *p, Value v)
{
    if (f->traits & ITEM_FLOAT) return store_float(s, f, r, p, v);
    if (f->format == 'c') return store_char(p, v);
    int truth = op_truth(v);
    *p = truth > 0;
    return truth >= 0;
}

bool struct_store(const Struct *s, unsigned char *p, const Value *values)
{
    FieldReader r;
    Field f;
    field_reader_start(&r, s->format);
    while (field_next(&r, &f) > 0) {
        unsigned char *at = p + f.offset;
        if (f.traits & ITEM_INT) {
            for (size_t i = 0; i < f.count; i++, at += f.size)
                if (!store_int(&f, r.big, at, *values++)) return false;
        } else if (f.format == 's' || f.format == 'p') {
            if (!store_text(&f, at, *values++)) return false;
        } else if (f.format != 'x') {
            for (size_t i = 0; i < f.count; i++, at += f.size)
                if (!store_other(s, &f, &r, at, *values++)) return false;
        }
    }
    return true;
}

/* ---- from bytes ---- */

static Value load_text(const Field *f, const unsigned char *p)
{
    size_t n = f->count;
    if (f->format == 's' || n == 0) return bytes_new(p, n);
    return bytes_new(p + 1, *p < n ? *p : n - 1);
}

/* An item that is no int. */
static __attribute__((noinline)) Value
load_other(const Struct *s, const Field *f, const FieldReader *r,
           const unsigned char *p)
{
    if (f->traits & ITEM_FLOAT) return s->floats->load(f->format, r->big, p);
    return f->format == 'c' ? bytes_new(p, 1) : bool_value(*p != 0);
}

static Value load_item(const Struct *s, const Field *f, const FieldReader *r,
                       const unsigned char *p)
{
    return f->traits & ITEM_INT ? item_load_int(p, f->size, f->traits, r->big)
                                : load_other(s, f, r, p);
}

Value struct_load(const Struct *s, const unsigned char *p)
{
    FieldReader r;
    Field f;
    Value tuple = tuple_alloc(s->items);
    if (tuple == 0) return 0;
    Value *out = tuple_of(tuple)->items;
    field_reader_start(&r, s->format);
    while (field_next(&r, &f) > 0) {
        const unsigned char *at = p + f.offset;
        if (f.format == 'x') continue;
        if (f.format == 's' || f.format == 'p') {
            if ((*out++ = load_text(&f, at)) == 0) return 0;
            continue;
        }
        for (size_t i = 0; i < f.count; i++, at += f.size)
            if ((*out++ = load_item(s, &f, &r, at)) == 0) return 0;
    }
    return tuple;
}
