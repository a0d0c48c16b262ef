/* int_div.c: floor division and modulo. */
#include "int_parts.h"
#include "tuple.h"

/* Both fit 64 bits. */
static bool divide_machine(int64_t a, int64_t b, Value *quotient,
                           Value *remainder)
{
    uint64_t x = a < 0 ? -(uint64_t)a : (uint64_t)a;
    uint64_t y = b < 0 ? -(uint64_t)b : (uint64_t)b;
    uint64_t q, r;
    if ((x | y) >> 32) {
        q = x / y;
        r = x - q * y;
    } else {
        q = (uint32_t)x / (uint32_t)y;
        r = (uint32_t)x % (uint32_t)y;
    }
    bool negative = (a < 0) != (b < 0);
    if (negative && r != 0) {
        q++;
        r = y - r;
    }
    if (quotient != NULL &&
        (*quotient = int_from_magnitude(q, negative)) == 0)
        return false;
    return remainder == NULL ||
           (*remainder = int_from_magnitude(r, b < 0)) != 0;
}

/* q and r, where given, hold the quotient and remainder of the magnitudes in
 * qn and rn limbs; makes the floor results of them. */
static bool finish(const IntView *a, const IntView *b, BigInt *q, size_t qn,
                   BigInt *r, size_t rn, bool exact, Value *quotient,
                   Value *remainder)
{
    bool negative = a->negative != b->negative;
    if (negative && !exact) {
        static const uint32_t one = 1;
        if (q != NULL) limbs_add(q->limbs, q->limbs, qn, &one, 1);
        if (r != NULL) {
            rn = limbs_trim(r->limbs, rn);
            limbs_sub(r->limbs, b->limbs, b->n, r->limbs, rn);
            rn = b->n;
        }
    }
    if (quotient != NULL) *quotient = int_finish(q, qn, negative);
    if (remainder != NULL) *remainder = int_finish(r, rn, b->negative);
    return true;
}

static bool divide_by_limb(const IntView *a, const IntView *b, Value *quotient,
                           Value *remainder)
{
    BigInt *q = NULL;
    /* A limb more for the step to the floor. */
    if (quotient != NULL && (q = int_alloc(a->n + 1)) == NULL) return false;
    LimbDivider by = limb_divider(b->limbs[0]);
    uint32_t rest =
        limbs_div_limb(q != NULL ? q->limbs : NULL, a->limbs, a->n, &by);
    if (q != NULL) q->limbs[a->n] = 0;
    BigInt *r = NULL;
    if (remainder != NULL) {
        if ((r = int_alloc(1)) == NULL) return false;
        r->limbs[0] = rest;
    }
    return finish(a, b, q, a->n + 1, r, 1, rest == 0, quotient, remainder);
}

/* a has at least as many limbs as b, and b at least two. */
static bool divide_long(const IntView *a, const IntView *b, Value *quotient,
                        Value *remainder)
{
    size_t qn = a->n + 1 - b->n;
    BigInt *q = NULL, *r = NULL;
    if (quotient != NULL && (q = int_alloc(qn + 1)) == NULL) return false;
    if (remainder != NULL && (r = int_alloc(b->n)) == NULL) return false;
    uint32_t *dividend = int_scratch(a->n + 1 + b->n);
    if (dividend == NULL) return false;
    uint32_t *divisor = dividend + a->n + 1;
    int shift = __builtin_clz(b->limbs[b->n - 1]);
    limbs_shift_left(divisor, b->limbs, b->n, shift);
    dividend[a->n] = limbs_shift_left(dividend, a->limbs, a->n, shift);
    limbs_div(q != NULL ? q->limbs : NULL, dividend, a->n + 1, divisor, b->n);
    if (q != NULL) q->limbs[qn] = 0;
    bool exact = limbs_trim(dividend, b->n) == 0;
    if (r != NULL) limbs_shift_right(r->limbs, dividend, b->n, shift);
    int_scratch_free(dividend);
    return finish(a, b, q, qn + 1, r, b->n, exact, quotient, remainder);
}

bool int_divide(Value a, Value b, Value *quotient, Value *remainder)
{
    IntView x, y;
    int64_t pair[2];
    a = int_plain(a);
    b = int_plain(b);
    if (int_both_i64(a, b, pair))
        return divide_machine(pair[0], pair[1], quotient, remainder);
    int_view(&x, a);
    int_view(&y, b);
    if (limbs_compare(x.limbs, x.n, y.limbs, y.n) < 0) {
        /* |a| < |b|: the quotient is 0 or -1. */
        bool down = x.negative != y.negative && x.n != 0;
        if (quotient != NULL) *quotient = small_value(down ? -1 : 0);
        if (remainder != NULL)
            *remainder = down ? int_add(a, b) : int_plain(a);
        return remainder == NULL || *remainder != 0;
    }
    return y.n == 1 ? divide_by_limb(&x, &y, quotient, remainder)
                    : divide_long(&x, &y, quotient, remainder);
}

/* false after raising. */
static bool check_divisor(Value b, const char *message)
{
    if (likely(int_sign(b) != 0)) return true;
    raise_error(&ZeroDivisionError_type, "%s", message);
    return false;
}

Value int_floordiv(Value a, Value b)
{
    Value q = 0;
    if (!check_divisor(b, "integer division or modulo by zero")) return 0;
    return int_divide(a, b, &q, NULL) ? q : 0;
}

Value int_mod(Value a, Value b)
{
    Value r = 0;
    if (!check_divisor(b, "integer modulo by zero")) return 0;
    return int_divide(a, b, NULL, &r) ? r : 0;
}

Value int_divmod(Value a, Value b)
{
    Value pair[2] = {0, 0};
    if (!check_divisor(b, "integer division or modulo by zero")) return 0;
    return int_divide(a, b, &pair[0], &pair[1]) ? tuple_new(2, pair) : 0;
}
