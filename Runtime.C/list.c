/* list.c: the list object: storage, construction, subscripts, operators.
 * list_methods.c has the methods with names, list_slice.c the slices and
 * list_sort.c the sort. */
#include "list.h"
#include "iter_fast.h"
#include "ops.h"
#include "repr_guard.h"
#include "sequence.h"
#include "str.h"
#include "tuple.h"
#include <string.h>

SEL_USE(__len__);

/* ---- storage ---- */

/* Moves the items to a block for n of them, n >= length. */
static bool set_capacity(List *list, size_t n)
{
    if (n > SIZE_MAX / sizeof(Value) / 4) return raise_memory();
    ValueBlock *block = gc_alloc_values(n);
    if (!block) return false;
    ValueBlock *old = list->block;
    if (list->length)
        memcpy(block->items, old->items, list->length * sizeof(Value));
    list->block = block;
    list->capacity = gc_block_size(block) / sizeof(Value) - 1;
    gc_free(old);
    return true;
}

bool list_reserve(List *list, size_t n)
{
    if (n <= list->capacity) return true;
    if (list->length == 0) return set_capacity(list, n);
    return set_capacity(list, n + (n >> 2) + 4);
}

/* Gives memory back when less than half of it is in use. */
static void shrink(List *list)
{
    if (list->length >= list->capacity >> 1 || list->capacity < 16) return;
    if (!set_capacity(list, list->length + (list->length >> 3) + 4))
        error_clear();
}

/* Zeroes the slots from `length` on, which becomes the length. */
static void truncate(List *list, size_t length)
{
    size_t old = list->length;
    list->length = length;
    memset(list->block->items + length, 0, (old - length) * sizeof(Value));
    shrink(list);
}

bool list_replace(List *list, size_t from, size_t to, size_t n,
                  const Value *items)
{
    size_t old = list->length, length = old - (to - from) + n;
    if (!list_reserve(list, length)) return false;
    Value *at = list_items(list);
    if (length == 0 && !at) return true;
    if (from + n != to)
        memmove(at + from + n, at + to, (old - to) * sizeof(Value));
    if (n) memcpy(at + from, items, n * sizeof(Value));
    if (length >= old)
        list->length = length;
    else
        truncate(list, length);
    return true;
}

/* ---- construction ---- */

Value list_with_capacity(size_t n)
{
    List *list = gc_alloc(&list_type, sizeof *list);
    if (!list) return 0;
    if (n && !set_capacity(list, n)) return 0;
    return value_of(list);
}

Value list_new(size_t n, const Value *items)
{
    Value v = list_with_capacity(n);
    if (!v || !n) return v;
    memcpy(list_of(v)->block->items, items, n * sizeof(Value));
    list_of(v)->length = n;
    return v;
}

Value list_from(Value iterable)
{
    Value v = list_with_capacity(0);
    return v && list_extend(v, iterable) ? v : 0;
}

Value list_make(const Type *cls, size_t nargs, const Value *args, Value kw)
{
    (void)nargs, (void)args, (void)kw;
    return instance_new(cls);
}

bool list_init(Value self, Value iterable)
{
    List *list = list_of(self);
    if (list->length) truncate(list, 0);
    return iterable == 0 || list_extend(self, iterable);
}

Value list_to_tuple(Value list)
{
    return tuple_new(list_of(list)->length, list_items(list_of(list)));
}

/* ---- subscripts ---- */

intptr_t list_len(Value self) { return (intptr_t)list_of(self)->length; }

static Value refuse_key(Value key)
{
    return raise_type("list indices must be integers or slices, not %T", key);
}

Value list_get_item(Value self, Value key)
{
    intptr_t i;
    int found = index_from(key, &i);
    if (found < 0) return 0;
    if (!found) {
        Value v = slice_get(self, key);
        return v == NOT_IMPLEMENTED ? refuse_key(key) : v;
    }
    const List *list = list_of(self);
    i = index_wrap(i, list->length);
    if ((size_t)i >= list->length)
        return raise_index("list index out of range");
    return list->block->items[i];
}

/* list[key] = item, or del list[key] if item is 0. */
static bool assign(Value self, Value key, Value item)
{
    intptr_t i;
    int found = index_from(key, &i);
    if (!found) {
        found = slice_set(self, key, item);
        return found > 0 || (found == 0 && refuse_key(key));
    }
    if (found < 0) return false;
    List *list = list_of(self);
    i = index_wrap(i, list->length);
    if ((size_t)i >= list->length)
        return raise_index("list assignment index out of range");
    if (!item)
        return list_replace(list, (size_t)i, (size_t)i + 1, 0, NULL);
    list->block->items[i] = item;
    return true;
}

bool list_set_item(Value self, Value key, Value item)
{
    return assign(self, key, item);
}

bool list_del_item(Value self, Value key) { return assign(self, key, 0); }

int list_contains(Value self, Value item)
{
    const List *list = list_of(self);
    for (size_t i = 0; i < list->length; i++) {
        int same = same_or_eq(list->block->items[i], item);
        if (same) return same;
    }
    return 0;
}

/* ---- growing ---- */

bool list_append(Value self, Value item)
{
    List *list = list_of(self);
    if (unlikely(list->length == list->capacity) &&
        !list_reserve(list, list->length ? list->length + 1 : 4))
        return false;
    list->block->items[list->length++] = item;
    return true;
}

/* Appends n items that may be the list's own. */
static bool append_items(List *list, size_t n, Value source)
{
    if (!list_reserve(list, list->length + n)) return false;
    const Value *items = list_is(source) ? list_items(list_of(source))
                                         : tuple_of(source)->items;
    if (n) memcpy(list->block->items + list->length, items, n * sizeof(Value));
    list->length += n;
    return true;
}

/* Room for what a built-in collection says it holds. */
static bool reserve_for(List *list, Value iterable)
{
    const Type *t = value_type(iterable);
    if (t->flags & (TYPE_USER | TYPE_HEAP) || !type_find(t, SEL(__len__)))
        return true;
    intptr_t n = op_length(iterable);
    return n >= 0 && list_reserve(list, list->length + (size_t)n);
}

bool list_extend(Value self, Value iterable)
{
    if (list_is(iterable))
        return append_items(list_of(self), list_of(iterable)->length, iterable);
    if (tuple_is(iterable))
        return append_items(list_of(self), tuple_of(iterable)->length,
                            iterable);
    ForIter it;
    Value item;
    if (!for_start(&it, iterable) || !reserve_for(list_of(self), iterable))
        return false;
    while ((item = for_next(&it)))
        if (!list_append(self, item)) return false;
    return !error_pending();
}

/* ---- operators ---- */

Value list_add(Value self, Value other)
{
    if (!list_check(other)) return concat_refuse("list", other);
    const List *a = list_of(self), *b = list_of(other);
    Value v = list_with_capacity(a->length + b->length);
    if (!v) return 0;
    List *sum = list_of(v);
    if (a->length)
        memcpy(sum->block->items, a->block->items, a->length * sizeof(Value));
    if (b->length)
        memcpy(sum->block->items + a->length, b->block->items,
               b->length * sizeof(Value));
    sum->length = a->length + b->length;
    return v;
}

Value list_iadd(Value self, Value other)
{
    return list_extend(self, other) ? self : 0;
}

/* Repeats the first n items up to total. */
static void repeat(Value *items, size_t n, size_t total)
{
    for (size_t i = n; i < total; i++) items[i] = items[i - n];
}

Value list_mul(Value self, Value factor)
{
    size_t times, total;
    int found = repeat_count(factor, &times);
    if (found <= 0) return found ? 0 : NOT_IMPLEMENTED;
    const List *list = list_of(self);
    if (__builtin_mul_overflow(list->length, times, &total))
        return raise_memory();
    Value v = list_with_capacity(total);
    if (!v || !total) return v;
    Value *items = list_of(v)->block->items;
    memcpy(items, list->block->items, list->length * sizeof(Value));
    repeat(items, list->length, total);
    list_of(v)->length = total;
    return v;
}

Value list_imul(Value self, Value factor)
{
    size_t times, total;
    int found = repeat_count(factor, &times);
    if (found <= 0) return found ? 0 : NOT_IMPLEMENTED;
    List *list = list_of(self);
    size_t n = list->length;
    if (__builtin_mul_overflow(n, times, &total)) return raise_memory();
    if (total < n) {
        truncate(list, total);
    } else if (total) {
        if (!list_reserve(list, total)) return 0;
        repeat(list->block->items, n, total);
        list->length = total;
    }
    return self;
}

/* ---- comparison ---- */

/* Index of the first items that differ, or the shorter length; -1 raised. */
static intptr_t first_difference(const List *a, const List *b)
{
    if (stack_check() && error_stack_full()) return -1;
    size_t i = 0;
    for (; i < a->length && i < b->length; i++) {
        int same = same_or_eq(a->block->items[i], b->block->items[i]);
        if (same < 0) return -1;
        if (!same) break;
    }
    return (intptr_t)i;
}

static Value compare(Value self, Value other, Comparison comparison)
{
    if (!list_check(other)) return NOT_IMPLEMENTED;
    const List *a = list_of(self), *b = list_of(other);
    intptr_t i = first_difference(a, b);
    if (i < 0) return 0;
    if ((size_t)i >= a->length || (size_t)i >= b->length)
        return compare_sizes(a->length, b->length, comparison);
    return compare_values(a->block->items[i], b->block->items[i], comparison);
}

Value list_lt(Value a, Value b) { return compare(a, b, COMPARE_LT); }
Value list_le(Value a, Value b) { return compare(a, b, COMPARE_LE); }
Value list_gt(Value a, Value b) { return compare(a, b, COMPARE_GT); }
Value list_ge(Value a, Value b) { return compare(a, b, COMPARE_GE); }

/* -1 raised, 0, 1 */
static int equal(const List *a, const List *b)
{
    if (a->length != b->length) return 0;
    intptr_t i = first_difference(a, b);
    if (i < 0) return -1;
    return (size_t)i >= a->length && a->length == b->length;
}

Value list_eq(Value self, Value other)
{
    if (!list_check(other)) return NOT_IMPLEMENTED;
    int same = equal(list_of(self), list_of(other));
    return same < 0 ? 0 : bool_value(same);
}

Value list_ne(Value self, Value other)
{
    if (!list_check(other)) return NOT_IMPLEMENTED;
    int same = equal(list_of(self), list_of(other));
    return same < 0 ? 0 : bool_value(!same);
}

/* ---- text ---- */

static bool add_items(StrBuilder *b, const List *list)
{
    for (size_t i = 0; i < list->length; i++) {
        if (i && !str_builder_add_c(b, ", ")) return false;
        if (!str_builder_add_repr(b, list->block->items[i])) return false;
    }
    return true;
}

Value list_repr(Value self)
{
    ReprGuard guard;
    StrBuilder b;
    if (stack_check() && error_stack_full()) return 0;
    if (repr_enter(&guard, self)) return str_from_c("[...]");
    str_builder_start(&b);
    bool done = str_builder_add_c(&b, "[") && add_items(&b, list_of(self)) &&
                str_builder_add_c(&b, "]");
    repr_leave(&guard);
    return done ? str_builder_finish(&b) : 0;
}
