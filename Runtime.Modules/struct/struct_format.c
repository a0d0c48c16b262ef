/* struct_format.c: reading formats. */
#include "struct.h"

#include "bytes.h"
#include "str.h"

/* On all targets an item of the machine is aligned to its size. */
_Static_assert(_Alignof(struct { long long i; }) == 8, "alignment");
_Static_assert(_Alignof(struct { double f; }) == 8, "alignment");

static int bad_format(const char *what)
{
    raise_error(&struct_error_type, "%s", what);
    return -1;
}

static const char too_long[] = "total struct size too long";

/* The number in front of a format, 1 if there is none. */
static int read_count(FieldReader *r, size_t *count)
{
    *count = 1;
    if (*r->at < '0' || *r->at > '9') return 1;
    *count = 0;
    for (; r->at < r->end && *r->at >= '0' && *r->at <= '9'; r->at++)
        if (__builtin_mul_overflow(*count, (size_t)10, count) ||
            __builtin_add_overflow(*count, (size_t)(*r->at - '0'), count))
            return bad_format(too_long);
    if (r->at < r->end) return 1;
    return bad_format("repeat count given without format specifier");
}

int field_next_slow(FieldReader *r, Field *f)
{
    while (r->at < r->end && (*r->at == ' ' || (*r->at >= 9 && *r->at <= 13)))
        r->at++;
    if (r->at == r->end) return 0;
    if (read_count(r, &f->count) < 0) return -1;
    f->format = *r->at++;
    f->traits = (uint8_t)item_traits(f->format);
    size_t size = f->traits & ITEM_SIZE, bytes;
    if (f->format == 0) return bad_format("embedded null character");
    if (size == 0 || (size == ITEM_WORD && !r->native))
        return bad_format("bad char in struct format");
    f->offset = r->offset;
    if (r->native) {
        size = item_native_size(f->format);
        f->offset = (f->offset + size - 1) & ~(size - 1);
    }
    f->size = (uint8_t)size;
    if (__builtin_mul_overflow(f->count, size, &bytes) ||
        __builtin_add_overflow(f->offset, bytes, &r->offset) ||
        r->offset > PTRDIFF_MAX)
        return bad_format(too_long);
    return 1;
}

/* bytes become str: they are shown so. */
static Value format_text(Value format)
{
    if (str_check(format)) return format;
    if (bytes_is(format))
        return str_new_ascii((char *)bytes_of(format)->data,
                             bytes_of(format)->size);
    return raise_type("Struct() argument 1 must be a str or bytes object, "
                      "not %T", format);
}

bool struct_measure(Struct *s, Value format, const FloatItems *floats)
{
    FieldReader r;
    Field f;
    int more;
    size_t items = 0;
    s->format = format_text(format);
    if (s->format == 0) return false;
    field_reader_start(&r, s->format);
    while ((more = field_next(&r, &f)) > 0)
        if ((f.traits & ~ITEM_SIZE) != 0 || f.format == 'c' || f.format == '?')
            items += f.count;
        else if (f.format != 'x')
            items++;
    s->items = items;
    s->floats = floats;
    s->size = r.offset;
    if (more == 0 && s->size > PTRDIFF_MAX) more = bad_format(too_long);
    return more == 0;
}
