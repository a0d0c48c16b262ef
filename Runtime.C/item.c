/* item.c: formats, and items that are ints. */
#include "item.h"

#include "int_parts.h"
#include "ops.h"

SEL_USE(__index__);

const uint8_t item_traits_of['x' - '?' + 1] = {
    ['?' - '?'] = 1,
    ['B' - '?'] = 1 | ITEM_INT,
    ['H' - '?'] = 2 | ITEM_INT,
    ['I' - '?'] = 4 | ITEM_INT,
    ['L' - '?'] = 4 | ITEM_INT,
    ['N' - '?'] = ITEM_WORD | ITEM_INT,
    ['P' - '?'] = ITEM_WORD | ITEM_INT | ITEM_POINTER,
    ['Q' - '?'] = 8 | ITEM_INT,
    ['b' - '?'] = 1 | ITEM_INT | ITEM_SIGNED,
    ['c' - '?'] = 1,
    ['d' - '?'] = 8 | ITEM_FLOAT,
    ['e' - '?'] = 2 | ITEM_FLOAT,
    ['f' - '?'] = 4 | ITEM_FLOAT,
    ['h' - '?'] = 2 | ITEM_INT | ITEM_SIGNED,
    ['i' - '?'] = 4 | ITEM_INT | ITEM_SIGNED,
    ['l' - '?'] = 4 | ITEM_INT | ITEM_SIGNED,
    ['n' - '?'] = ITEM_WORD | ITEM_INT | ITEM_SIGNED,
    ['p' - '?'] = 1,
    ['q' - '?'] = 8 | ITEM_INT | ITEM_SIGNED,
    ['s' - '?'] = 1,
    ['x' - '?'] = 1,
};

size_t item_native_size(char format)
{
    size_t size = item_traits(format) & ITEM_SIZE;
    if (size == ITEM_WORD) return sizeof(void *);
    return format == 'l' || format == 'L' ? sizeof(long) : size;
}

Value item_index_slow(Value v)
{
    if (!int_check(v) && type_find(value_type(v), SEL(__index__)) == NULL)
        return 0;
    return int_index(v);
}

static void put_bits(unsigned char *p, size_t size, bool big, uint64_t bits)
{
    for (size_t k = 0; k < size; k++, bits >>= 8)
        p[big ? size - 1 - k : k] = (unsigned char)bits;
}

/* The low bits of the magnitude. */
static uint64_t low_bits(const uint32_t *limbs, size_t n)
{
    return (n > 0 ? limbs[0] : 0) | (n > 1 ? (uint64_t)limbs[1] << 32 : 0);
}

/* item_store_int for what is no small int. */
static COLD __attribute__((noinline)) int
store_wide(unsigned char *p, size_t size, unsigned traits, bool big,
           const BigInt *v)
{
    bool negative = v->size < 0;
    size_t limbs = (size_t)(negative ? -v->size : v->size);
    uint64_t bits = low_bits(v->limbs, limbs);
    unsigned width = 8 * (unsigned)size, used = width;
    if (traits & ITEM_SIGNED) used--;
    bool fits = negative ? (traits & (ITEM_SIGNED | ITEM_POINTER)) &&
                               bits <= (uint64_t)1 << (width - 1)
                         : used == 64 || bits >> used == 0;
    if (limbs > 2 || !fits) return negative ? -1 : 1;
    put_bits(p, size, big, negative ? -bits : bits);
    return 0;
}

int item_store_int(unsigned char *p, size_t size, unsigned traits, bool big,
                   Value v)
{
    v = int_plain(v);
    if (unlikely(!value_is_small(v)))
        return store_wide(p, size, traits, big, (const BigInt *)v);
    intptr_t i = small_int(v), step = big ? -1 : 1;
    unsigned used = 8 * (unsigned)size - (traits & ITEM_SIGNED ? 1 : 0);
    intptr_t over = used < 8 * sizeof i ? i >> used : i >> (8 * sizeof i - 1);
    if (over != 0 && !(over == -1 && (traits & (ITEM_SIGNED | ITEM_POINTER))))
        return i < 0 ? -1 : 1;
    if (big) p += size - 1;
    for (; size > 0; size--, p += step, i >>= 8) *p = (unsigned char)i;
    return 0;
}

static COLD void put_low_bits(unsigned char *p, size_t size, bool big, Value v)
{
    IntView view;
    int_view(&view, v);
    uint64_t bits = low_bits(view.limbs, view.n);
    put_bits(p, size, big, view.negative ? -bits : bits);
}

int item_set_int(unsigned char *p, size_t size, unsigned traits, bool big,
                 Value v)
{
    int off = item_store_int(p, size, traits, big, v);
    if (likely(off == 0) || !items_wrap) return off;
    put_low_bits(p, size, big, v);
    return 0;
}

static Value load_wide(const unsigned char *p, bool is_signed, bool big)
{
    uint64_t bits = 0;
    for (size_t k = 0; k < 8; k++) bits = bits << 8 | p[big ? k : 7 - k];
    return is_signed ? int_from_i64((int64_t)bits) : int_from_u64(bits);
}

Value item_load_int(const unsigned char *p, size_t size, unsigned traits,
                    bool big)
{
    bool is_signed = traits & ITEM_SIGNED;
    uintptr_t bits = 0;
    intptr_t step = big ? 1 : -1;
    if (size > sizeof bits) return load_wide(p, is_signed, big);
    unsigned unused = 8 * (unsigned)(sizeof bits - size);
    if (!big) p += size - 1;
    for (; size > 0; size--, p += step) bits = bits << 8 | *p;
    if (is_signed) return int_from_word((intptr_t)(bits << unused) >> unused);
    return likely(bits <= SMALL_MAX) ? small_value((intptr_t)bits)
                                     : int_from_u64(bits);
}
