/* int_bits.c: shifts, and the logical operators in two's complement. */
#include <string.h>

#include "int_parts.h"

size_t int_bit_length(Value v)
{
    IntView view;
    int_view(&view, v);
    if (view.n == 0) return 0;
    return (view.n - 1) * 32 + (size_t)limb_bits(view.limbs[view.n - 1]);
}

/* A shift count that is no int of many limbs; SIZE_MAX for those. */
static size_t shift_count(Value b)
{
    return value_is_small(b) ? (size_t)small_int(b) : SIZE_MAX;
}

/* a << bits by machine arithmetic, or 0 if that will not do. */
static Value lshift_machine(Value a, size_t bits)
{
    int64_t pair[2];
    if (bits >= 64 || !int_both_i64(a, small_value(0), pair)) return 0;
    int64_t shifted = (int64_t)((uint64_t)pair[0] << bits);
    return shifted >> bits == pair[0] ? int_from_i64(shifted) : 0;
}

Value int_lshift(Value a, Value b)
{
    IntView x;
    a = int_plain(a);
    b = int_plain(b);
    if (int_sign(b) < 0) return raise_value("negative shift count");
    size_t bits = shift_count(b);
    Value machine = lshift_machine(a, bits);
    if (machine != 0 || error_pending()) return machine;
    int_view(&x, a);
    if (x.n == 0) return small_value(0);
    size_t whole = bits / 32;
    if (whole > INT_MAX_LIMBS) whole = INT_MAX_LIMBS;
    int above = limb_bits(x.limbs[x.n - 1]) + (int)(bits % 32) > 32;
    size_t n = x.n + whole + (size_t)above;
    BigInt *r = int_alloc(n);
    if (r == NULL) return 0;
    memset(r->limbs, 0, whole * sizeof(uint32_t));
    uint32_t top = limbs_shift_left(r->limbs + whole, x.limbs, x.n,
                                    (int)(bits % 32));
    if (above) r->limbs[n - 1] = top;
    return int_finish(r, n, x.negative);
}

/* Some of the lowest `bits` bits of the magnitude is set. */
static bool any_below(const IntView *x, size_t bits)
{
    size_t whole = bits / 32;
    for (size_t i = 0; i < whole; i++)
        if (x->limbs[i] != 0) return true;
    return (x->limbs[whole] & (((uint32_t)1 << bits % 32) - 1)) != 0;
}

Value int_rshift(Value a, Value b)
{
    static const uint32_t one = 1;
    IntView x;
    int64_t pair[2];
    a = int_plain(a);
    b = int_plain(b);
    if (int_sign(b) < 0) return raise_value("negative shift count");
    size_t bits = shift_count(b);
    if (int_both_i64(a, small_value(0), pair))
        return int_from_i64(pair[0] >> (bits < 64 ? bits : 63));
    int_view(&x, a);
    size_t whole = bits / 32;
    if (whole >= x.n) return small_value(x.negative ? -1 : 0);
    size_t n = x.n - whole;
    /* A limb more for the step to the floor. */
    BigInt *r = int_alloc(n + x.negative);
    if (r == NULL) return 0;
    limbs_shift_right(r->limbs, x.limbs + whole, n, (int)(bits % 32));
    if (x.negative) {
        r->limbs[n] = 0;
        if (any_below(&x, bits))
            limbs_add(r->limbs, r->limbs, n + 1, &one, 1);
    }
    return int_finish(r, n + x.negative, x.negative);
}

/* -a in n limbs of two's complement; r may be a. */
static void complement(uint32_t *r, const uint32_t *a, size_t n)
{
    uint32_t carry = 1;
    for (size_t i = 0; i < n; i++) {
        r[i] = ~a[i] + carry;
        carry &= r[i] == 0;
    }
}

/* The n limbs of v in two's complement; n is more than v has. */
static void extend(uint32_t *r, const IntView *v, size_t n)
{
    memcpy(r, v->limbs, v->n * sizeof(uint32_t));
    memset(r + v->n, 0, (n - v->n) * sizeof(uint32_t));
    if (v->negative) complement(r, r, n);
}

static void combine(uint32_t *r, const uint32_t *a, size_t n, char operation)
{
    if (operation == '&')
        for (size_t i = 0; i < n; i++) r[i] &= a[i];
    else if (operation == '|')
        for (size_t i = 0; i < n; i++) r[i] |= a[i];
    else
        for (size_t i = 0; i < n; i++) r[i] ^= a[i];
}

/* For two magnitudes; a is the longer. */
static Value logic_positive(const IntView *a, const IntView *b, char operation)
{
    size_t n = operation == '&' ? b->n : a->n;
    BigInt *r = int_alloc(n);
    if (r == NULL) return 0;
    memcpy(r->limbs, a->limbs, n * sizeof(uint32_t));
    combine(r->limbs, b->limbs, b->n, operation);
    return int_finish(r, n, false);
}

static Value logic_signed(const IntView *a, const IntView *b, char operation)
{
    size_t n = a->n + 1;
    BigInt *r = int_alloc(n);
    uint32_t *other = r == NULL ? NULL : int_scratch(n);
    if (other == NULL) return 0;
    extend(r->limbs, a, n);
    extend(other, b, n);
    combine(r->limbs, other, n, operation);
    int_scratch_free(other);
    bool negative = r->limbs[n - 1] >> 31;
    if (negative) complement(r->limbs, r->limbs, n);
    return int_finish(r, n, negative);
}

static Value logic(Value a, Value b, char operation)
{
    IntView x, y;
    int64_t i, j;
    if (int_fits_i64(a, &i) && int_fits_i64(b, &j))
        return int_from_i64(operation == '&'   ? i & j
                            : operation == '|' ? i | j
                                               : i ^ j);
    int_view(&x, a);
    int_view(&y, b);
    const IntView *l = x.n >= y.n ? &x : &y, *s = x.n >= y.n ? &y : &x;
    return x.negative || y.negative ? logic_signed(l, s, operation)
                                    : logic_positive(l, s, operation);
}

static bool both_bool(Value a, Value b)
{
    return bool_check(a) && bool_check(b);
}

Value int_and(Value a, Value b)
{
    if (both_bool(a, b)) return a == TRUE ? b : FALSE;
    a = int_plain(a);
    b = int_plain(b);
    return both_small(a, b) ? (a & b) : logic(a, b, '&');
}

Value int_or(Value a, Value b)
{
    if (both_bool(a, b)) return a == TRUE ? TRUE : b;
    a = int_plain(a);
    b = int_plain(b);
    return both_small(a, b) ? (a | b) : logic(a, b, '|');
}

Value int_xor(Value a, Value b)
{
    if (both_bool(a, b)) return bool_value(a != b);
    a = int_plain(a);
    b = int_plain(b);
    return both_small(a, b) ? ((a ^ b) | 1) : logic(a, b, '^');
}

Value int_invert(Value a) { return int_sub(small_value(-1), a); }
