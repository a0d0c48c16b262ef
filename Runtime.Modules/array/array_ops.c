/* array_ops.c: operators and comparison. */
#include <string.h>

#include "array.h"
#include "list.h"
#include "sequence.h"
#include "str.h"
#include "text_args.h"

SEL_USE(__radd__);

Value array_copy(Value self)
{
    const Array *a = array_of(self);
    Value v = array_like(a, array_length(a));
    if (v != 0 && a->bytes.length > 0)
        memcpy(array_items(array_of(v)), array_items(a), a->bytes.length);
    return v;
}

Value array_deepcopy(Value self, Value memo)
{
    (void)memo;
    return array_copy(self);
}

Value array_add(Value self, Value other)
{
    if (!array_check(other)) {
        if (text_leaves_to(other, SEL(__radd__))) return NOT_IMPLEMENTED;
        return raise_type("can only append array (not \"%T\") to array",
                          other);
    }
    if (array_of(other)->typecode != array_of(self)->typecode)
        return raise_type("bad argument type for built-in operation");
    Value v = array_copy(self);
    return v != 0 && array_extend(v, other) ? v : 0;
}

Value array_iadd(Value self, Value other)
{
    if (!array_check(other))
        return raise_type("can only extend array with array (not \"%T\")",
                          other);
    return array_extend(self, other) ? self : 0;
}

/* Repeats the first n bytes until there are `total`. */
static void repeat(unsigned char *data, size_t n, size_t total)
{
    for (size_t i = n; i < total; i++) data[i] = data[i - n];
}

Value array_imul(Value self, Value times)
{
    Array *a = array_of(self);
    size_t count, total;
    int known = repeat_count(times, &count);
    if (known <= 0) return known < 0 ? 0 : NOT_IMPLEMENTED;
    size_t n = array_length(a), bytes = a->bytes.length;
    if (__builtin_mul_overflow(n, count, &total)) return raise_memory();
    if (total < n ? !array_open_gap(a, total, n - total, 0)
                  : !array_open_gap(a, n, 0, total - n))
        return 0;
    repeat(array_items(a), bytes, a->bytes.length);
    return self;
}

Value array_mul(Value self, Value times)
{
    size_t count;
    int known = repeat_count(times, &count);
    if (known <= 0) return known < 0 ? 0 : NOT_IMPLEMENTED;
    Value v = array_copy(self);
    return v != 0 ? array_imul(v, times) : 0;
}

/* The first index at which the items differ, the shorter length if none does;
 * then pair holds the items. -1 raised. */
static intptr_t first_difference(const Array *a, const Array *b, Value pair[2])
{
    intptr_t i = 0;
    for (; (size_t)i < array_length(a) && (size_t)i < array_length(b); i++) {
        if ((pair[0] = array_load(a, (size_t)i)) == 0 ||
            (pair[1] = array_load(b, (size_t)i)) == 0)
            return -1;
        int same = op_is_eq(pair[0], pair[1]);
        if (same <= 0) return same < 0 ? -1 : i;
    }
    pair[0] = 0;
    return i;
}

/* -2: the other is no array. */
static int equal(Value self, Value other)
{
    Value pair[2];
    if (!array_check(other)) return -2;
    const Array *a = array_of(self), *b = array_of(other);
    if (array_length(a) != array_length(b)) return 0;
    if (a->typecode == b->typecode && a->floats == NULL)
        return a->bytes.length == 0 ||
               memcmp(array_items(a), array_items(b), a->bytes.length) == 0;
    if (first_difference(a, b, pair) < 0) return -1;
    return pair[0] == 0;
}

Value array_eq(Value self, Value other)
{
    int same = equal(self, other);
    return same == -1 ? 0 : same == -2 ? NOT_IMPLEMENTED : bool_value(same);
}

Value array_ne(Value self, Value other)
{
    int same = equal(self, other);
    return same == -1 ? 0 : same == -2 ? NOT_IMPLEMENTED : bool_value(!same);
}

static Value compare(Value self, Value other, Comparison comparison)
{
    Value pair[2];
    if (!array_check(other)) return NOT_IMPLEMENTED;
    const Array *a = array_of(self), *b = array_of(other);
    if (first_difference(a, b, pair) < 0) return 0;
    if (pair[0] != 0) return compare_values(pair[0], pair[1], comparison);
    return compare_sizes(array_length(a), array_length(b), comparison);
}

Value array_lt(Value self, Value other)
{
    return compare(self, other, COMPARE_LT);
}

Value array_le(Value self, Value other)
{
    return compare(self, other, COMPARE_LE);
}

Value array_gt(Value self, Value other)
{
    return compare(self, other, COMPARE_GT);
}

Value array_ge(Value self, Value other)
{
    return compare(self, other, COMPARE_GE);
}

Value array_repr(Value self)
{
    const Array *a = array_of(self);
    StrBuilder out;
    str_builder_start(&out);
    if (!str_builder_add_c(&out, type_name(value_type(self))) ||
        !str_builder_add_c(&out, "('") ||
        !str_builder_add_char(&out, (unsigned char)a->typecode) ||
        !str_builder_add_char(&out, '\''))
        return 0;
    if (a->bytes.length > 0) {
        Value items = a->traits != 0 ? array_tolist(self)
                                     : array_tounicode(self);
        if (items == 0 || !str_builder_add_c(&out, ", ") ||
            !str_builder_add_repr(&out, items))
            return 0;
    }
    return str_builder_add_char(&out, ')') ? str_builder_finish(&out) : 0;
}
