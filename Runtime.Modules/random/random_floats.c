/* random_floats.c: random(), the distributions, and choices by weight. */
#include "float.h"
#include "float_math.h"
#include "int.h"
#include "list.h"
#include "ops.h"
#include "random_functions.h"

#define PI FLOAT_C(3.14159265358979323846)
/* 4 exp(-0.5) / sqrt(2) */
#define NORMAL_RATIO FLOAT_C(1.7155277699214135)

Float random_do_random(Random *r) { return random_float(r); }

/* Two Float arguments; false when one raised. */
static bool arguments(Value a, Float a_default, Value b, Float b_default,
                      Float *x, Float *y)
{
    *x = random_argument(a, a_default);
    if (error_pending()) return false;
    *y = random_argument(b, b_default);
    return !error_pending();
}

Float random_do_uniform(Random *r, Value a, Value b)
{
    Float low, high;
    if (!arguments(a, 0, b, 0, &low, &high)) return 0;
    return low + (high - low) * random_float(r);
}

Float random_do_triangular(Random *r, Value low, Value high, Value mode)
{
    Float from, to, share = FLOAT_C(0.5);
    if (!arguments(low, 0, high, 1, &from, &to)) return 0;
    Float u = random_float(r);
    if (mode != NONE) {
        Float top = float_as(mode);
        if (error_pending()) return 0;
        if (to == from) return from;
        share = (top - from) / (to - from);
    }
    if (u > share) {
        Float t = from;
        u = 1 - u;
        share = 1 - share;
        from = to;
        to = t;
    }
    return from + (to - from) * FLOAT_MATH(sqrt)(u * share);
}

/* Box and Muller's method makes two numbers at a time. */
Float random_do_gauss(Random *r, Value mu, Value sigma)
{
    Float mean, deviation, z = r->gauss;
    if (!arguments(mu, 0, sigma, 1, &mean, &deviation)) return 0;
    if (!r->has_gauss) {
        Float angle = random_float(r) * (2 * PI);
        Float radius =
            FLOAT_MATH(sqrt)(-2 * FLOAT_MATH(log)(1 - random_float(r)));
        z = FLOAT_MATH(cos)(angle) * radius;
        r->gauss = FLOAT_MATH(sin)(angle) * radius;
    }
    r->has_gauss = !r->has_gauss;
    return mean + z * deviation;
}

/* Kinderman and Monahan's method. */
static Float normal(Random *r)
{
    for (;;) {
        Float u = random_float(r), v = 1 - random_float(r);
        Float z = NORMAL_RATIO * (u - FLOAT_C(0.5)) / v;
        if (z * z / 4 <= -FLOAT_MATH(log)(v)) return z;
    }
}

Float random_do_normalvariate(Random *r, Value mu, Value sigma)
{
    Float mean, deviation;
    if (!arguments(mu, 0, sigma, 1, &mean, &deviation)) return 0;
    return mean + normal(r) * deviation;
}

Float random_do_lognormvariate(Random *r, Value mu, Value sigma)
{
    Float x = random_do_normalvariate(r, mu, sigma);
    return error_pending() ? 0 : FLOAT_MATH(exp)(x);
}

static Float zero_division(void)
{
    raise_error(&ZeroDivisionError_type, "float division by zero");
    return 0;
}

Float random_do_expovariate(Random *r, Value lambd)
{
    Float rate = random_argument(lambd, 1);
    if (error_pending()) return 0;
    if (rate == 0) return zero_division();
    return -FLOAT_MATH(log)(1 - random_float(r)) / rate;
}

Float random_do_paretovariate(Random *r, Value alpha)
{
    Float shape = float_as(alpha);
    if (error_pending()) return 0;
    if (shape == 0) return zero_division();
    return float_pow_c(1 - random_float(r), -1 / shape);
}

Float random_do_weibullvariate(Random *r, Value alpha, Value beta)
{
    Float scale, shape;
    if (!arguments(alpha, 0, beta, 0, &scale, &shape)) return 0;
    if (shape == 0) return zero_division();
    Float u = -FLOAT_MATH(log)(1 - random_float(r));
    return scale * float_pow_c(u, 1 / shape);
}

/* ---- choices ---- */

/* weights added up, as floats; NULL when it raised. */
static Float *accumulate(Value weights, bool cumulative, size_t n)
{
    if (((List *)weights)->length != n) {
        raise_value("The number of weights does not match the population");
        return NULL;
    }
    ByteBlock *block = gc_alloc_bytes((n + 1) * sizeof(Float));
    if (block == NULL) return NULL;
    Float *sums = (Float *)(void *)block->data;
    Value total = small_value(0);
    for (size_t i = 0; i < n; i++) {
        Value w = ((List *)weights)->block->items[i];
        if (!cumulative && (w = total = op_add(total, w)) == 0) return NULL;
        sums[i] = float_as(w);
        if (error_pending()) return NULL;
    }
    return sums;
}

/* The first i with x < sums[i]; n - 1 at most. */
static size_t find(const Float *sums, size_t n, Float x)
{
    size_t low = 0, high = n - 1;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (x < sums[middle]) high = middle;
        else low = middle + 1;
    }
    return low;
}

/* What to choose by: NULL and true for equal weights. */
static bool read_weights(Value weights, Value cum_weights, size_t n,
                         Float **sums)
{
    *sums = NULL;
    bool cumulative = cum_weights != NONE;
    if (weights != NONE && cumulative) {
        raise_type("Cannot specify both weights and cumulative weights");
        return false;
    }
    if (weights == NONE && !cumulative) return true;
    Value list = list_from(cumulative ? cum_weights : weights);
    if (list == 0) return false;
    if ((*sums = accumulate(list, cumulative, n)) == NULL) return false;
    if (n == 0) return true;
    Float total = (*sums)[n - 1];
    if (total <= 0)
        raise_value("Total of weights must be greater than zero");
    else if (!float_is_finite(total))
        raise_value("Total of weights must be finite");
    return !error_pending();
}

Value random_do_choices(Random *r, Value population, Value weights,
                        Value cum_weights, Value count)
{
    Float *sums;
    intptr_t n = op_length(population), k = n < 0 ? 0 : int_as_word(count);
    if (n < 0 || error_pending() ||
        !read_weights(weights, cum_weights, (size_t)n, &sums))
        return 0;
    Value result = list_with_capacity(k > 0 ? (size_t)k : 0);
    if (result == 0) return 0;
    if (n == 0 && k > 0)
        return raise_index("list index out of range");
    for (; k > 0; k--) {
        Float u = random_float(r);
        size_t i = sums == NULL
                       ? (size_t)(u * (Float)n)
                       : find(sums, (size_t)n, u * sums[n - 1]);
        Value item = op_get_item(population, int_from_size(i));
        if (item == 0 || !list_append(result, item)) return 0;
    }
    return result;
}
