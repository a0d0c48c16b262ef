/* namedtuple.c: the base of the classes that the compiler writes for calls of
 * namedtuple, and what those call. */
#include "dict.h"
#include "error.h"
#include "list.h"
#include "ops.h"
#include "str.h"
#include "tuple.h"

SEL_USE(_fields);

/* ---- making ---- */

/* A class of the program that derives from tuple, or tuple. */
static bool makes_tuples(Value cls)
{
    if (!value_is_exact(cls, &type_type) &&
        !value_is_instance(cls, &type_type))
        return false;
    const Type *t = (const Type *)cls;
    return t->flags & TYPE_TUPLE && (t->flags & TYPE_USER || t == &tuple_type);
}

Value namedtuple_make(Value cls, size_t n, const Value *items)
{
    if (likely(makes_tuples(cls)))
        return tuple_new_as((const Type *)cls, n, items);
    return raise_type("%R is no class that derives from tuple", cls);
}

Value namedtuple_item(Value self, intptr_t index)
{
    if (unlikely(!tuple_check(self)))
        return raise_type("'%T' object has no fields", self);
    if (unlikely((size_t)index >= tuple_of(self)->length))
        return raise_index("tuple index out of range");
    return tuple_items(self)[index];
}

/* ---- fields ---- */

/* The names, a tuple of as many str as there are items; 0 raised. */
static Value fields_of(Value v, size_t n)
{
    Value fields = op_get_attr(v, SEL(_fields));
    if (!fields) return 0;
    if (!tuple_check(fields))
        return raise_type("_fields must be a tuple, not %T", fields);
    if (tuple_of(fields)->length != n)
        return raise_type("Expected %zu arguments, got %zu",
                          tuple_of(fields)->length, n);
    return fields;
}

Value namedtuple_from(Value cls, Value iterable)
{
    Value items = tuple_from(iterable);
    if (!items || !fields_of(cls, tuple_of(items)->length)) return 0;
    return namedtuple_make(cls, tuple_of(items)->length,
                           tuple_of(items)->items);
}

Value namedtuple_asdict(Value self)
{
    size_t n = tuple_of(self)->length;
    Value fields = fields_of(self, n), dict = fields ? dict_new() : 0;
    for (size_t i = 0; dict && i < n; i++)
        if (!dict_set(dict, tuple_items(fields)[i], tuple_items(self)[i]))
            return 0;
    return dict;
}

Value namedtuple_replace(Value self, Value kw)
{
    size_t n = tuple_of(self)->length;
    Value fields = fields_of(self, n);
    Value v = fields ? tuple_new_as(value_type(self), n, tuple_items(self)) : 0;
    if (!v || !kw) return v;
    for (size_t i = 0; i < n; i++) {
        Value field = tuple_items(fields)[i], item = dict_find(kw, field);
        if (item) tuple_items(v)[i] = item;
        if (item ? !dict_delete(kw, field) : error_pending()) return 0;
    }
    if (dict_length(kw) == 0) return v;
    Value rest = list_from(kw);
    return rest ? raise_type("Got unexpected field names: %R", rest) : 0;
}

static bool add_field(StrBuilder *b, Value field, Value item)
{
    if (!str_check(field)) {
        raise_type("_fields must hold str, not %T", field);
        return false;
    }
    return str_builder_add_str(b, field) && str_builder_add_c(b, "=") &&
           str_builder_add_repr(b, item);
}

Value namedtuple_repr(Value self)
{
    size_t n = tuple_of(self)->length;
    Value fields = fields_of(self, n);
    StrBuilder b;
    if (!fields || (stack_check() && error_stack_full())) return 0;
    str_builder_start(&b);
    if (!str_builder_add_c(&b, type_name(value_type(self))) ||
        !str_builder_add_c(&b, "("))
        return 0;
    for (size_t i = 0; i < n; i++)
        if (!str_builder_add_c(&b, i ? ", " : "") ||
            !add_field(&b, tuple_items(fields)[i], tuple_items(self)[i]))
            return 0;
    return str_builder_add_c(&b, ")") ? str_builder_finish(&b) : 0;
}
