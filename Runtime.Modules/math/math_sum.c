/* math_sum.c: sums and products over iterables, with little or no rounding. */
#include "float.h"
#include "float_pair.h"
#include "int.h"
#include "list.h"
#include "math_errors.h"
#include "ops.h"

/* ---- fsum: Shewchuk's partial sums, which do not overlap ---- */

typedef struct {
    ByteBlock *block;
    size_t n, capacity;
    Float special;            /* the sum of infinities and NaNs */
    Float infinities;         /* of infinities alone */
    bool overflow;
} Partials;

static Float *partials_of(const Partials *p)
{
    return (Float *)(void *)p->block->data;
}

static bool partials_grow(Partials *p)
{
    if (p->block != NULL && p->n < p->capacity) return true;
    size_t capacity = p->capacity == 0 ? 8 : 2 * p->capacity;
    ByteBlock *block = gc_alloc_bytes(capacity * sizeof(Float));
    if (block == NULL) return false;
    if (p->n > 0) memcpy(block->data, partials_of(p), p->n * sizeof(Float));
    p->block = block;
    p->capacity = capacity;
    return true;
}

static bool partials_add(Partials *p, Float x)
{
    Float original = x;
    size_t kept = 0;
    if (!partials_grow(p)) return false;
    Float *partial = partials_of(p);
    for (size_t i = 0; i < p->n; i++) {
        FloatPair sum = pair_sum(x, partial[i]);
        if (sum.low != 0) partial[kept++] = sum.low;
        x = sum.high;
    }
    if (float_is_finite(x)) {
        p->n = kept;
        if (x != 0) partial[p->n++] = x;
        return true;
    }
    if (float_is_finite(original)) {
        raise_error(&OverflowError_type, "intermediate overflow in fsum");
        return false;
    }
    if (float_is_infinite(original)) p->infinities += original;
    p->special += original;
    p->n = 0;
    return true;
}

/* The partials, from the largest down, until something is lost; then half way
 * cases look at the sign of what follows. */
static Float partials_total(const Partials *p)
{
    if (p->block == NULL) return 0;
    const Float *partial = partials_of(p);
    size_t n = p->n;
    if (n == 0) return 0;
    FloatPair sum = {partial[--n], 0};
    while (n > 0 && sum.low == 0) sum = pair_sum(sum.high, partial[--n]);
    if (n > 0 && ((sum.low < 0 && partial[n - 1] < 0) ||
                  (sum.low > 0 && partial[n - 1] > 0))) {
        Float twice = sum.low * 2, up = sum.high + twice;
        if (twice == up - sum.high) return up;
    }
    return sum.high;
}

Float math_fsum(Value iterable)
{
    Partials p = {.block = NULL};
    Value iterator = op_iter(iterable), item;
    if (iterator == 0) return 0;
    while ((item = op_next(iterator)) != 0) {
        Float x = float_as(item);
        if (error_pending() || !partials_add(&p, x)) return 0;
    }
    if (error_pending()) return 0;
    if (p.special == 0) return partials_total(&p);
    if (float_is_nan(p.infinities)) {
        raise_value("-inf + inf in fsum");
        return 0;
    }
    return p.special;
}

/* ---- prod and sumprod ---- */

Value math_prod(Value iterable, Value start)
{
    Value r = start == 0 ? small_value(1) : start, item;
    Value iterator = op_iter(iterable);
    if (iterator == 0) return 0;
    while ((item = op_next(iterator)) != 0)
        if ((r = op_mul(r, item)) == 0) return 0;
    return error_pending() ? 0 : r;
}

static bool is_float_pair(Value a, Value b)
{
    return (float_check(a) && (float_check(b) || int_check(b))) ||
           (int_check(a) && float_check(b));
}

/* Adds a * b to *total in two parts; false if a Float cannot hold it. */
static bool add_float_product(FloatPair *total, Value a, Value b)
{
    Float x = float_as(a);
    if (!error_pending()) {
        Float y = float_as(b);
        if (!error_pending()) {
            FloatPair t = pair_add(*total, pair_product(x, y));
            if (float_is_finite(t.high) && float_is_finite(t.low)) {
                *total = t;
                return true;
            }
            return false;
        }
    }
    error_clear();
    return false;
}

Value math_sumprod(Value p, Value q)
{
    Value a_list = list_from(p);
    Value b_list = a_list == 0 ? 0 : list_from(q);
    if (b_list == 0) return 0;
    size_t n = ((List *)a_list)->length;
    if (n != ((List *)b_list)->length)
        return raise_value("Inputs are not the same length");
    Value total = small_value(0);
    FloatPair floats = {0, 0};
    bool any = false;
    for (size_t i = 0; i < n; i++) {
        Value a = ((List *)a_list)->block->items[i];
        Value b = ((List *)b_list)->block->items[i];
        if (is_float_pair(a, b) && add_float_product(&floats, a, b)) {
            any = true;
            continue;
        }
        Value term = op_mul(a, b);
        if (term == 0 || (total = op_add(total, term)) == 0) return 0;
    }
    if (!any) return total;
    Value sum = float_new(floats.high + floats.low);
    if (sum == 0 || total == small_value(0)) return sum;
    return op_add(total, sum);
}

/* ---- hypot and dist ---- */

/* The square root of the sum of squares, correctly rounded but for rare cases:
 * scaled by a power of two, summed in two parts, and one step of Newton's
 * method for what sqrt rounds off. */
static Float norm(Float *x, size_t n, Float largest, bool nan)
{
    if (float_is_infinite(largest)) return largest;
    if (nan) return FLOAT_NAN;
    if (largest == 0 || n <= 1) return largest;
    int exponent;
    FLOAT_MATH(frexp)(largest, &exponent);
    FloatPair sum = {0, 0};
    for (size_t i = 0; i < n; i++) {
        Float scaled = FLOAT_MATH(ldexp)(x[i], -exponent);
        sum = pair_add(sum, pair_product(scaled, scaled));
    }
    Float root = FLOAT_MATH(sqrt)(sum.high);
    FloatPair square = pair_product(root, root);
    Float rest = ((sum.high - square.high) - square.low) + sum.low;
    return FLOAT_MATH(ldexp)(root + rest / (2 * root), exponent);
}

/* The coordinates seen so far: their greatest absolute value, and any NaN. */
static void note(Float *at, Float x, Float *largest, bool *nan)
{
    *at = x = FLOAT_MATH(fabs)(x);
    if (float_is_nan(x)) *nan = true;
    if (x > *largest) *largest = x;
}

static Float *coordinates(size_t n)
{
    ByteBlock *block = gc_alloc_bytes(n * sizeof(Float));
    return block == NULL ? NULL : (Float *)(void *)block->data;
}

Float math_hypot(size_t nargs, const Value *args)
{
    Float few[3], *x = nargs <= 3 ? few : coordinates(nargs);
    Float largest = 0;
    bool nan = false;
    if (x == NULL) return 0;
    for (size_t i = 0; i < nargs; i++) {
        Float f = float_as(args[i]);
        if (error_pending()) return 0;
        note(&x[i], f, &largest, &nan);
    }
    return norm(x, nargs, largest, nan);
}

Float math_dist(Value p, Value q)
{
    Value p_list = list_from(p), q_list = p_list == 0 ? 0 : list_from(q);
    if (q_list == 0) return 0;
    size_t n = ((List *)p_list)->length;
    if (n != ((List *)q_list)->length) {
        raise_value("both points must have the same number of dimensions");
        return 0;
    }
    Float few[3], *x = n <= 3 ? few : coordinates(n), largest = 0;
    bool nan = false;
    if (x == NULL) return 0;
    for (size_t i = 0; i < n; i++) {
        Float a = float_as(((List *)p_list)->block->items[i]);
        if (error_pending()) return 0;
        Float b = float_as(((List *)q_list)->block->items[i]);
        if (error_pending()) return 0;
        note(&x[i], a - b, &largest, &nan);
    }
    return norm(x, n, largest, nan);
}
