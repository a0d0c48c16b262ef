/* set.c: set and frozenset: construction, membership, hash, text.
 * set_methods.c has the methods of set that change it, set_algebra.c the
 * operations on whole sets. */
#include "set.h"
#include "iter_fast.h"
#include "ops.h"
#include "repr_guard.h"
#include "str.h"

SEL_USE(__set_base__);

const Type *set_base(Value v)
{
    if (set_is(v)) return &set_type;
    const Attr *row = type_find(value_type(v), SEL(__set_base__));
    return row ? (const Type *)row->as.value : NULL;
}

/* ---- construction ---- */

static Value start(Set *s)
{
    if (s) table_start(&s->table, false);
    return value_of(s);
}

Value set_make_empty(const Type *cls) { return start(instance_alloc(cls, 0)); }

Value set_new(void) { return start(gc_alloc(&set_type, sizeof(Set))); }

Value set_copy_as(const Type *base, Value source)
{
    Value s = set_make_empty(base);
    return s && table_copy(set_table(s), set_table(source)) ? s : 0;
}

Value set_from(Value iterable)
{
    Value s = set_new();
    return s && set_update_from(s, iterable) ? s : 0;
}

Value set_from_items(size_t n, const Value *items)
{
    Value s = set_new();
    if (!s || !table_reserve(set_table(s), n)) return 0;
    for (size_t i = 0; i < n; i++)
        if (!set_add(s, items[i])) return 0;
    return s;
}

Value set_make(const Type *cls, size_t nargs, const Value *args, Value kw)
{
    (void)nargs, (void)args, (void)kw;
    return set_make_empty(cls);
}

bool set_init(Value self, Value iterable)
{
    table_clear(set_table(self));
    return !iterable || set_update_from(self, iterable);
}

Value frozenset_make(const Type *cls, Value iterable)
{
    bool exact = cls == &frozenset_type;
    if (exact && iterable && value_is_exact(iterable, cls)) return iterable;
    Value s = set_make_empty(cls);
    return s && (!iterable || set_update_from(s, iterable)) ? s : 0;
}

/* ---- items ---- */

size_t set_length(Value s) { return set_table(s)->used; }
intptr_t set_len(Value self) { return (intptr_t)set_table(self)->used; }

bool set_add(Value self, Value item)
{
    Table *t = set_table(self);
    uintptr_t hash;
    if (!table_hash_quick(item, &hash)) return false;
    if (table_find(t, item, hash)) return true;
    return !error_pending() && table_add(t, item, hash, 0);
}

/* Inserts what another set or a dict has. */
static bool add_entries(Table *t, const Table *source)
{
    size_t at = 0;
    const Value *entry;
    while ((entry = table_next(source, &at))) {
        Value item = entry[0];
        uintptr_t hash = table_entry_hash(source, entry);
        if (table_find(t, item, hash)) continue;
        if (error_pending() || !table_add(t, item, hash, 0)) return false;
    }
    return true;
}

bool set_update_from(Value self, Value iterable)
{
    Table *t = set_table(self);
    ForIter it;
    Value item;
    if (self == iterable) return true;
    if (set_base(iterable)) {
        const Table *source = set_table(iterable);
        if (t->used) return add_entries(t, source);
        table_clear(t);
        return table_copy(t, source);
    }
    if (!for_start(&it, iterable)) return false;
    while ((item = for_next(&it)))
        if (!set_add(self, item)) return false;
    return !error_pending();
}

bool set_next(Value s, size_t *at, Value *item)
{
    const Value *entry = table_next(set_table(s), at);
    if (entry) *item = entry[0];
    return entry != NULL;
}

/* ---- membership ---- */

/* The entry of item; NULL if there is none, or with an exception. */
static Value *find(Value self, Value item)
{
    Value *entry = table_find_key(set_table(self), item);
    if (entry || !error_pending()) return entry;
    /* A set may be looked for among frozensets though it has no hash. */
    if (!error_matches(&TypeError_type) || set_base(item) != &set_type)
        return NULL;
    error_clear();
    return table_find(set_table(self), item, set_hash(item));
}

int set_contains(Value self, Value item)
{
    if (find(self, item)) return 1;
    return error_pending() ? -1 : 0;
}

/* -1 raised, 0 it was absent, 1 */
static int discard(Value self, Value item)
{
    Value *entry = find(self, item);
    if (!entry) return error_pending() ? -1 : 0;
    table_remove(set_table(self), entry);
    return 1;
}

bool set_discard(Value self, Value item) { return discard(self, item) >= 0; }

bool set_remove(Value self, Value item)
{
    int found = discard(self, item);
    return found > 0 || (found == 0 && raise_key(item));
}

Value set_pop(Value self)
{
    Table *t = set_table(self);
    if (t->used == 0)
        return raise_error(&KeyError_type, "pop from an empty set");
    Value *entry = table_last(t);
    Value item = entry[0];
    table_remove_last(t, entry);
    return item;
}

bool set_clear(Value self)
{
    table_clear(set_table(self));
    return true;
}

/* ---- hash: CPython's, independent of the order ---- */

static uintptr_t shuffle_bits(uintptr_t h)
{
    return ((h ^ 89869747u) ^ (h << 16)) * 3644798167u;
}

uintptr_t set_hash(Value self)
{
    const Table *t = set_table(self);
    uintptr_t hash = 0;
    size_t at = 0;
    const Value *entry;
    while ((entry = table_next(t, &at)))
        hash ^= shuffle_bits(table_entry_hash(t, entry));
    hash ^= (t->used + 1) * 1927868237u;
    hash ^= (hash >> 11) ^ (hash >> 25);
    hash = hash * 69069u + 907133923u;
    return hash == (uintptr_t)-1 ? 590923713u : hash;
}

/* ---- text ---- */

static bool add_items(StrBuilder *b, const Table *t)
{
    size_t at = 0;
    const char *separator = "";
    const Value *entry;
    while ((entry = table_next(t, &at))) {
        if (!str_builder_add_c(b, separator) ||
            !str_builder_add_repr(b, entry[0]))
            return false;
        separator = ", ";
    }
    return true;
}

Value set_repr(Value self)
{
    ReprGuard guard;
    StrBuilder b;
    const char *name = type_name(value_type(self));
    bool plain = value_type(self) == &set_type, empty = !set_length(self);
    if (stack_check() && error_stack_full()) return 0;
    str_builder_start(&b);
    if (repr_enter(&guard, self))
        return str_builder_add_c(&b, name) && str_builder_add_c(&b, "(...)")
                   ? str_builder_finish(&b)
                   : 0;
    bool done = (plain && !empty) || str_builder_add_c(&b, name);
    done = done && str_builder_add_c(&b, empty ? "()" : plain ? "{" : "({") &&
           add_items(&b, set_table(self)) &&
           (empty || str_builder_add_c(&b, plain ? "}" : "})"));
    repr_leave(&guard);
    return done ? str_builder_finish(&b) : 0;
}

/* ---- iteration ---- */

static Value raise_resized(void)
{
    return raise_error(&RuntimeError_type,
                       "Set changed size during iteration");
}

static Value next_item(ForIter *it)
{
    const Table *t = set_table(it->seq);
    if (unlikely(t->used != it->end)) return raise_resized();
    const Value *entry = table_next(t, &it->at);
    return entry ? entry[0] : 0;
}

bool set_for(Value self, Value iter)
{
    ForIter *it = (ForIter *)iter;
    it->next = next_item;
    it->end = set_table(self)->used;
    return true;
}

Value set_iter(Value self)
{
    SetIterator *it = gc_alloc(&set_iterator_type, sizeof *it);
    if (!it) return 0;
    it->set = self;
    it->used = set_table(self)->used;
    return value_of(it);
}

Value set_iterator_next(Value self)
{
    SetIterator *it = (SetIterator *)self;
    if (!it->set) return 0;
    const Table *t = set_table(it->set);
    if (t->used != it->used) {
        it->used = SIZE_MAX;      /* it stays so */
        return raise_resized();
    }
    const Value *entry = table_next(t, &it->at);
    if (!entry) it->set = 0;
    return entry ? entry[0] : 0;
}

intptr_t set_iterator_hint(Value self)
{
    const SetIterator *it = (const SetIterator *)self;
    if (!it->set || set_table(it->set)->used != it->used) return 0;
    size_t at = it->at;
    intptr_t left = 0;
    while (table_next(set_table(it->set), &at)) left++;
    return left;
}
