/* dict_methods.c: the methods of dict that have names, and update. */
#include "dict.h"
#include "iter_fast.h"
#include "ops.h"
#include "tuple.h"

SEL_USE(__iter__);
SEL_USE(keys);

Value dict_get(Value self, Value key, Value absent)
{
    Value value = dict_find(self, key);
    return value || error_pending() ? value : absent;
}

Value dict_setdefault(Value self, Value key, Value value)
{
    Table *t = dict_table(self);
    uintptr_t hash;
    if (!table_hash(key, &hash)) return 0;
    const Value *entry = table_find(t, key, hash);
    if (entry) return entry[1];
    if (error_pending()) return 0;
    return table_add(t, key, hash, value) ? value : 0;
}

Value dict_pop(Value self, Value key, Value absent)
{
    Table *t = dict_table(self);
    Value *entry = t->used ? table_find_key(t, key) : NULL;
    if (error_pending()) return 0;
    if (!entry) return absent ? absent : raise_key(key);
    Value value = entry[1];
    table_remove(t, entry);
    return value;
}

Value dict_popitem(Value self)
{
    Table *t = dict_table(self);
    if (t->used == 0)
        return raise_error(&KeyError_type, "popitem(): dictionary is empty");
    Value pair = tuple_alloc(2);
    if (!pair) return 0;
    Value *entry = table_last(t);
    tuple_of(pair)->items[0] = entry[0];
    tuple_of(pair)->items[1] = entry[1];
    table_remove_last(t, entry);
    return pair;
}

bool dict_clear(Value self)
{
    table_clear(dict_table(self));
    return true;
}

/* ---- update ---- */

/* The class of v walks its keys as dict does. */
static bool has_dict_iter(Value v)
{
    if (dict_is(v)) return true;
    if (!value_is_instance(v, &dict_type)) return false;
    const Attr *own = type_find(value_type(v), SEL(__iter__));
    const Attr *dicts = type_find(&dict_type, SEL(__iter__));
    return own && dicts && own->kind == dicts->kind &&
           own->as.code == dicts->as.code;
}

static bool update_from_dict(Value self, Value other)
{
    Table *t = dict_table(self);
    const Table *source = dict_table(other);
    size_t at = 0, used = source->used;
    const Value *entry;
    if (self == other) return true;
    if (t->used == 0 && source->used) {
        table_clear(t);
        return table_copy(t, source);
    }
    while ((entry = table_next(source, &at))) {
        Value key = entry[0], value = entry[1];
        uintptr_t hash = table_entry_hash(source, entry);
        Value *found = table_find(t, key, hash);
        if (found)
            found[1] = value;
        else if (error_pending() || !table_add(t, key, hash, value))
            return false;
        if (source->used != used)
            return raise_error(&RuntimeError_type,
                               "dict mutated during update");
    }
    return true;
}

/* From an object with keys() and subscripts. */
static bool update_from_mapping(Value self, Value other)
{
    ForIter it;
    Value key, keys = op_call_method(SEL(keys), 1, &other);
    if (!keys || !for_start(&it, keys)) return false;
    while ((key = for_next(&it))) {
        Value value = op_get_item(other, key);
        if (!value || !dict_set(self, key, value)) return false;
    }
    return !error_pending();
}

/* The two items of element number i of an update sequence. */
static bool read_pair(Value element, size_t number, Value *pair)
{
    ForIter it;
    if (tuple_is(element) && tuple_of(element)->length == 2) {
        pair[0] = tuple_of(element)->items[0];
        pair[1] = tuple_of(element)->items[1];
        return true;
    }
    if (!for_start(&it, element)) {
        if (!error_matches(&TypeError_type)) return false;
        error_clear();
        return raise_type("cannot convert dictionary update sequence element "
                          "#%zd to a sequence", number);
    }
    size_t n = 0;
    for (Value item; (item = for_next(&it)); n++)
        if (n < 2) pair[n] = item;
    if (error_pending()) return false;
    return n == 2 ||
           raise_value("dictionary update sequence element #%zd has length "
                       "%zd; 2 is required", number, n);
}

static bool update_from_pairs(Value self, Value other)
{
    ForIter it;
    Value element, pair[2];
    if (!for_start(&it, other)) return false;
    for (size_t i = 0; (element = for_next(&it)); i++)
        if (!read_pair(element, i, pair) || !dict_set(self, pair[0], pair[1]))
            return false;
    return !error_pending();
}

bool dict_update(Value self, Value other)
{
    if (has_dict_iter(other)) return update_from_dict(self, other);
    if (type_find(value_type(other), SEL(keys)))
        return update_from_mapping(self, other);
    Value keys = op_find_attr(other, SEL(keys));
    if (error_pending()) return false;
    return keys ? update_from_mapping(self, other)
                : update_from_pairs(self, other);
}

bool dict_update_with(Value self, Value other, Value kw)
{
    return (!other || dict_update(self, other)) &&
           (!kw || dict_update(self, kw));
}

Value dict_fromkeys(Value cls, Value iterable, Value value)
{
    ForIter it;
    Value key;
    bool exact = cls == value_of(&dict_type);
    Value d = exact ? dict_new() : op_call0(cls);
    if (!d || !for_start(&it, iterable)) return 0;
    while ((key = for_next(&it)))
        if (!(dict_is(d) ? dict_set(d, key, value)
                         : op_set_item(d, key, value)))
            return 0;
    return error_pending() ? 0 : d;
}

/* ---- | ---- */

Value dict_or(Value self, Value other)
{
    if (!dict_check(other)) return NOT_IMPLEMENTED;
    Value d = dict_copy(self);
    return d && dict_update(d, other) ? d : 0;
}

Value dict_ror(Value self, Value other)
{
    return dict_check(other) ? dict_or(other, self) : NOT_IMPLEMENTED;
}

Value dict_ior(Value self, Value other)
{
    return dict_update(self, other) ? self : 0;
}
