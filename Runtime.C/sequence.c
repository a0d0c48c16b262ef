/* sequence.c: arguments that all sequences understand alike. */
#include "sequence.h"
#include "int.h"

SEL_USE(__index__);
SEL_USE(__radd__);
SEL_USE(__rmul__);

static bool has_index(Value v)
{
    return value_is_small(v) || type_find(value_type(v), SEL(__index__));
}

/* v through __index__, an OverflowError turned into what subscripts say. */
static bool index_word(Value v, const Type *overflow, intptr_t *i)
{
    *i = int_as_word(v);
    if (!error_pending()) return true;
    if (error_matches(&OverflowError_type)) {
        error_clear();
        raise_error(overflow, "cannot fit '%T' into an index-sized integer",
                    v);
    }
    return false;
}

int index_from(Value key, intptr_t *i)
{
    if (value_is_small(key)) {
        *i = small_int(key);
        return 1;
    }
    if (!has_index(key)) return 0;
    return index_word(key, &IndexError_type, i) ? 1 : -1;
}

bool index_bound(Value v, size_t absent, size_t length, size_t *out)
{
    *out = absent;
    if (v == 0) return true;
    if (!has_index(v))
        return raise_type("slice indices must be integers or have an "
                          "__index__ method");
    intptr_t i = int_as_clipped(v);
    if (error_pending()) return false;
    if (i < 0) i += (intptr_t)length;
    *out = i < 0 ? 0 : (size_t)i;
    return true;
}

/* The class of v was written in Python and has the method. */
static bool user_has(Value v, Sel name)
{
    const Type *t = value_type(v);
    return (t->flags & (TYPE_USER | TYPE_HEAP)) && type_find(t, name);
}

int repeat_count(Value v, size_t *count)
{
    intptr_t n;
    if (!has_index(v)) {
        if (user_has(v, SEL(__rmul__))) return 0;
        raise_type("can't multiply sequence by non-int of type '%T'", v);
        return -1;
    }
    if (!index_word(v, &OverflowError_type, &n)) return -1;
    *count = n < 0 ? 0 : (size_t)n;
    return 1;
}

Value concat_refuse(const char *type, Value other)
{
    if (user_has(other, SEL(__radd__))) return NOT_IMPLEMENTED;
    return raise_type("can only concatenate %s (not \"%T\") to %s", type,
                      other, type);
}

Value compare_sizes(size_t a, size_t b, Comparison comparison)
{
    switch (comparison) {
    case COMPARE_LT: return bool_value(a < b);
    case COMPARE_LE: return bool_value(a <= b);
    case COMPARE_GT: return bool_value(a > b);
    default: return bool_value(a >= b);
    }
}

Value compare_values(Value a, Value b, Comparison comparison)
{
    switch (comparison) {
    case COMPARE_LT: return op_lt(a, b);
    case COMPARE_LE: return op_le(a, b);
    case COMPARE_GT: return op_gt(a, b);
    default: return op_ge(a, b);
    }
}
