/* ops_attr.c: attributes of any value.
 *
 * An attribute has two keys: its selector, and its name where the program has
 * no selector for it (a computed name, in an instance with a dict).
 */
#include "dispatch.h"
#include "ops.h"
#include "own_attributes.h"
#include "str.h"

SEL_USE(__getattribute__);
SEL_USE(__setattr__);
SEL_USE(__delattr__);
SEL_USE(__getattr__);
SEL_USE(__set__);
SEL_USE(__delete__);

const InstanceDict *instance_dict;
const OwnAttributes *own_attributes;

static Value name_value(Sel sel, Value name)
{
    return sel ? selector_names[sel] : name;
}

static const char *name_text(Sel sel, Value name)
{
    return sel ? selector_text(sel) : str_of(name)->data;
}

static inline Value *slot_of(Value v, const Attr *row)
{
    return (Value *)(void *)((char *)v + row->as.offset);
}

/* The word that holds the dict of an instance of t, a type with one. */
static inline Value *dict_word(Value v, const Type *t)
{
    return (Value *)(void *)((char *)v + t->size) - 1;
}

/* Instances of t have a dict for what has no place. */
static bool has_dict(const Type *t)
{
    return t->flags & TYPE_DICT ||
           (own_attributes &&
            (t == &function_type || t->flags & TYPE_EXCEPTION));
}

/* The dict of v, whose type has_dict; 0: none, or it raised. */
static Value dict_of(Value v, const Type *t, bool make)
{
    if (!(t->flags & TYPE_DICT)) return own_attributes->dict(v, make);
    Value *word = dict_word(v, t);
    if (!*word && make) *word = instance_dict->make();
    return *word;
}

/* From the dict of v, if it has one; 0 if absent or if it raised. */
static Value own_dict_get(Value v, const Type *t, Sel sel, Value name)
{
    Value dict = has_dict(t) ? dict_of(v, t, false) : 0;
    return dict ? instance_dict->find(dict, name_value(sel, name)) : 0;
}

Value own_attribute(Value v, Value name)
{
    return own_dict_get(v, value_type(v), 0, name);
}

/* ---- loading ---- */

static bool is_data_descriptor(Value v)
{
    if (!v || !value_is_pointer(v)) return false;
    const Type *t = ((const Object *)v)->type;
    return method_find(t, SEL(__set__)) || method_find(t, SEL(__delete__));
}

static inline bool row_holds_value(const Attr *row)
{
    return row->kind == ATTR_VALUE || row->kind == ATTR_CELL;
}

static inline Value row_value(const Attr *row)
{
    return row->kind == ATTR_VALUE ? row->as.value : *row->as.cell;
}

/* The row comes before what the instance itself holds. */
static bool row_is_data(const Attr *row)
{
    return row->kind == ATTR_GETTER ||
           (row_holds_value(row) && is_data_descriptor(row_value(row)));
}

static Value call_getattr(Value v, const Type *t, Sel sel, Value name)
{
    const Attr *row = method_find(t, SEL(__getattr__));
    return row ? method_call2(row, v, name_value(sel, name)) : 0;
}

/* 0 without an exception if there is none. */
static Value find_generic(Value v, const Type *t, Sel sel, Value name)
{
    Attr other;
    const Attr *row = sel ? type_find(t, sel) : other_row(t, name, &other);
    if (row && row->kind == ATTR_SLOT) {
        const Attr *side = type_find(t, sel | SEL_CLASS_SIDE);
        if (unlikely(side && row_is_data(side))) return row_bind(side, v, t);
        Value held = *slot_of(v, row);
        if (likely(held)) return held;
    }
    if (row && row->kind >= ATTR_SLOT && sel) row = type_find_class(t, sel);
    if (row && row_is_data(row)) return row_bind(row, v, t);
    Value held = own_dict_get(v, t, sel, name);
    if (held || error_pending()) return held;
    return row ? row_bind(row, v, t) : 0;
}

static Value no_attribute(Value v, Sel sel, Value name)
{
    const Type *t = value_type(v);
    if (t->flags & TYPE_MODULE)
        return raise_error(&AttributeError_type,
                           "module '%V' has no attribute '%s'", t->module,
                           name_text(sel, name));
    return raise_error(&AttributeError_type,
                       "'%T' object has no attribute '%s'", v,
                       name_text(sel, name));
}

Value attr_get_generic(Value v, Sel sel, Value name)
{
    Value r = find_generic(v, value_type(v), sel, name);
    return r || error_pending() ? r : no_attribute(v, sel, name);
}

/* After a lookup that found nothing, or raised. */
static Value or_getattr(Value r, Value v, Sel sel, Value name)
{
    if (error_pending()) {
        if (!error_matches(&AttributeError_type)) return 0;
        Value exc = error_take();
        r = call_getattr(v, value_type(v), sel, name);
        if (!r && !error_pending()) error_restore(exc);
        return r;
    }
    return r ? r : call_getattr(v, value_type(v), sel, name);
}

/* Types with a __getattribute__ of their own. */
static Value get_hooked(Value v, const Type *t, Sel sel, Value name)
{
    const Attr *row = method_find(t, SEL(__getattribute__));
    if (t == &type_type ||
        (row->kind == ATTR_FUNCTION && row->as.code->flags & CODE_BUILTIN &&
         type_is_subtype(t, &type_type)))
        return type_get_attr(v, sel, name);
    return method_call2(row, v, name_value(sel, name));
}

/* 0 without an exception if there is none. */
static Value find(Value v, Sel sel, Value name)
{
    const Type *t = value_type(v);
    Value r = unlikely(t->flags & TYPE_GETATTRIBUTE)
                  ? get_hooked(v, t, sel, name)
                  : find_generic(v, t, sel, name);
    return likely(r) ? r : or_getattr(r, v, sel, name);
}

static COLD Value failed(Value v, Sel sel, Value name)
{
    if (!error_pending()) no_attribute(v, sel, name);
    if (error_named) error_named(name_value(sel, name), v);
    return 0;
}

Value attr_get(Value v, Sel sel, Value name)
{
    Value r = find(v, sel, name);
    return likely(r) ? r : failed(v, sel, name);
}

Value op_get_attr(Value v, Sel name) { return attr_get(v, name, 0); }

/* As a value that may be absent. */
static Value quietly(Value r)
{
    if (!r && error_matches(&AttributeError_type)) error_clear();
    return r;
}

Value op_find_attr(Value v, Sel name) { return quietly(find(v, name, 0)); }

/* ---- storing; value 0 deletes ---- */

static bool call_set(Value descriptor, Value v, Value value)
{
    const Type *t = value_type(descriptor);
    const Attr *row =
        method_find(t, value ? SEL(__set__) : SEL(__delete__));
    Value args[3] = {descriptor, v, value};
    if (row) return method_call(row, value ? 3 : 2, args) != 0;
    raise_error(&AttributeError_type, value ? "__set__" : "__delete__");
    return false;
}

static bool not_writable(Value v, const Code *getter, Sel sel, Value value)
{
    const char *builtin = "attribute '%s' of '%T' objects is not writable";
    const char *property =
        value ? "property '%s' of '%T' object has no setter"
              : "property '%s' of '%T' object has no deleter";
    raise_error(&AttributeError_type,
                getter->flags & CODE_BUILTIN ? builtin : property,
                selector_text(sel), v);
    return false;
}

static bool call_setter(const Type *t, Value v, const Code *getter, Sel sel,
                        Value value)
{
    const Attr *row = type_find(t, sel | SEL_CLASS_SIDE);
    bool has_setter = row && row->kind == ATTR_SETTER;
    if (has_setter && value)
        return CODE_FN(row->as.code, Value, Value)(v, value) != 0;
    if (!has_setter || !(getter->flags & CODE_BUILTIN))
        return not_writable(v, getter, sel, value);
    raise_type("%s may not be deleted", selector_text(sel));
    return false;
}

static bool store_slot(Value v, const Attr *row, Sel sel, Value value)
{
    Value *slot = slot_of(v, row);
    if (!value && !*slot) {
        if (value_type(v)->flags & TYPE_NO_DICT)
            raise_error(&AttributeError_type, "%s", selector_text(sel));
        else
            no_attribute(v, sel, 0);
        return false;
    }
    *slot = value;
    return true;
}

static bool store_dict(Value v, const Type *t, Sel sel, Value name,
                       Value value)
{
    Value key = name_value(sel, name);
    if (!value && !own_dict_get(v, t, 0, key)) {
        if (!error_pending()) no_attribute(v, sel, name);
        return false;
    }
    Value dict = dict_of(v, t, true);
    if (!dict) return false;
    return value ? instance_dict->set(dict, key, value)
                 : instance_dict->delete(dict, key);
}

bool own_attribute_set(Value v, Value name, Value value)
{
    return store_dict(v, value_type(v), 0, name, value);
}

static bool cannot_store(Value v, bool has_row, Sel sel, Value name,
                         Value value)
{
    unsigned flags = value_type(v)->flags & (TYPE_USER | TYPE_NO_DICT);
    if (has_row)
        raise_error(&AttributeError_type,
                    "'%T' object attribute '%s' is read-only", v,
                    name_text(sel, name));
    else if (value || flags != TYPE_USER)
        raise_error(&AttributeError_type,
                    "'%T' object has no attribute '%s' and no __dict__ for "
                    "setting new attributes", v, name_text(sel, name));
    else
        no_attribute(v, sel, name);
    if (error_named && !has_row) error_named(name_value(sel, name), v);
    return false;
}

bool attr_set_generic(Value v, Sel sel, Value name, Value value)
{
    const Type *t = value_type(v);
    Attr other;
    const Attr *row = sel ? type_find(t, sel) : other_row(t, name, &other);
    if (likely(row && row->kind == ATTR_SLOT)) {
        const Attr *side = type_find(t, sel | SEL_CLASS_SIDE);
        if (likely(!side || !row_is_data(side)))
            return store_slot(v, row, sel, value);
        row = side;
    }
    if (row && row->kind == ATTR_GETTER)
        return call_setter(t, v, row->as.code, sel, value);
    if (row && row->kind == ATTR_CELL) row = type_find_class(t, sel);
    if (row && row_is_data(row)) return call_set(row_value(row), v, value);
    if (has_dict(t)) return store_dict(v, t, sel, name, value);
    return cannot_store(v, row != NULL, sel, name, value);
}

static bool set_hooked(Value v, const Type *t, Sel sel, Value name,
                       Value value)
{
    const Attr *row =
        method_find(t, value ? SEL(__setattr__) : SEL(__delattr__));
    if (row->kind == ATTR_FUNCTION && row->as.code->flags & CODE_BUILTIN &&
        type_is_subtype(t, &type_type))
        return type_set_attr(v, sel, name, value);
    Value args[3] = {v, name_value(sel, name), value};
    return method_call(row, value ? 3 : 2, args) != 0;
}

bool attr_set(Value v, Sel sel, Value name, Value value)
{
    const Type *t = value_type(v);
    return unlikely(t->flags & TYPE_SETATTR)
               ? set_hooked(v, t, sel, name, value)
               : attr_set_generic(v, sel, name, value);
}

bool op_set_attr(Value v, Sel name, Value value)
{
    return attr_set(v, name, 0, value);
}

bool op_del_attr(Value v, Sel name) { return attr_set(v, name, 0, 0); }

/* ---- computed names ---- */

static bool check_name(Value name)
{
    if (str_check(name)) return true;
    raise_type("attribute name must be string, not '%T'", name);
    return false;
}

Value op_get_attr_named(Value v, Value name)
{
    return check_name(name) ? attr_get(v, selector_of(name), name) : 0;
}

Value op_get_attr_field(Value v, Value name)
{
    return attr_get(v, selector_of(name), name);
}

Value op_find_attr_named(Value v, Value name)
{
    if (!check_name(name)) return 0;
    return quietly(find(v, selector_of(name), name));
}

bool op_set_attr_named(Value v, Value name, Value value)
{
    return check_name(name) && attr_set(v, selector_of(name), name, value);
}

bool op_del_attr_named(Value v, Value name)
{
    return check_name(name) && attr_set(v, selector_of(name), name, 0);
}
