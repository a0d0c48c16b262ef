/* dict.c: the dict object: construction, subscripts, comparison, text.
 * dict_methods.c has the methods with names, dict_view.c the views, table.c
 * the table. */
#include "dict.h"
#include "dispatch.h"
#include "iter_fast.h"
#include "ops.h"
#include "repr_guard.h"
#include "sequence.h"
#include "str.h"
#include "tuple.h"

SEL_USE(__missing__);

/* ---- for the runtime and the compiler ---- */

static Value start(Dict *d)
{
    if (d) table_start(&d->table, true);
    return value_of(d);
}

Value dict_new(void) { return start(gc_alloc(&dict_type, sizeof(Dict))); }

Value dict_with_capacity(size_t n)
{
    Value d = dict_new();
    return d && table_reserve(dict_table(d), n) ? d : 0;
}

Value dict_from_pairs(size_t n, const Value *pairs)
{
    Value d = dict_with_capacity(n);
    for (size_t i = 0; d && i < n; i++, pairs += 2)
        if (!dict_set(d, pairs[0], pairs[1])) return 0;
    return d;
}

size_t dict_length(Value d) { return dict_table(d)->used; }

Value dict_find(Value d, Value key)
{
    const Value *entry = table_find_key(dict_table(d), key);
    return likely(entry != NULL) ? entry[1] : 0;
}

bool dict_set(Value d, Value key, Value value)
{
    Table *t = dict_table(d);
    uintptr_t hash;
    if (!table_hash_quick(key, &hash)) return false;
    Value *entry = table_find(t, key, hash);
    if (!entry)
        return !error_pending() && table_add(t, key, hash, value);
    entry[1] = value;
    return true;
}

bool dict_delete(Value d, Value key)
{
    Value *entry = table_find_key(dict_table(d), key);
    if (!entry) return !error_pending() && raise_key(key);
    table_remove(dict_table(d), entry);
    return true;
}

bool dict_next(Value d, size_t *at, Value *key, Value *value)
{
    const Value *entry = table_next(dict_table(d), at);
    if (!entry) return false;
    *key = entry[0];
    *value = entry[1];
    return true;
}

Value dict_copy(Value self)
{
    Value d = dict_new();
    return d && table_copy(dict_table(d), dict_table(self)) ? d : 0;
}

Value dict_make(const Type *cls, size_t nargs, const Value *args, Value kw)
{
    (void)nargs, (void)args, (void)kw;
    return start(instance_alloc(cls, 0));
}

/* ---- subscripts ---- */

intptr_t dict_len(Value self) { return (intptr_t)dict_table(self)->used; }

int dict_contains(Value self, Value key)
{
    if (table_find_key(dict_table(self), key)) return 1;
    return error_pending() ? -1 : 0;
}

Value dict_get_item(Value self, Value key)
{
    Value value = dict_find(self, key);
    if (likely(value != 0) || error_pending()) return value;
    if (!dict_is(self) && type_find(value_type(self), SEL(__missing__)))
        return special_call(SEL(__missing__), 2, (Value[]){self, key});
    return raise_key(key);
}

/* ---- comparison ---- */

/* -1 raised, 0, 1 */
static int equal(Value a, Value b)
{
    const Table *t = dict_table(a), *u = dict_table(b);
    size_t at = 0;
    const Value *entry;
    if (t->used != u->used) return 0;
    if (stack_check() && error_stack_full()) return -1;
    while ((entry = table_next(t, &at))) {
        Value value = entry[1];
        entry = table_find(u, entry[0], table_entry_hash(t, entry));
        if (!entry) return error_pending() ? -1 : 0;
        int same = same_or_eq(entry[1], value);
        if (same <= 0) return same;
    }
    return 1;
}

Value dict_eq(Value self, Value other)
{
    if (!dict_check(other)) return NOT_IMPLEMENTED;
    int same = equal(self, other);
    return same < 0 ? 0 : bool_value(same);
}

Value dict_ne(Value self, Value other)
{
    if (!dict_check(other)) return NOT_IMPLEMENTED;
    int same = equal(self, other);
    return same < 0 ? 0 : bool_value(!same);
}

/* ---- text ---- */

static bool add_items(StrBuilder *b, const Table *t)
{
    size_t at = 0;
    const char *separator = "";
    const Value *entry;
    while ((entry = table_next(t, &at))) {
        Value value = entry[1];
        if (!str_builder_add_c(b, separator) ||
            !str_builder_add_repr(b, entry[0]) ||
            !str_builder_add_c(b, ": ") || !str_builder_add_repr(b, value))
            return false;
        separator = ", ";
    }
    return true;
}

Value dict_repr(Value self)
{
    ReprGuard guard;
    StrBuilder b;
    if (stack_check() && error_stack_full()) return 0;
    if (repr_enter(&guard, self)) return str_from_c("{...}");
    str_builder_start(&b);
    bool done = str_builder_add_c(&b, "{") &&
                add_items(&b, dict_table(self)) && str_builder_add_c(&b, "}");
    repr_leave(&guard);
    return done ? str_builder_finish(&b) : 0;
}
