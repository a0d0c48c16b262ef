/* array_methods.c: the methods of arrays. */
#include <string.h>

#include "array.h"
#include "int.h"
#include "list.h"
#include "ops.h"
#include "sequence.h"
#include "slice.h"
#include "str.h"
#include "tuple.h"
#include "utf8.h"

SEL_USE(read);
SEL_USE(write);

bool array_append(Value self, Value v)
{
    return array_push(array_of(self), v);
}

bool array_clear(Value self)
{
    Array *a = array_of(self);
    return array_open_gap(a, 0, array_length(a), 0);
}

bool array_insert(Value self, intptr_t index, Value v)
{
    Array *a = array_of(self);
    ArrayItem item;
    if (!array_convert(a, v, &item)) return false;
    intptr_t n = (intptr_t)array_length(a);
    if (index < 0) index += n;
    if (index < 0) index = 0;
    if (index > n) index = n;
    if (!array_open_gap(a, (size_t)index, 0, 1)) return false;
    memcpy(array_items(a) + (size_t)index * a->item_size, &item, a->item_size);
    return true;
}

Value array_pop(Value self, intptr_t index)
{
    Array *a = array_of(self);
    size_t n = array_length(a), at = (size_t)index_wrap(index, n);
    if (n == 0) return raise_index("pop from empty array");
    if (at >= n) return raise_index("pop index out of range");
    Value v = array_load(a, at);
    return v != 0 && array_open_gap(a, at, 1, 0) ? v : 0;
}

/* The first item from `at` on that equals v: 1 found, 0 none, -1 raised. */
static int search(const Array *a, Value v, size_t *at, size_t stop)
{
    for (; *at < stop && *at < array_length(a); ++*at) {
        Value item = array_load(a, *at);
        int same = item != 0 ? op_is_eq(item, v) : -1;
        if (same != 0) return same;
    }
    return 0;
}

intptr_t array_count(Value self, Value v)
{
    intptr_t count = 0;
    size_t at = 0;
    int found;
    while ((found = search(array_of(self), v, &at, SIZE_MAX)) > 0) {
        count++;
        at++;
    }
    return found < 0 ? -1 : count;
}

int array_contains(Value self, Value v)
{
    size_t at = 0;
    return search(array_of(self), v, &at, SIZE_MAX);
}

intptr_t array_index(Value self, Value v, Value start, Value stop)
{
    const Array *a = array_of(self);
    size_t at, end, n = array_length(a);
    if (!index_bound(start, 0, n, &at) || !index_bound(stop, n, n, &end))
        return -1;
    int found = search(a, v, &at, end);
    if (found == 0) raise_value("array.index(x): x not in array");
    return found > 0 ? (intptr_t)at : -1;
}

bool array_remove(Value self, Value v)
{
    size_t at = 0;
    int found = search(array_of(self), v, &at, SIZE_MAX);
    if (found == 0) raise_value("array.remove(x): x not in array");
    return found > 0 && array_open_gap(array_of(self), at, 1, 0);
}

static void swap(unsigned char *a, unsigned char *b)
{
    unsigned char kept = *a;
    *a = *b;
    *b = kept;
}

bool array_reverse(Value self)
{
    const Array *a = array_of(self);
    size_t n = array_length(a), size = a->item_size;
    unsigned char *low = array_items(a), *high = low + (n - 1) * size;
    for (size_t i = 0; i < n / 2; i++, low += size, high -= size)
        for (size_t k = 0; k < size; k++) swap(low + k, high + k);
    return true;
}

bool array_byteswap(Value self)
{
    const Array *a = array_of(self);
    unsigned char *p = array_items(a);
    size_t size = a->item_size;
    for (size_t i = 0; i < array_length(a); i++, p += size)
        for (size_t k = 0; k < size / 2; k++) swap(p + k, p + size - 1 - k);
    return true;
}

/* ---- conversions ---- */

Value array_tobytes(Value self)
{
    const Array *a = array_of(self);
    return bytes_new(array_items(a), a->bytes.length);
}

/* n more bytes, which are no others of the array's own. */
static bool add_bytes(Array *a, const unsigned char *data, size_t n)
{
    size_t length = array_length(a);
    if (n % a->item_size != 0) {
        raise_value("bytes length not a multiple of item size");
        return false;
    }
    if (!array_open_gap(a, length, 0, n / a->item_size)) return false;
    if (n > 0) memcpy(array_items(a) + length * a->item_size, data, n);
    return true;
}

bool array_frombytes(Value self, Value buffer)
{
    Buffer b;
    if (!buffer_get(buffer, &b, false)) return false;
    buffer_hold(&b);
    bool done = add_bytes(array_of(self), b.data, b.length);
    buffer_drop(&b);
    return done;
}

Value array_tolist(Value self)
{
    const Array *a = array_of(self);
    Value list = list_with_capacity(array_length(a));
    for (size_t i = 0; list != 0 && i < array_length(a); i++) {
        Value item = array_load(a, i);
        if (item == 0 || !list_append(list, item)) return 0;
    }
    return list;
}

bool array_fromlist(Value self, Value list)
{
    Array *a = array_of(self);
    size_t old = array_length(a);
    if (!list_check(list)) {
        raise_type("arg must be list");
        return false;
    }
    for (size_t i = 0; i < list_of(list)->length; i++) {
        if (array_push(a, list_items(list_of(list))[i])) continue;
        /* As if nothing had been added. */
        Value error = error_take();
        if (!array_open_gap(a, old, array_length(a) - old, 0)) error_clear();
        error_restore(error);
        return false;
    }
    return true;
}

static bool check_unicode(const Array *a, const char *method)
{
    if (a->traits == 0) return true;
    raise_value("%s() may only be called on unicode type arrays ('u' or 'w')",
                method);
    return false;
}

bool array_fromunicode(Value self, Value text)
{
    Array *a = array_of(self);
    if (!str_check(text)) {
        raise_type("fromunicode() argument must be str, not %T", text);
        return false;
    }
    if (!check_unicode(a, "fromunicode")) return false;
    size_t at = array_length(a), n = str_length(text);
    if (!array_open_gap(a, at, 0, n)) return false;
    const char *from = str_of(text)->data;
    for (; n > 0; n--, at++) {
        uint32_t c = utf8_next(&from);
        memcpy(array_items(a) + at * sizeof c, &c, sizeof c);
    }
    return true;
}

Value array_tounicode(Value self)
{
    const Array *a = array_of(self);
    StrBuilder out;
    if (!check_unicode(a, "tounicode")) return 0;
    str_builder_start(&out);
    for (size_t i = 0; i < array_length(a); i++) {
        Value c = array_load(a, i);
        if (c == 0 || !str_builder_add_str(&out, c)) return 0;
    }
    return str_builder_finish(&out);
}

/* ---- files ---- */

bool array_tofile(Value self, Value file)
{
    Value args[2] = {file, array_tobytes(self)};
    return args[1] != 0 && op_call_method(SEL(write), 2, args) != 0;
}

bool array_fromfile(Value self, Value file, intptr_t n)
{
    Array *a = array_of(self);
    intptr_t bytes;
    if (n < 0) {
        raise_value("negative count");
        return false;
    }
    if (__builtin_mul_overflow(n, (intptr_t)a->item_size, &bytes)) {
        raise_memory();
        return false;
    }
    Value args[2] = {file, int_from_word(bytes)};
    Value data = args[1] != 0 ? op_call_method(SEL(read), 2, args) : 0;
    if (data == 0) return false;
    if (!bytes_is(data)) {
        raise_type("read() didn't return bytes");
        return false;
    }
    if (!array_frombytes(self, data)) return false;
    if (bytes_of(data)->size == (size_t)bytes) return true;
    raise_error(&EOFError_type, "read() didn't return enough bytes");
    return false;
}

/* ---- attributes ---- */

Value array_get_itemsize(Value self)
{
    return small_value(array_of(self)->item_size);
}

Value array_get_typecode(Value self)
{
    return str_from_char((unsigned char)array_of(self)->typecode);
}

Value array_buffer_info(Value self)
{
    const Array *a = array_of(self);
    Value pair[2] = {int_from_u64((uintptr_t)array_items(a)),
                     int_from_size(array_length(a))};
    return pair[0] != 0 && pair[1] != 0 ? tuple_new(2, pair) : 0;
}
