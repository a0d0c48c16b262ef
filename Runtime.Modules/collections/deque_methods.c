/* deque_methods.c: the rest of what deques do. */
#include "deque.h"

#include "int.h"
#include "list.h"
#include "ops.h"
#include "repr_guard.h"
#include "sequence.h"
#include "str.h"

/* The first item from `at` on that equals v: 1 found, 0 none, -1 raised; also
 * when the comparison changed the deque. */
static int search(const Deque *d, Value v, size_t *at, size_t stop)
{
    size_t changes = d->changes;
    for (; *at < stop && *at < d->length; ++*at) {
        int same = same_or_eq(*deque_slot(d, *at), v);
        if (same >= 0 && deque_changed(d, changes)) return -1;
        if (same != 0) return same;
    }
    return 0;
}

intptr_t deque_count(Value self, Value v)
{
    intptr_t count = 0;
    size_t at = 0;
    int found;
    while ((found = search(deque_of(self), v, &at, SIZE_MAX)) > 0) {
        count++;
        at++;
    }
    return found < 0 ? -1 : count;
}

int deque_contains(Value self, Value v)
{
    size_t at = 0;
    return search(deque_of(self), v, &at, SIZE_MAX);
}

intptr_t deque_index(Value self, Value v, Value start, Value stop)
{
    size_t at, end, n = deque_of(self)->length;
    if (!index_bound(start, 0, n, &at) || !index_bound(stop, n, n, &end))
        return -1;
    int found = search(deque_of(self), v, &at, end);
    if (found == 0) raise_value("%R is not in deque", v);
    return found > 0 ? (intptr_t)at : -1;
}

bool deque_remove(Value self, Value v)
{
    size_t at = 0;
    int found = search(deque_of(self), v, &at, SIZE_MAX);
    if (found == 0) raise_value("deque.remove(x): x not in deque");
    if (found <= 0) return false;
    deque_delete(deque_of(self), at);
    return true;
}

bool deque_insert(Value self, intptr_t index, Value item)
{
    Deque *d = deque_of(self);
    if (d->limit >= 0 && d->length >= (size_t)d->limit) {
        raise_index("deque already at its maximum size");
        return false;
    }
    intptr_t n = (intptr_t)d->length;
    if (index < 0) index += n;
    if (index < 0) index = 0;
    if (index > n) index = n;
    if (!deque_reserve(d)) return false;
    for (size_t i = d->length++; i > (size_t)index; i--)
        *deque_slot(d, i) = *deque_slot(d, i - 1);
    *deque_slot(d, (size_t)index) = item;
    d->changes++;
    return true;
}

bool deque_reverse(Value self)
{
    Deque *d = deque_of(self);
    for (size_t i = 0; i < d->length / 2; i++) {
        Value *low = deque_slot(d, i), *high = deque_slot(d, d->length - 1 - i);
        Value kept = *low;
        *low = *high;
        *high = kept;
    }
    return true;
}

/* ---- operators ---- */

/* A class of the program makes its copies itself. */
Value deque_copy(Value self)
{
    const Type *t = value_type(self);
    Value args[2] = {self, deque_get_maxlen(self)};
    if (t != &collections_deque_type)
        return op_call(value_of(t), args[1] == NONE ? 1 : 2, args);
    Value v = deque_make(t, 0, NULL, 0);
    return v != 0 && deque_init(v, self, args[1], 0) ? v : 0;
}

Value deque_add(Value self, Value other)
{
    if (!deque_check(other)) return concat_refuse("deque", other);
    Value v = deque_copy(self);
    return v != 0 && deque_extend(v, other) ? v : 0;
}

Value deque_iadd(Value self, Value other)
{
    return deque_extend(self, other) ? self : 0;
}

Value deque_imul(Value self, Value factor)
{
    size_t count;
    int known = repeat_count(factor, &count);
    if (known <= 0) return known < 0 ? 0 : NOT_IMPLEMENTED;
    if (count == 0) deque_clear(self);
    if (count < 2 || deque_of(self)->length == 0) return self;
    Value items = list_from(self);
    if (items == 0) return 0;
    for (; count > 1; count--)
        if (!deque_extend(self, items)) return 0;
    return self;
}

Value deque_mul(Value self, Value factor)
{
    size_t count;
    int known = repeat_count(factor, &count);
    if (known <= 0) return known < 0 ? 0 : NOT_IMPLEMENTED;
    Value v = deque_copy(self);
    return v != 0 ? deque_imul(v, factor) : 0;
}

/* The first items that differ, 0 if one ends before that; false if it
 * raised. */
static bool difference(const Deque *a, const Deque *b, Value pair[2])
{
    size_t before = a->changes, other = b->changes;
    for (size_t i = 0; i < a->length && i < b->length; i++) {
        pair[0] = *deque_slot(a, i);
        pair[1] = *deque_slot(b, i);
        int same = same_or_eq(pair[0], pair[1]);
        if (same == 0) return true;
        if (same < 0 || deque_changed(a, before) || deque_changed(b, other))
            return false;
    }
    pair[0] = 0;
    return true;
}

static Value equal(Value self, Value other, bool wanted)
{
    Value pair[2] = {0, 0};
    if (!deque_check(other)) return NOT_IMPLEMENTED;
    const Deque *a = deque_of(self), *b = deque_of(other);
    if (a->length != b->length) return bool_value(!wanted);
    if (a != b && !difference(a, b, pair)) return 0;
    return bool_value((pair[0] == 0) == wanted);
}

Value deque_eq(Value self, Value other) { return equal(self, other, true); }

Value deque_ne(Value self, Value other) { return equal(self, other, false); }

static Value compare(Value self, Value other, Comparison comparison)
{
    Value pair[2];
    if (!deque_check(other)) return NOT_IMPLEMENTED;
    const Deque *a = deque_of(self), *b = deque_of(other);
    if (!difference(a, b, pair)) return 0;
    if (pair[0] != 0) return compare_values(pair[0], pair[1], comparison);
    return compare_sizes(a->length, b->length, comparison);
}

Value deque_lt(Value self, Value other)
{
    return compare(self, other, COMPARE_LT);
}

Value deque_le(Value self, Value other)
{
    return compare(self, other, COMPARE_LE);
}

Value deque_gt(Value self, Value other)
{
    return compare(self, other, COMPARE_GT);
}

Value deque_ge(Value self, Value other)
{
    return compare(self, other, COMPARE_GE);
}

static bool add_text(StrBuilder *b, Value self)
{
    intptr_t limit = deque_of(self)->limit;
    Value items = list_from(self);
    if (items == 0 || !str_builder_add_c(b, type_name(value_type(self))) ||
        !str_builder_add_char(b, '(') || !str_builder_add_repr(b, items))
        return false;
    if (limit >= 0 && (!str_builder_add_c(b, ", maxlen=") ||
                       !str_builder_add_repr(b, int_from_word(limit))))
        return false;
    return str_builder_add_char(b, ')');
}

Value deque_repr(Value self)
{
    ReprGuard guard;
    StrBuilder b;
    if (error_stack_full()) return 0;
    if (repr_enter(&guard, self)) return str_from_c("[...]");
    str_builder_start(&b);
    bool done = add_text(&b, self);
    repr_leave(&guard);
    return done ? str_builder_finish(&b) : 0;
}
