/* memoryview_item.c: the formats of a view's items. */
#include <limits.h>
#include <string.h>

#include "bytes.h"
#include "int.h"
#include "memoryview.h"
#include "ops.h"

size_t memoryview_format_size(uint32_t format)
{
    switch (format) {
    case 'B':
    case 'b':
    case 'c':
    case '?': return 1;
    case 'h':
    case 'H': return sizeof(short);
    case 'i':
    case 'I': return sizeof(int);
    case 'l':
    case 'L': return sizeof(long);
    case 'q':
    case 'Q': return sizeof(long long);
    case 'n':
    case 'N': return sizeof(size_t);
    default: return 0;
    }
}

static bool is_signed(char format)
{
    return format >= 'a' && format != 'c';
}

Value memoryview_load(const MemoryView *m, const unsigned char *p)
{
    uint64_t bits = 0;
    size_t size = m->item_size;
    if (m->format == 'B') return small_value(*p);
    if (m->format == 'c') return bytes_new(p, 1);
    if (m->format == '?') return bool_value(*p != 0);
    for (size_t i = size; i-- > 0;) bits = bits << 8 | p[i];
    if (!is_signed(m->format)) return int_from_u64(bits);
    unsigned unused = 64 - 8 * (unsigned)size;
    return int_from_i64((int64_t)(bits << unused) >> unused);
}

static bool bad_item(const MemoryView *m, bool type)
{
    raise_error(type ? &TypeError_type : &ValueError_type,
                "memoryview: invalid %s for format '%c'",
                type ? "type" : "value", m->format);
    return false;
}

/* item as 64 bits, within the range of the format. */
static bool read_bits(const MemoryView *m, Value item, uint64_t *bits)
{
    unsigned width = 8 * (unsigned)m->item_size;
    bool wide = m->format == 'Q' || m->format == 'L' || m->format == 'N';
    if (wide && width == 64) {
        *bits = int_as_u64(item);
    } else {
        int64_t i = int_as_i64(item);
        int64_t low = is_signed(m->format) ? -1 - (INT64_MAX >> (64 - width))
                                           : 0;
        int64_t high = INT64_MAX >> (is_signed(m->format) ? 64 - width
                                                          : 63 - width);
        *bits = (uint64_t)i;
        if (!error_pending() && (i < low || i > high))
            return bad_item(m, false);
    }
    if (!error_pending()) return true;
    bool type = error_matches(&TypeError_type);
    error_clear();
    return bad_item(m, type);
}

bool memoryview_store(const MemoryView *m, unsigned char *p, Value item)
{
    uint64_t bits = 0;
    if (m->format == 'c') {
        if (!bytes_is(item)) return bad_item(m, true);
        if (bytes_of(item)->size != 1) return bad_item(m, false);
        *p = bytes_of(item)->data[0];
        return true;
    }
    if (m->format == '?') {
        int truth = op_truth(item);
        if (truth < 0) return false;
        bits = (uint64_t)truth;
    } else if (!read_bits(m, item, &bits)) {
        return false;
    }
    for (size_t i = 0; i < m->item_size; i++, bits >>= 8)
        p[i] = (unsigned char)bits;
    return true;
}
