/* int_text.c: ints to text. */
#include "int_text.h"

#include <string.h>

#include "int_parts.h"
#include "str.h"

int32_t int_max_str_digits = 4300;

/* The most decimal digits that fit a limb, and their power of ten. */
#define CHUNK_DIGITS 9
#define CHUNK 1000000000u

static bool too_many_digits(void)
{
    raise_value("Exceeds the limit (%d digits) for integer string "
                "conversion; use sys.set_int_max_str_digits() to increase "
                "the limit",
                (int)int_max_str_digits);
    return false;
}

/* Writes digits of m so that the last one lies before `end`, at least
 * `least`; returns the first. */
static char *write_decimal(char *end, uint32_t m, int least)
{
    for (; m != 0 || least > 0; m /= 10, least--)
        *--end = (char)('0' + m % 10);
    return end;
}

/* Magnitudes in `limbs`, which it uses up. */
static char *write_long_decimal(char *end, uint32_t *limbs, size_t n)
{
    LimbDivider by = limb_divider(CHUNK);
    while (n > 1) {
        uint32_t chunk = limbs_div_limb(limbs, limbs, n, &by);
        end = write_decimal(end, chunk, CHUNK_DIGITS);
        n = limbs_trim(limbs, n);
    }
    if (n == 0) return end;
    if (limbs[0] >= CHUNK) {
        end = write_decimal(end, limbs[0] % CHUNK, CHUNK_DIGITS);
        limbs[0] /= CHUNK;
    }
    return write_decimal(end, limbs[0], 1);
}

/* Base 2, 8 or 16: `bits` bits a digit. */
static char *write_bits(char *end, const IntView *v, int bits)
{
    uint64_t pending = 0;
    int have = 0;
    for (size_t i = 0; i < v->n || have > 0;) {
        if (have < bits && i < v->n) {
            pending |= (uint64_t)v->limbs[i++] << have;
            have += 32;
        }
        *--end = "0123456789abcdef"[pending & ((1u << bits) - 1)];
        pending >>= bits;
        have -= bits;
        if (i == v->n && pending == 0) break;
    }
    return end;
}

static int bits_of_base(int base)
{
    return base == 16 ? 4 : base == 8 ? 3 : 1;
}

/* Room for the digits of n limbs in a base: ten bits hold three decimal
 * digits. */
static size_t digits_at_most(size_t n, int base)
{
    size_t bits = n * 32;
    if (base == 10) return bits * 3 / 10 + n / 8 + 10;
    return bits / (size_t)bits_of_base(base) + 1;
}

bool int_digits(IntDigits *digits, Value v, int base)
{
    IntView view;
    int_view(&view, v);
    size_t limit = base == 10 ? (size_t)int_max_str_digits : 0;
    /* n limbs have at least 9 (n - 1) digits. */
    if (limit != 0 && view.n > limit / 9 + 2) return too_many_digits();
    char *end = digits->room + sizeof digits->room;
    if (view.n > WORD_LIMBS) {
        size_t room = digits_at_most(view.n, base);
        ByteBlock *block = gc_alloc_bytes(room);
        if (block == NULL) return false;
        end = (char *)block->data + room;
    }
    char *start;
    if (view.n == 0) {
        start = end - 1;
        *start = '0';
    } else if (base != 10) {
        start = write_bits(end, &view, bits_of_base(base));
    } else if (view.n <= WORD_LIMBS) {
        uint32_t copy[WORD_LIMBS];
        for (size_t i = 0; i < view.n; i++) copy[i] = view.limbs[i];
        start = write_long_decimal(end, copy, view.n);
    } else {
        uint32_t *copy = int_scratch(view.n);
        if (copy == NULL) return false;
        memcpy(copy, view.limbs, view.n * sizeof(uint32_t));
        start = write_long_decimal(end, copy, view.n);
        int_scratch_free(copy);
    }
    digits->text = start;
    digits->n = (size_t)(end - start);
    if (limit != 0 && digits->n > limit) return too_many_digits();
    return true;
}

const char *int_prefix(int base)
{
    return base == 16 ? "0x" : base == 8 ? "0o" : base == 2 ? "0b" : "";
}

/* The common case: no heap but for the str. */
static Value small_to_str(intptr_t i)
{
    char room[24], *end = room + sizeof room, *p = end;
    uintptr_t m = i < 0 ? -(uintptr_t)i : (uintptr_t)i;
    do *--p = (char)('0' + m % 10);
    while ((m /= 10) != 0);
    if (i < 0) *--p = '-';
    return str_new(p, (size_t)(end - p));
}

Value int_to_str(Value v, int base)
{
    v = int_plain(v);
    if (base == 10 && value_is_small(v)) return small_to_str(small_int(v));
    IntDigits digits;
    StrBuilder b;
    if (!int_digits(&digits, v, base)) return 0;
    str_builder_start(&b);
    if ((int_sign(v) < 0 && !str_builder_add(&b, "-", 1)) ||
        !str_builder_add_c(&b, int_prefix(base)) ||
        !str_builder_add(&b, digits.text, digits.n))
        return 0;
    return str_builder_finish(&b);
}
