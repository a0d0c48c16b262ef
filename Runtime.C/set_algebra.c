/* set_algebra.c: union, intersection, difference, comparison of sets. The
 * operators take sets only, the methods anything iterable. */
#include "iter_fast.h"
#include "ops.h"
#include "set.h"

/* iterable as a set: itself if it is one; 0 raised. */
static Value as_set(Value iterable)
{
    return set_base(iterable) ? iterable : set_from(iterable);
}

static Value copy(Value self) { return set_copy_as(set_base(self), self); }

Value set_copy(Value self)
{
    /* A frozenset is its own copy. */
    if (!set_is(self) && value_type(self) == set_base(self)) return self;
    return copy(self);
}

/* The result of a search in the table of s: -1 raised, 0, 1 */
static int has(Value s, Value item, uintptr_t hash)
{
    if (table_find(set_table(s), item, hash)) return 1;
    return error_pending() ? -1 : 0;
}

/* Adds the items of `from` to s that are (or are not) in `filter`. */
static bool add_filtered(Value s, Value from, Value filter, bool wanted)
{
    const Table *t = set_table(from);
    size_t at = 0;
    const Value *entry;
    while ((entry = table_next(t, &at))) {
        Value item = entry[0];
        uintptr_t hash = table_entry_hash(t, entry);
        int found = has(filter, item, hash);
        if (found < 0) return false;
        if ((found != 0) != wanted) continue;
        found = has(s, item, hash);
        if (found < 0) return false;
        if (!found && !table_add(set_table(s), item, hash, 0)) return false;
    }
    return true;
}

/* The items that both have, as a set of that base type. */
static Value intersection(const Type *base, Value a, Value b)
{
    Value s = set_make_empty(base);
    if (set_length(b) > set_length(a)) {
        Value larger = b;
        b = a;
        a = larger;
    }
    return s && add_filtered(s, b, a, true) ? s : 0;
}

/* Takes the items of `other` out of self. */
static bool remove_all(Value self, Value other)
{
    const Table *t = set_table(other);
    size_t at = 0;
    const Value *entry;
    if (self == other) {
        table_clear(set_table(self));
        return true;
    }
    while ((entry = table_next(t, &at))) {
        Value *found = table_find(set_table(self), entry[0],
                                  table_entry_hash(t, entry));
        if (found) table_remove(set_table(self), found);
        if (error_pending()) return false;
    }
    return true;
}

/* Takes out of self what it shares with `other` and puts the rest in. */
static bool toggle_all(Value self, Value other)
{
    Table *t = set_table(self);
    const Table *source = set_table(other);
    size_t at = 0;
    const Value *entry;
    if (self == other) {
        table_clear(t);
        return true;
    }
    while ((entry = table_next(source, &at))) {
        Value item = entry[0];
        uintptr_t hash = table_entry_hash(source, entry);
        Value *found = table_find(t, item, hash);
        if (found)
            table_remove(t, found);
        else if (error_pending() || !table_add(t, item, hash, 0))
            return false;
    }
    return true;
}

/* Makes self hold what s, which nothing else needs, holds. */
static void take(Value self, Value s)
{
    table_clear(set_table(self));
    Table empty = *set_table(self);
    *set_table(self) = *set_table(s);
    *set_table(s) = empty;
}

/* ---- methods ---- */

bool set_update(Value self, size_t nargs, const Value *args)
{
    for (size_t i = 0; i < nargs; i++)
        if (!set_update_from(self, args[i])) return false;
    return true;
}

Value set_union(Value self, size_t nargs, const Value *args)
{
    Value s = copy(self);
    return s && set_update(s, nargs, args) ? s : 0;
}

bool set_difference_update(Value self, size_t nargs, const Value *args)
{
    for (size_t i = 0; i < nargs; i++) {
        Value other = as_set(args[i]);
        if (!other || !remove_all(self, other)) return false;
    }
    return true;
}

Value set_difference(Value self, size_t nargs, const Value *args)
{
    Value s = copy(self);
    return s && set_difference_update(s, nargs, args) ? s : 0;
}

Value set_intersection(Value self, size_t nargs, const Value *args)
{
    const Type *base = set_base(self);
    Value s = nargs ? self : copy(self);
    for (size_t i = 0; s && i < nargs; i++) {
        Value other = as_set(args[i]);
        s = other ? intersection(base, s, other) : 0;
    }
    return s;
}

bool set_intersection_update(Value self, size_t nargs, const Value *args)
{
    Value s = set_intersection(self, nargs, args);
    if (s) take(self, s);
    return s != 0;
}

bool set_symmetric_difference_update(Value self, Value iterable)
{
    Value other = as_set(iterable);
    return other && toggle_all(self, other);
}

Value set_symmetric_difference(Value self, Value iterable)
{
    Value s = copy(self);
    return s && set_symmetric_difference_update(s, iterable) ? s : 0;
}

/* All items of a are in b: -1 raised, 0, 1 */
static int subset(Value a, Value b)
{
    const Table *t = set_table(a);
    size_t at = 0;
    const Value *entry;
    if (set_length(a) > set_length(b)) return 0;
    if (stack_check() && error_stack_full()) return -1;
    while ((entry = table_next(t, &at))) {
        int found = has(b, entry[0], table_entry_hash(t, entry));
        if (found <= 0) return found;
    }
    return 1;
}

int set_issubset(Value self, Value iterable)
{
    Value other = as_set(iterable);
    return other ? subset(self, other) : -1;
}

int set_issuperset(Value self, Value iterable)
{
    ForIter it;
    Value item;
    int found = 1;
    if (set_base(iterable)) return subset(iterable, self);
    if (!for_start(&it, iterable)) return -1;
    while (found > 0 && (item = for_next(&it)))
        found = set_contains(self, item);
    return error_pending() ? -1 : found;
}

int set_isdisjoint(Value self, Value iterable)
{
    ForIter it;
    Value item;
    int found = 0;
    if (!for_start(&it, iterable)) return -1;
    while (found == 0 && (item = for_next(&it)))
        found = set_contains(self, item);
    return error_pending() ? -1 : !found;
}

/* ---- operators ---- */

Value set_or(Value self, Value other)
{
    return set_base(other) ? set_union(self, 1, &other) : NOT_IMPLEMENTED;
}

Value set_and(Value self, Value other)
{
    if (!set_base(other)) return NOT_IMPLEMENTED;
    return intersection(set_base(self), self, other);
}

Value set_sub(Value self, Value other)
{
    if (!set_base(other)) return NOT_IMPLEMENTED;
    return set_difference(self, 1, &other);
}

Value set_xor(Value self, Value other)
{
    if (!set_base(other)) return NOT_IMPLEMENTED;
    return set_symmetric_difference(self, other);
}

Value set_ior(Value self, Value other)
{
    if (!set_base(other)) return NOT_IMPLEMENTED;
    return set_update_from(self, other) ? self : 0;
}

Value set_iand(Value self, Value other)
{
    if (!set_base(other)) return NOT_IMPLEMENTED;
    return set_intersection_update(self, 1, &other) ? self : 0;
}

Value set_isub(Value self, Value other)
{
    if (!set_base(other)) return NOT_IMPLEMENTED;
    return remove_all(self, other) ? self : 0;
}

Value set_ixor(Value self, Value other)
{
    if (!set_base(other)) return NOT_IMPLEMENTED;
    return toggle_all(self, other) ? self : 0;
}

/* ---- comparison ---- */

static Value outcome(int truth) { return truth < 0 ? 0 : bool_value(truth); }

Value set_le(Value self, Value other)
{
    return set_base(other) ? outcome(subset(self, other)) : NOT_IMPLEMENTED;
}

Value set_ge(Value self, Value other)
{
    return set_base(other) ? outcome(subset(other, self)) : NOT_IMPLEMENTED;
}

Value set_lt(Value self, Value other)
{
    if (!set_base(other)) return NOT_IMPLEMENTED;
    if (set_length(self) == set_length(other)) return FALSE;
    return outcome(subset(self, other));
}

Value set_gt(Value self, Value other)
{
    return set_base(other) ? set_lt(other, self) : NOT_IMPLEMENTED;
}

Value set_eq(Value self, Value other)
{
    if (!set_base(other)) return NOT_IMPLEMENTED;
    if (set_length(self) != set_length(other)) return FALSE;
    return outcome(subset(self, other));
}

Value set_ne(Value self, Value other)
{
    Value same = set_eq(self, other);
    if (same == 0 || same == NOT_IMPLEMENTED) return same;
    return bool_value(same == FALSE);
}
