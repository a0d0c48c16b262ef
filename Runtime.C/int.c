/* int.c: making ints, sums and products. */
#include "int.h"
#include "int_parts.h"

void int_view(IntView *view, Value v)
{
    v = int_plain(v);
    if (value_is_small(v)) {
        intptr_t i = small_int(v);
        uintptr_t m = i < 0 ? -(uintptr_t)i : (uintptr_t)i;
        view->negative = i < 0;
        view->limbs = view->word;
        for (view->n = 0; m != 0; view->n++) {
            view->word[view->n] = (uint32_t)m;
            m = (uintptr_t)((uint64_t)m >> 32);
        }
        return;
    }
    const BigInt *b = (const BigInt *)v;
    view->negative = b->size < 0;
    view->n = (size_t)(b->size < 0 ? -b->size : b->size);
    view->limbs = b->limbs;
}

BigInt *int_alloc(size_t n)
{
    if (unlikely(n > INT_MAX_LIMBS)) {
        raise_error(&OverflowError_type, "too many digits in integer");
        return NULL;
    }
    return gc_alloc(&int_type, sizeof(BigInt) + n * sizeof(uint32_t));
}

uint32_t *int_scratch(size_t n)
{
    ByteBlock *block = gc_alloc_bytes(n * sizeof(uint32_t));
    return block == NULL ? NULL : (uint32_t *)(void *)block->data;
}

void int_scratch_free(uint32_t *scratch)
{
    gc_free((char *)scratch - offsetof(ByteBlock, data));
}

Value int_finish(BigInt *b, size_t n, bool negative)
{
    n = limbs_trim(b->limbs, n);
    if (n <= WORD_LIMBS) {
        uintptr_t m = 0;
        for (size_t i = n; i-- > 0;)
            m = (uintptr_t)((uint64_t)m << 32 | b->limbs[i]);
        if (m <= (uintptr_t)SMALL_MAX + negative) {
            gc_free(b);
            return small_value(negative ? (intptr_t)-m : (intptr_t)m);
        }
    }
    b->size = negative ? -(int32_t)n : (int32_t)n;
    return value_of(b);
}

Value int_from_magnitude(uint64_t m, bool negative)
{
    if (m <= (uint64_t)SMALL_MAX + negative)
        return small_value(negative ? (intptr_t)-m : (intptr_t)m);
    BigInt *b = int_alloc(m >> 32 ? 2 : 1);
    if (b == NULL) return 0;
    b->limbs[0] = (uint32_t)m;
    int32_t n = 1;
    if (m >> 32) b->limbs[n++] = (uint32_t)(m >> 32);
    b->size = negative ? -n : n;
    return value_of(b);
}

Value int_from_i64(int64_t i)
{
    return int_from_magnitude(i < 0 ? -(uint64_t)i : (uint64_t)i, i < 0);
}

Value int_from_u64(uint64_t i) { return int_from_magnitude(i, false); }

bool int_magnitude(const IntView *v, uint64_t *m)
{
    if (v->n > 2) return false;
    *m = v->n == 0 ? 0 : v->limbs[0];
    if (v->n == 2) *m |= (uint64_t)v->limbs[1] << 32;
    return true;
}

/* |a| + |b| with the sign of a; a is the longer. */
static Value add_magnitudes(const IntView *a, const IntView *b, bool negative)
{
    /* Room for a carry only where there can be one: most sums need none, and
     * the limb would cost a granule of the heap. */
    uint64_t top = (uint64_t)a->limbs[a->n - 1] + 1;
    if (b->n == a->n) top += b->limbs[b->n - 1];
    size_t n = a->n + (top > UINT32_MAX);
    BigInt *r = int_alloc(n);
    if (r == NULL) return 0;
    uint32_t carry = limbs_add(r->limbs, a->limbs, a->n, b->limbs, b->n);
    if (n > a->n) r->limbs[a->n] = carry;
    return int_finish(r, n, negative);
}

/* |a| - |b|, negated if asked; |a| is the larger. */
static Value sub_magnitudes(const IntView *a, const IntView *b, bool negative)
{
    BigInt *r = int_alloc(a->n);
    if (r == NULL) return 0;
    limbs_sub(r->limbs, a->limbs, a->n, b->limbs, b->n);
    return int_finish(r, a->n, negative);
}

/* a + b, or a - b if `minus`; not both are small. */
static Value add_long(Value a, Value b, bool minus)
{
    IntView x, y;
    int_view(&x, a);
    int_view(&y, b);
    bool y_negative = y.negative != minus;
    if (x.negative == y_negative)
        return x.n >= y.n ? add_magnitudes(&x, &y, x.negative)
                          : add_magnitudes(&y, &x, x.negative);
    int order = limbs_compare(x.limbs, x.n, y.limbs, y.n);
    if (order == 0) return small_value(0);
    return order > 0 ? sub_magnitudes(&x, &y, x.negative)
                     : sub_magnitudes(&y, &x, y_negative);
}

bool int_both_i64(Value a, Value b, int64_t pair[2])
{
    return int_fits_i64(a, &pair[0]) && int_fits_i64(b, &pair[1]);
}

/* a + b, or a - b if `minus`; no bools. */
static Value add_or_sub(Value a, Value b, bool minus)
{
    int64_t x, y;
    if (int_fits_i64(a, &x) && int_fits_i64(b, &y) &&
        !__builtin_add_overflow(x, minus ? -y : y, &x))
        return int_from_i64(x);
    return add_long(a, b, minus);
}

Value int_add(Value a, Value b)
{
    a = int_plain(a);
    b = int_plain(b);
    if (both_small(a, b)) return int_from_word(small_int(a) + small_int(b));
    return add_or_sub(a, b, false);
}

Value int_sub(Value a, Value b)
{
    a = int_plain(a);
    b = int_plain(b);
    if (both_small(a, b)) return int_from_word(small_int(a) - small_int(b));
    return add_or_sub(a, b, true);
}

Value int_mul(Value a, Value b)
{
    a = int_plain(a);
    b = int_plain(b);
    int64_t product;
    if (both_small(a, b) &&
        !__builtin_mul_overflow((int64_t)small_int(a), (int64_t)small_int(b),
                                &product))
        return int_from_i64(product);
    IntView x, y;
    int_view(&x, a);
    int_view(&y, b);
    if (x.n == 0 || y.n == 0) return small_value(0);
    /* Where the bit lengths say so, the top limb of the product stays 0. */
    int top = limb_bits(x.limbs[x.n - 1]) + limb_bits(y.limbs[y.n - 1]);
    BigInt *r = int_alloc(x.n + y.n - (top <= 32 && (x.n == 1 || y.n == 1)));
    if (r == NULL) return 0;
    const IntView *l = x.n >= y.n ? &x : &y, *s = x.n >= y.n ? &y : &x;
    if (s->n == 1) {
        uint32_t carry =
            limbs_mul_limb(r->limbs, l->limbs, l->n, s->limbs[0], 0);
        if (top > 32) r->limbs[l->n] = carry;
        return int_finish(r, l->n + (top > 32), x.negative != y.negative);
    }
    if (!limbs_mul(r->limbs, l->limbs, l->n, s->limbs, s->n)) return 0;
    return int_finish(r, x.n + y.n, x.negative != y.negative);
}

Value int_neg(Value a) { return int_sub(small_value(0), a); }
Value int_pos(Value a) { return int_plain(a); }
Value int_abs(Value a)
{
    return int_sign(a) < 0 ? int_neg(a) : int_plain(a);
}

int int_sign(Value v)
{
    v = int_plain(v);
    if (value_is_small(v))
        return (small_int(v) > 0) - (small_int(v) < 0);
    return ((const BigInt *)v)->size < 0 ? -1 : 1;
}

bool int_is_odd(Value v)
{
    v = int_plain(v);
    if (value_is_small(v)) return small_int(v) & 1;
    return ((const BigInt *)v)->limbs[0] & 1;
}

int int_compare(Value a, Value b)
{
    a = int_plain(a);
    b = int_plain(b);
    if (both_small(a, b)) return ((intptr_t)a > (intptr_t)b) -
                                 ((intptr_t)a < (intptr_t)b);
    IntView x, y;
    int_view(&x, a);
    int_view(&y, b);
    if (x.negative != y.negative) return x.negative ? -1 : 1;
    int order = limbs_compare(x.limbs, x.n, y.limbs, y.n);
    return x.negative ? -order : order;
}
