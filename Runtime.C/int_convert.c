/* int_convert.c: ints to machine integers, and their hash. */
#include "dispatch.h"
#include "int.h"
#include "int_parts.h"
#include "number_hash.h"

SEL_USE(__index__);

Value int_index(Value v)
{
    if (int_check(v)) return v;
    const Attr *row = method_find(value_type(v), SEL(__index__));
    if (row == NULL)
        return raise_type("'%T' object cannot be interpreted as an integer",
                          v);
    Value r = method_call1(row, v);
    if (r != 0 && !int_check(r))
        return raise_type("__index__ returned non-int (type %T)", r);
    return r;
}

typedef enum { IN_RANGE, TOO_SMALL, TOO_LARGE, RAISED } Fit;

/* v through __index__ as a number from min to max. */
static Fit as_machine(Value v, int64_t min, uint64_t max, int64_t *out)
{
    v = int_index(v);
    if (v == 0) return RAISED;
    IntView view;
    uint64_t m;
    int_view(&view, v);
    bool fits = int_magnitude(&view, &m);
    if (view.negative) {
        if (!fits || m > -(uint64_t)min) return TOO_SMALL;
        *out = (int64_t)-m;
        return IN_RANGE;
    }
    if (!fits || m > max) return TOO_LARGE;
    *out = (int64_t)m;
    return IN_RANGE;
}

/* As as_machine, with OverflowError outside the range. */
static int64_t as_checked(Value v, int64_t min, uint64_t max, const char *name)
{
    int64_t out = 0;
    Fit fit = as_machine(v, min, max, &out);
    if (fit == IN_RANGE || fit == RAISED) return out;
    if (min == 0 && fit == TOO_SMALL)
        raise_error(&OverflowError_type,
                    "can't convert negative value to unsigned int");
    else
        raise_error(&OverflowError_type,
                    "Python int too large to convert to C %s", name);
    return 0;
}

intptr_t int_as_word(Value v)
{
    if (likely(value_is_small(v))) return small_int(v);
    return (intptr_t)as_checked(v, INTPTR_MIN, INTPTR_MAX, "ssize_t");
}

int32_t int_as_i32(Value v)
{
    return (int32_t)as_checked(v, INT32_MIN, INT32_MAX, "int");
}

uint32_t int_as_u32(Value v)
{
    return (uint32_t)as_checked(v, 0, UINT32_MAX, "unsigned int");
}

int64_t int_as_i64(Value v)
{
    return as_checked(v, INT64_MIN, INT64_MAX, "long long");
}

uint64_t int_as_u64(Value v)
{
    return (uint64_t)as_checked(v, 0, UINT64_MAX, "unsigned long long");
}

intptr_t int_as_clipped(Value v)
{
    if (likely(value_is_small(v))) return small_int(v);
    int64_t out = 0;
    switch (as_machine(v, INTPTR_MIN, INTPTR_MAX, &out)) {
    case TOO_SMALL: return INTPTR_MIN;
    case TOO_LARGE: return INTPTR_MAX;
    default: return (intptr_t)out;
    }
}

uint32_t int_as_u32_wrapped(Value v)
{
    v = int_index(v);
    if (v == 0) return 0;
    IntView view;
    int_view(&view, v);
    uint32_t low = view.n > 0 ? view.limbs[0] : 0;
    return view.negative ? -low : low;
}

uintptr_t int_hash(Value v)
{
    IntView view;
    int_view(&view, v);
    uintptr_t h = 0;
    for (size_t i = view.n; i-- > 0;)
        h = hash_sum(hash_rotate(h, 32 % HASH_BITS), view.limbs[i]);
    return hash_signed(h, view.negative);
}
