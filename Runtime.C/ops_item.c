/* ops_item.c: subscripts, lengths, membership. */
#include "dispatch.h"
#include "error.h"
#include "int.h"
#include "ops.h"
#include "slice.h"

SEL_USE(__iter__);
SEL_USE(__len__);
SEL_USE(__getitem__);
SEL_USE(__setitem__);
SEL_USE(__delitem__);
SEL_USE(__getslice__);
SEL_USE(__setslice__);
CLASS_SEL_USE(__class_getitem__);
SEL_USE(__contains__);

intptr_t op_length(Value v)
{
    const Attr *row = method_find(value_type(v), SEL(__len__));
    if (!row) {
        raise_type("object of type '%T' has no len()", v);
        return -1;
    }
    Value r = method_call1(row, v);
    if (!r) return -1;
    if (!int_check(r)) {
        raise_type("'%T' object cannot be interpreted as an integer", r);
        return -1;
    }
    intptr_t n = int_as_clipped(r);
    if (n == INTPTR_MAX && int_compare(r, int_from_word(n)) > 0) {
        raise_error(&OverflowError_type,
                    "cannot fit '%T' into an index-sized integer", r);
        return -1;
    }
    if (n < 0) {
        raise_value("__len__() should return >= 0");
        return -1;
    }
    return n;
}

Value op_len(Value v)
{
    intptr_t n = op_length(v);
    return n < 0 ? 0 : int_from_word(n);
}

/* cls[key] */
static Value class_get_item(Value cls, Value key)
{
    const Type *t = (const Type *)cls;
    const Attr *row = type_find_class(t, CLASS_SEL(__class_getitem__));
    if (!row) return raise_type("type '%N' is not subscriptable", t);
    if (row->kind == ATTR_FUNCTION || row->kind == ATTR_CLASS) {
        Value args[2] = {cls, key};
        return code_call(row->as.code, 0, 2, args, 0);
    }
    return class_item(row, cls, key);
}

Value op_get_item(Value v, Value key)
{
    const Type *t = value_type(v);
    const Attr *row = method_find(t, SEL(__getitem__));
    if (likely(row != NULL)) return method_call2(row, v, key);
    if (type_is_subtype(t, &type_type)) return class_get_item(v, key);
    return raise_type("'%T' object is not subscriptable", v);
}

bool op_set_item(Value v, Value key, Value item)
{
    const Attr *row = method_find(value_type(v), SEL(__setitem__));
    Value args[3] = {v, key, item};
    if (row) return method_call(row, 3, args) != 0;
    raise_type("'%T' object does not support item assignment", v);
    return false;
}

bool op_del_item(Value v, Value key)
{
    const Type *t = value_type(v);
    const Attr *row = method_find(t, SEL(__delitem__));
    if (row) return method_call2(row, v, key) != 0;
    bool is_sequence = t->flags & TYPE_USER || method_find(t, SEL(__getitem__));
    return raise_type(is_sequence && int_check(key)
                          ? "'%T' object doesn't support item deletion"
                          : "'%T' object does not support item deletion", v);
}

/* The hidden method of a built-in type; NULL for a class of the program, which
 * may have a __getitem__ or __setitem__ of its own. */
static const Attr *find_native(Value v, Sel name)
{
    const Type *t = value_type(v);
    return t->flags & (TYPE_USER | TYPE_HEAP) ? NULL : method_find(t, name);
}

Value op_get_slice(Value v, Value start, Value stop, Value step)
{
    const Attr *row = find_native(v, SEL(__getslice__));
    if (row) {
        Value args[4] = {v, start ? start : NONE, stop ? stop : NONE,
                         step ? step : NONE};
        return method_call(row, 4, args);
    }
    Value slice = slice_new(start, stop, step);
    return slice ? op_get_item(v, slice) : 0;
}

bool op_set_slice(Value v, Value start, Value stop, Value step, Value items)
{
    const Attr *row = find_native(v, SEL(__setslice__));
    if (row) {
        Value args[5] = {v, start ? start : NONE, stop ? stop : NONE,
                         step ? step : NONE, items};
        return method_call(row, 5, args) != 0;
    }
    Value slice = slice_new(start, stop, step);
    return slice && op_set_item(v, slice, items);
}

/* Membership by iteration: -1, 0, 1. */
static int search(Value container, Value item)
{
    Value iterator = op_iter(container), each;
    if (!iterator) return -1;
    while ((each = op_next(iterator))) {
        int same = op_same_or_eq(each, item);
        if (same) return same;
    }
    return error_pending() ? -1 : 0;
}

static bool is_iterable(const Type *t)
{
    return method_find(t, SEL(__iter__)) || method_find(t, SEL(__getitem__));
}

int op_contains(Value container, Value item)
{
    const Type *t = value_type(container);
    const Attr *row = method_find(t, SEL(__contains__));
    if (row) {
        Value r = method_call2(row, container, item);
        return r ? op_truth(r) : -1;
    }
    const Attr *refusal = type_find(t, SEL(__contains__));
    if (refusal) {
        raise_type("'%T' object is not a container", container);
        return -1;
    }
    if (is_iterable(t)) return search(container, item);
    raise_type("argument of type '%T' is not iterable", container);
    return -1;
}
