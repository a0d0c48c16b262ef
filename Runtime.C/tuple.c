/* tuple.c: the tuple object. */
#include "tuple.h"
#include "int.h"
#include "iter_fast.h"
#include "list.h"
#include "ops.h"
#include "repr_guard.h"
#include "sequence.h"
#include "str.h"
#include <string.h>

const Tuple tuple_empty = {.type = &tuple_type};

/* ---- construction ---- */

Value tuple_alloc(size_t n)
{
    if (n == 0) return value_of(&tuple_empty);
    if (n > SIZE_MAX / sizeof(Value) / 4) return raise_memory();
    Tuple *t = gc_alloc(&tuple_type, sizeof *t + n * sizeof(Value));
    if (!t) return 0;
    t->length = n;
    return value_of(t);
}

Value tuple_new(size_t n, const Value *items)
{
    Value v = tuple_alloc(n);
    if (v && n) memcpy(tuple_of(v)->items, items, n * sizeof(Value));
    return v;
}

Value tuple_from(Value iterable)
{
    if (tuple_is(iterable)) return iterable;
    if (list_is(iterable)) return list_to_tuple(iterable);
    Value list = list_from(iterable);
    if (!list) return 0;
    Value v = list_to_tuple(list);
    gc_free(list_of(list)->block);
    list_of(list)->block = NULL;
    gc_free(list_of(list));
    return v;
}

Value tuple_new_as(const Type *cls, size_t n, const Value *items)
{
    Tuple *t = instance_alloc(cls, n * sizeof(Value));
    if (!t) return 0;
    t->length = n;
    for (size_t i = 0; i < n; i++) tuple_items(value_of(t))[i] = items[i];
    return value_of(t);
}

Value tuple_make(const Type *cls, Value iterable)
{
    Value v = iterable ? tuple_from(iterable) : value_of(&tuple_empty);
    if (!v || cls == &tuple_type) return v;
    return tuple_new_as(cls, tuple_of(v)->length, tuple_of(v)->items);
}

/* ---- subscripts ---- */

intptr_t tuple_len(Value self) { return (intptr_t)tuple_of(self)->length; }

Value tuple_get_item(Value self, Value key)
{
    size_t n = tuple_of(self)->length;
    intptr_t i;
    int found = index_from(key, &i);
    if (found < 0) return 0;
    if (!found) {
        Value v = slice_get(self, key);
        if (v != NOT_IMPLEMENTED) return v;
        return raise_type("tuple indices must be integers or slices, not %T",
                          key);
    }
    i = index_wrap(i, n);
    if ((size_t)i >= n) return raise_index("tuple index out of range");
    return tuple_items(self)[i];
}

Value tuple_get_slice(Value self, Value start, Value stop, Value step)
{
    size_t n = tuple_of(self)->length;
    SliceBounds b;
    if (!slice_unpack(&b, start, stop, step)) return 0;
    slice_adjust(&b, n);
    if (b.step == 1 && b.count == n && tuple_is(self)) return self;
    Value v = tuple_alloc(b.count);
    if (!v) return 0;
    const Value *items = tuple_items(self);
    for (size_t i = 0; i < b.count; i++)
        tuple_of(v)->items[i] = items[b.start + (intptr_t)i * b.step];
    return v;
}

/* First index from start, below stop: -1 none (or raised). */
static intptr_t find(Value self, Value item, size_t start, size_t stop)
{
    const Value *items = tuple_items(self);
    for (size_t i = start; i < stop && i < tuple_of(self)->length; i++) {
        int same = same_or_eq(items[i], item);
        if (same < 0) return -1;
        if (same) return (intptr_t)i;
    }
    return -1;
}

int tuple_contains(Value self, Value item)
{
    intptr_t i = find(self, item, 0, SIZE_MAX);
    return error_pending() ? -1 : i >= 0;
}

Value tuple_index(Value self, Value item, Value start, Value stop)
{
    size_t n = tuple_of(self)->length, from, to;
    if (!index_bound(start, 0, n, &from) ||
        !index_bound(stop, SIZE_MAX, n, &to))
        return 0;
    intptr_t i = find(self, item, from, to);
    if (error_pending()) return 0;
    if (i < 0) return raise_value("tuple.index(x): x not in tuple");
    return int_from_word(i);
}

Value tuple_count(Value self, Value item)
{
    const Value *items = tuple_items(self);
    intptr_t count = 0;
    for (size_t i = 0; i < tuple_of(self)->length; i++) {
        int same = same_or_eq(items[i], item);
        if (same < 0) return 0;
        count += same;
    }
    return int_from_word(count);
}

/* ---- operators ---- */

Value tuple_add(Value self, Value other)
{
    if (!tuple_check(other)) return concat_refuse("tuple", other);
    size_t a = tuple_of(self)->length, b = tuple_of(other)->length;
    if (a == 0 && tuple_is(other)) return other;
    if (b == 0 && tuple_is(self)) return self;
    Value v = tuple_alloc(a + b);
    if (!v) return 0;
    Value *items = tuple_of(v)->items;
    memcpy(items, tuple_items(self), a * sizeof(Value));
    memcpy(items + a, tuple_items(other), b * sizeof(Value));
    return v;
}

Value tuple_mul(Value self, Value factor)
{
    size_t n = tuple_of(self)->length, times, total;
    int found = repeat_count(factor, &times);
    if (found <= 0) return found ? 0 : NOT_IMPLEMENTED;
    if ((times == 1 || n == 0) && tuple_is(self)) return self;
    if (__builtin_mul_overflow(n, times, &total)) return raise_memory();
    Value v = tuple_alloc(total);
    if (!v) return 0;
    Value *items = tuple_of(v)->items;
    for (size_t i = 0; i < total; i++)
        items[i] = i < n ? tuple_items(self)[i] : items[i - n];
    return v;
}

/* ---- comparison and hash ---- */

/* Index of the first items that differ, or the shorter length; -1 raised. */
static intptr_t first_difference(Value a, Value b)
{
    if (stack_check() && error_stack_full()) return -1;
    size_t i = 0;
    for (; i < tuple_of(a)->length && i < tuple_of(b)->length; i++) {
        int same = same_or_eq(tuple_items(a)[i], tuple_items(b)[i]);
        if (same < 0) return -1;
        if (!same) break;
    }
    return (intptr_t)i;
}

static Value compare(Value self, Value other, Comparison comparison)
{
    if (!tuple_check(other)) return NOT_IMPLEMENTED;
    size_t a = tuple_of(self)->length, b = tuple_of(other)->length;
    intptr_t i = first_difference(self, other);
    if (i < 0) return 0;
    if ((size_t)i >= a || (size_t)i >= b)
        return compare_sizes(a, b, comparison);
    return compare_values(tuple_items(self)[i], tuple_items(other)[i],
                          comparison);
}

Value tuple_lt(Value a, Value b) { return compare(a, b, COMPARE_LT); }
Value tuple_le(Value a, Value b) { return compare(a, b, COMPARE_LE); }
Value tuple_gt(Value a, Value b) { return compare(a, b, COMPARE_GT); }
Value tuple_ge(Value a, Value b) { return compare(a, b, COMPARE_GE); }

/* -1 raised, 0, 1. CPython compares the items even where lengths differ. */
static int equal(Value a, Value b)
{
    size_t n = tuple_of(a)->length;
    intptr_t i = first_difference(a, b);
    if (i < 0) return -1;
    return (size_t)i == n && n == tuple_of(b)->length;
}

Value tuple_eq(Value self, Value other)
{
    if (!tuple_check(other)) return NOT_IMPLEMENTED;
    int same = equal(self, other);
    return same < 0 ? 0 : bool_value(same);
}

Value tuple_ne(Value self, Value other)
{
    if (!tuple_check(other)) return NOT_IMPLEMENTED;
    int same = equal(self, other);
    return same < 0 ? 0 : bool_value(!same);
}

/* CPython's: xxHash over the items' hashes, in words of this machine. */
#if UINTPTR_MAX > UINT32_MAX
enum { ROTATION = 31 };
#define PRIME_1 ((uintptr_t)11400714785074694791u)
#define PRIME_2 ((uintptr_t)14029467366897019727u)
#define PRIME_5 ((uintptr_t)2870177450012600261u)
#else
enum { ROTATION = 13 };
#define PRIME_1 ((uintptr_t)2654435761u)
#define PRIME_2 ((uintptr_t)2246822519u)
#define PRIME_5 ((uintptr_t)374761393u)
#endif

uintptr_t tuple_hash(Value self)
{
    size_t n = tuple_of(self)->length;
    uintptr_t hash = PRIME_5;
    if (stack_check() && error_stack_full()) return 0;
    for (size_t i = 0; i < n; i++) {
        hash += op_hash(tuple_items(self)[i]) * PRIME_2;
        if (error_pending()) return 0;
        hash = hash << ROTATION | hash >> (sizeof hash * 8 - ROTATION);
        hash *= PRIME_1;
    }
    hash += n ^ (PRIME_5 ^ 3527539u);
    return hash == (uintptr_t)-1 ? 1546275796u : hash;
}

/* ---- text ---- */

static bool add_items(StrBuilder *b, Value self)
{
    size_t n = tuple_of(self)->length;
    for (size_t i = 0; i < n; i++) {
        if (i && !str_builder_add_c(b, ", ")) return false;
        if (!str_builder_add_repr(b, tuple_items(self)[i])) return false;
    }
    return str_builder_add_c(b, n == 1 ? ",)" : ")");
}

Value tuple_repr(Value self)
{
    ReprGuard guard;
    StrBuilder b;
    if (stack_check() && error_stack_full()) return 0;
    if (repr_enter(&guard, self)) return str_from_c("(...)");
    str_builder_start(&b);
    bool done = str_builder_add_c(&b, "(") && add_items(&b, self);
    repr_leave(&guard);
    return done ? str_builder_finish(&b) : 0;
}

/* ---- for loops ---- */

static Value next_item(ForIter *it)
{
    if (it->at >= tuple_of(it->seq)->length) return 0;
    return tuple_items(it->seq)[it->at++];
}

bool tuple_for(Value self, Value it)
{
    (void)self;
    ((ForIter *)it)->next = next_item;
    return true;
}
