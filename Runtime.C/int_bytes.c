/* int_bytes.c: int.to_bytes and int.from_bytes. */
#include <string.h>

#include "buffer.h"
#include "bytes.h"
#include "int_parts.h"
#include "list.h"
#include "ops.h"
#include "str.h"

SEL_USE(__iter__);

static bool text_is(Value s, const char *text)
{
    size_t n = strlen(text);
    return str_bytes(str_of(s)) == n && !memcmp(str_of(s)->data, text, n);
}

/* 0 big, 1 little, -1 raised. */
static int byte_order(Value order)
{
    if (!str_check(order)) {
        raise_type("byteorder must be str, not %T", order);
        return -1;
    }
    if (text_is(order, "big")) return 0;
    if (text_is(order, "little")) return 1;
    raise_value("byteorder must be either 'little' or 'big'");
    return -1;
}

static bool is_power_of_two(const IntView *v)
{
    uint32_t top = v->limbs[v->n - 1];
    return (top & (top - 1)) == 0 && limbs_trim(v->limbs, v->n - 1) == 0;
}

/* v, of so many bits, fits in `room` bits. */
static bool fits(const IntView *v, size_t bits, size_t room, bool is_signed)
{
    if (!is_signed || bits == 0) return bits <= room;
    return bits < room || (v->negative && bits == room && is_power_of_two(v));
}

Value int_to_bytes(Value self, intptr_t length, Value order, bool is_signed)
{
    IntView v;
    int little = byte_order(order);
    if (little < 0) return 0;
    if (length < 0)
        return raise_value("length argument must be non-negative");
    int_view(&v, self);
    if (v.negative && !is_signed)
        return raise_error(&OverflowError_type,
                           "can't convert negative int to unsigned");
    if ((size_t)length <= v.n * 4 &&
        !fits(&v, int_bit_length(self), (size_t)length * 8, is_signed))
        return raise_error(&OverflowError_type, "int too big to convert");
    Value r = bytes_new(NULL, (size_t)length);
    if (r == 0) return 0;
    unsigned char *out = bytes_of(r)->data;
    unsigned carry = 1;
    for (size_t i = 0; i < (size_t)length; i++) {
        unsigned byte =
            i / 4 < v.n ? v.limbs[i / 4] >> (i % 4 * 8) & 0xFF : 0;
        if (v.negative) {
            byte = (byte ^ 0xFF) + carry;
            carry = byte >> 8;
        }
        out[little ? i : (size_t)length - 1 - i] = (unsigned char)byte;
    }
    return r;
}

/* Of 8 bytes at most: what registers of devices hold. */
static Value from_few(const unsigned char *data, size_t n, bool little,
                      bool negative)
{
    uint64_t bits = negative ? UINT64_MAX : 0;
    for (size_t i = 0; i < n; i++)
        bits = bits << 8 | data[little ? n - 1 - i : i];
    return negative ? int_from_i64((int64_t)bits) : int_from_u64(bits);
}

static Value from_data(const unsigned char *data, size_t n, bool little,
                       bool is_signed)
{
    bool negative =
        is_signed && n > 0 && data[little ? n - 1 : 0] & 0x80;
    if (n <= sizeof(uint64_t)) return from_few(data, n, little, negative);
    size_t limbs = n / 4 + 1;
    BigInt *r = int_alloc(limbs);
    if (r == NULL) return 0;
    unsigned carry = 1;
    memset(r->limbs, 0, limbs * sizeof(uint32_t));
    for (size_t i = 0; i < n; i++) {
        unsigned byte = data[little ? i : n - 1 - i];
        if (negative) {
            byte = (byte ^ 0xFF) + carry;
            carry = byte >> 8;
        }
        r->limbs[i / 4] |= (uint32_t)(byte & 0xFF) << (i % 4 * 8);
    }
    return int_finish(r, limbs, negative);
}

/* The small ints that an iterable gives, as bytes. */
static Value from_iterable(Value v, bool little, bool is_signed)
{
    if (value_is_small(v) || type_find(value_type(v), SEL(__iter__)) == NULL)
        return raise_type("cannot convert '%T' object to bytes", v);
    Value items = list_from(v);
    if (items == 0) return 0;
    List *list = (List *)items;
    size_t n = list->length;
    ByteBlock *block = gc_alloc_bytes(n);
    if (block == NULL) return 0;
    for (size_t i = 0; i < n && i < list->length; i++) {
        intptr_t byte = int_as_word(list->block->items[i]);
        if (error_pending()) return 0;
        if (byte < 0 || byte > 255)
            return raise_value("bytes must be in range(0, 256)");
        block->data[i] = (unsigned char)byte;
    }
    return from_data(block->data, n, little, is_signed);
}

Value int_from_bytes(Value cls, Value bytes, Value order, bool is_signed)
{
    (void)cls;
    Buffer buffer;
    int little = byte_order(order);
    if (little < 0) return 0;
    if (!buffer_check(bytes)) return from_iterable(bytes, little, is_signed);
    if (!buffer_get(bytes, &buffer, false)) return 0;
    return from_data(buffer.data, buffer.length, little, is_signed);
}
