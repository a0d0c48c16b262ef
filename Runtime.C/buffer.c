/* buffer.c: asking a type for the memory of its instances. */
#include "buffer.h"

#include "gc.h"
#include "str.h"

SEL_USE(__buffer_get__);

BufferCount *buffer_recounted;

typedef Value GetFn(Value self, Value out, Value writable);

bool buffer_check(Value v)
{
    return type_find(value_type(v), SEL(__buffer_get__)) != NULL;
}

bool buffer_get(Value v, Buffer *out, bool writable)
{
    const Attr *row = type_find(value_type(v), SEL(__buffer_get__));
    if (row == NULL) {
        raise_type("a bytes-like object is required, not '%T'", v);
        return false;
    }
    GetFn *get = (GetFn *)row->as.code->fn;
    return get(v, (Value)out, bool_value(writable)) != 0;
}

bool buffer_get_or_text(Value v, Buffer *out)
{
    if (!str_check(v)) return buffer_get(v, out, false);
    Str *s = str_of(v);
    *out = (Buffer){.data = (unsigned char *)s->data,
                    .length = str_bytes(s),
                    .owner = v,
                    .readonly = true,
                    .format = 'B',
                    .item_size = 1};
    return true;
}

bool buffer_is_free(BufferCount *count)
{
    if (likely(count->views == 0 && count->holds == 0)) return true;
    if (count->holds == 0) {
        count->views = 0;
        buffer_recounted = count;
        gc_collect();
        buffer_recounted = NULL;
        if (count->views == 0) return true;
    }
    raise_error(&BufferError_type,
                "Existing exports of data: object cannot be re-sized");
    return false;
}
