/* type_attr.c: attributes of classes. */
#include "class_property.h"
#include "dispatch.h"
#include "error.h"
#include "heap_type.h"
#include "ops.h"
#include "str.h"

SEL_USE(__set__);

static const char *name_text(Sel sel, Value name)
{
    return sel ? selector_text(sel) : str_of(name)->data;
}

static bool is_data(const Attr *row)
{
    if (row->kind == ATTR_GETTER) return true;
    Value v = row->kind == ATTR_VALUE  ? row->as.value
              : row->kind == ATTR_CELL ? *row->as.cell
                                       : 0;
    return v && value_is_pointer(v) &&
           method_find(value_type(v), SEL(__set__));
}

const Attr *other_row(const Type *t, Value name, Attr *row)
{
    if (!(t->flags & TYPE_HEAP)) return NULL;
    *row = (Attr){.kind = ATTR_VALUE};
    row->as.value = heap_types->other(t, name);
    return row->as.value ? row : NULL;
}

Value (*class_properties)(const Type *t, Sel sel, const Attr *row);

static Value class_bind(const Attr *row, Sel sel, const Type *t)
{
    bool is_property = row->kind == ATTR_GETTER && class_properties &&
                       !(row->as.code->flags & CODE_BUILTIN);
    return is_property ? class_properties(t, sel, row) : row_bind(row, 0, t);
}

Value type_get_attr(Value cls, Sel sel, Value name)
{
    const Type *t = (const Type *)cls, *meta = value_type(cls);
    Attr other;
    const Attr *meta_row = sel ? type_find_class(meta, sel) : NULL;
    if (meta_row && is_data(meta_row)) return row_bind(meta_row, cls, meta);
    const Attr *row =
        sel ? type_find_class(t, sel) : other_row(t, name, &other);
    if (row) return class_bind(row, sel, t);
    if (meta_row) return row_bind(meta_row, cls, meta);
    return raise_error(&AttributeError_type,
                       "type object '%N' has no attribute '%s'", t,
                       name_text(sel, name));
}

/* Stores go into the cell of the class itself: a cell that a base class has
 * as well belongs to that base. */
static const Attr *own_cell(const Type *t, Sel sel)
{
    const Attr *row = type_find(t, sel | SEL_CLASS_SIDE);
    if (!row) row = type_find(t, sel);
    if (!row || row->kind != ATTR_CELL) return NULL;
    for (const Type *const *base = t->mro + 1; *base; base++) {
        const Attr *other = type_find(*base, sel | SEL_CLASS_SIDE);
        if (!other) other = type_find(*base, sel);
        if (other && other->kind == ATTR_CELL &&
            other->as.cell == row->as.cell)
            return NULL;
    }
    return row;
}

static bool set(Value cls, Sel sel, Value name, Value value)
{
    const Type *t = (const Type *)cls;
    if (t->flags & TYPE_HEAP) return heap_types->set(t, sel, name, value);
    const Attr *row = sel ? own_cell(t, sel) : NULL;
    if (row && (value || *row->as.cell)) {
        *row->as.cell = value;
        return true;
    }
    if (t->flags & TYPE_USER)
        raise_error(&AttributeError_type,
                    "type object '%N' has no attribute '%s'", t,
                    name_text(sel, name));
    else
        raise_type("cannot set '%s' attribute of immutable type '%N'",
                   name_text(sel, name), t);
    return false;
}

bool type_set_attr(Value cls, Sel sel, Value name, Value value)
{
    if (set(cls, sel, name, value)) return true;
    if (error_named) error_named(sel ? selector_names[sel] : name, cls);
    return false;
}
