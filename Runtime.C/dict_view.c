/* dict_view.c: the views of a dict and its iterators. dict_view_set.c has the
 * set operations of the views. */
#include "dict_view.h"
#include "iter_fast.h"
#include "ops.h"
#include "repr_guard.h"
#include "sequence.h"
#include "str.h"
#include "tuple.h"

extern const Type dict_keyiterator_type, dict_valueiterator_type,
    dict_itemiterator_type, dict_reversekeyiterator_type,
    dict_reversevalueiterator_type, dict_reverseitemiterator_type;

/* ---- views ---- */

static Value view(const Type *type, Value dict)
{
    DictView *v = gc_alloc(type, sizeof *v);
    if (!v) return 0;
    v->dict = dict;
    return value_of(v);
}

Value dict_keys(Value self) { return view(&dict_keys_type, self); }
Value dict_values(Value self) { return view(&dict_values_type, self); }
Value dict_items(Value self) { return view(&dict_items_type, self); }

intptr_t dict_view_len(Value self) { return dict_len(view_dict(self)); }

int dict_keys_contains(Value self, Value key)
{
    return dict_contains(view_dict(self), key);
}

int dict_items_contains(Value self, Value item)
{
    if (!tuple_check(item) || tuple_of(item)->length != 2)
        return 0;
    Value value = dict_find(view_dict(self), tuple_items(item)[0]);
    if (!value) return error_pending() ? -1 : 0;
    return same_or_eq(value, tuple_items(item)[1]);
}

/* ---- what one step of a walk yields ---- */

typedef Value Pick(const Value *entry);

static Value pick_key(const Value *entry) { return entry[0]; }
static Value pick_value(const Value *entry) { return entry[1]; }
static Value pick_item(const Value *entry) { return tuple_new(2, entry); }

static Value raise_resized(void)
{
    return raise_error(&RuntimeError_type,
                       "dictionary changed size during iteration");
}

static Value raise_moved(void)
{
    return raise_error(&RuntimeError_type,
                       "dictionary keys changed during iteration");
}

/* ---- for loops ---- */

/* The next entry; NULL at the end or when it raised. */
static const Value *for_entry(ForIter *it)
{
    const Table *t = dict_table(it->seq);
    if (unlikely(t->used != it->end)) return (raise_resized(), NULL);
    const Value *entry = table_next(t, &it->at);
    if (!entry || likely(it->step-- != 0)) return entry;
    raise_moved();
    return NULL;
}

static Value for_key(ForIter *it)
{
    const Value *entry = for_entry(it);
    return entry ? entry[0] : 0;
}

static Value for_value(ForIter *it)
{
    const Value *entry = for_entry(it);
    return entry ? entry[1] : 0;
}

static Value for_item(ForIter *it)
{
    const Value *entry = for_entry(it);
    return entry ? pick_item(entry) : 0;
}

static int for_item_pair(ForIter *it, Value pair[2])
{
    const Value *entry = for_entry(it);
    if (!entry) return error_pending() ? -1 : 0;
    pair[0] = entry[0];
    pair[1] = entry[1];
    return 1;
}

static bool for_dict(Value dict, Value iter, ForNext *next)
{
    ForIter *it = (ForIter *)iter;
    it->next = next;
    it->seq = dict;
    it->end = it->step = dict_table(dict)->used;
    return true;
}

bool dict_for(Value self, Value it) { return for_dict(self, it, for_key); }

bool dict_keys_for(Value self, Value it)
{
    return for_dict(view_dict(self), it, for_key);
}

bool dict_values_for(Value self, Value it)
{
    return for_dict(view_dict(self), it, for_value);
}

bool dict_items_for(Value self, Value it)
{
    ((ForIter *)it)->next_pair = for_item_pair;
    return for_dict(view_dict(self), it, for_item);
}

/* ---- iterator objects ---- */

static Value iterator(const Type *type, Value dict, bool reversed)
{
    DictIterator *it = gc_alloc(type, sizeof *it);
    if (!it) return 0;
    it->dict = dict;
    it->used = it->left = dict_table(dict)->used;
    it->at = reversed ? dict_table(dict)->filled : 0;
    return value_of(it);
}

Value dict_iter(Value self)
{
    return iterator(&dict_keyiterator_type, self, false);
}

Value dict_reversed(Value self)
{
    return iterator(&dict_reversekeyiterator_type, self, true);
}

Value dict_keys_iter(Value self) { return dict_iter(view_dict(self)); }
Value dict_keys_reversed(Value self) { return dict_reversed(view_dict(self)); }

Value dict_values_iter(Value self)
{
    return iterator(&dict_valueiterator_type, view_dict(self), false);
}

Value dict_values_reversed(Value self)
{
    return iterator(&dict_reversevalueiterator_type, view_dict(self), true);
}

Value dict_items_iter(Value self)
{
    return iterator(&dict_itemiterator_type, view_dict(self), false);
}

Value dict_items_reversed(Value self)
{
    return iterator(&dict_reverseitemiterator_type, view_dict(self), true);
}

/* The entry before *at, NULL at the start. */
static const Value *table_previous(const Table *t, size_t *at)
{
    if (*at > t->filled) *at = t->filled;
    while (*at > 0) {
        const Value *entry = table_entry(t, --*at);
        if (entry[0]) return entry;
    }
    return NULL;
}

static inline Value step(Value self, Pick *pick, bool reversed)
{
    DictIterator *it = (DictIterator *)self;
    if (!it->dict) return 0;
    const Table *t = dict_table(it->dict);
    if (t->used != it->used) {
        it->used = SIZE_MAX;      /* it stays so */
        return raise_resized();
    }
    const Value *entry = reversed ? table_previous(t, &it->at)
                                  : table_next(t, &it->at);
    if (!entry) {
        it->dict = 0;
        return 0;
    }
    if (it->left-- == 0) return raise_moved();
    return pick(entry);
}

Value dict_next_key(Value self) { return step(self, pick_key, false); }
Value dict_next_value(Value self) { return step(self, pick_value, false); }
Value dict_next_item(Value self) { return step(self, pick_item, false); }
Value dict_previous_key(Value self) { return step(self, pick_key, true); }
Value dict_previous_value(Value self) { return step(self, pick_value, true); }
Value dict_previous_item(Value self) { return step(self, pick_item, true); }

intptr_t dict_iterator_hint(Value self)
{
    const DictIterator *it = (const DictIterator *)self;
    if (!it->dict || dict_table(it->dict)->used != it->used) return 0;
    return (intptr_t)it->left;
}

/* ---- text ---- */

static bool add_picks(StrBuilder *b, const Table *t, Pick *pick)
{
    size_t at = 0;
    const char *separator = "";
    const Value *entry;
    while ((entry = table_next(t, &at))) {
        Value v = pick(entry);
        if (!v || !str_builder_add_c(b, separator) ||
            !str_builder_add_repr(b, v))
            return false;
        separator = ", ";
    }
    return true;
}

static Value repr(Value self, Pick *pick)
{
    ReprGuard guard;
    StrBuilder b;
    if (stack_check() && error_stack_full()) return 0;
    if (repr_enter(&guard, self)) return str_from_c("...");
    str_builder_start(&b);
    bool done = str_builder_add_c(&b, type_name(value_type(self))) &&
                str_builder_add_c(&b, "([") &&
                add_picks(&b, dict_table(view_dict(self)), pick) &&
                str_builder_add_c(&b, "])");
    repr_leave(&guard);
    return done ? str_builder_finish(&b) : 0;
}

Value dict_keys_repr(Value self) { return repr(self, pick_key); }
Value dict_values_repr(Value self) { return repr(self, pick_value); }
Value dict_items_repr(Value self) { return repr(self, pick_item); }
