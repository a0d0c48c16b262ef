/* class_dict.c: C.__dict__. */
#include "class_dict.h"
#include "class_property.h"
#include "dict.h"
#include "error.h"
#include "function.h"
#include "heap_type.h"
#include "str.h"
#include "tuple.h"

#include <string.h>

extern const Type mappingproxy_type, staticmethod_type, classmethod_type;

/* ---- what a class has ---- */

static Value wrapper_of(const Type *wrapper, Value f)
{
    Value w = method_wrapper_new(wrapper, 0, NULL, 0);
    return w && method_wrapper_init(w, f) ? w : 0;
}

/* The attribute as its class holds it: not bound. */
static Value value_in(const Type *t, Sel sel, const Attr *row)
{
    if (row->kind == ATTR_VALUE) return row->as.value;
    if (row->kind == ATTR_CELL) return *row->as.cell;
    if (row->kind == ATTR_GETTER) return class_property(t, sel, row);
    Value f = function_from_code(row->as.code);
    if (!f) return 0;
    switch (row->kind) {
    case ATTR_STATIC: return wrapper_of(&staticmethod_type, f);
    case ATTR_CLASS: return wrapper_of(&classmethod_type, f);
    default: return f;
    }
}

static bool add_own(Value dict, const Type *t, Sel sel)
{
    const Attr *row = class_row(t, sel);
    if (!row || (row->kind == ATTR_CELL && !*row->as.cell)) return true;
    Value v = value_in(t, sel, row);
    return v && dict_set(dict, selector_names[sel], v);
}

static bool is_module(Value name)
{
    return strcmp(str_of(name)->data, "__module__") == 0;
}

static bool add_named(Value dict, const HeapType *h, Value name)
{
    if (is_module(name)) return dict_set(dict, name, h->type.module);
    Sel sel = selector_of(name);
    if (sel) return add_own(dict, &h->type, sel);
    Value v = heap_type_other(h, name);
    return !v || dict_set(dict, name, v);
}

static bool add_from_heap(Value dict, const HeapType *h)
{
    for (size_t i = 0; i < tuple_of(h->names)->length; i++)
        if (!add_named(dict, h, tuple_of(h->names)->items[i])) return false;
    return true;
}

static bool add_from_flash(Value dict, const Type *t)
{
    const ClassNames *c = class_names;
    while (c->type && c->type != t) c++;
    for (const uint16_t *sel = c->names; c->type && *sel; sel++)
        if (!add_own(dict, t, *sel)) return false;
    return true;
}

static bool add(Value dict, const char *key, Value v)
{
    Value name = v ? str_from_c(key) : 0;
    return name && dict_set(dict, name, v);
}

/* Unless it is there. */
static bool add_none(Value dict, const char *key)
{
    Value name = str_from_c(key);
    if (!name) return false;
    return dict_find(dict, name) || dict_set(dict, name, NONE);
}

/* A class statement has its module before what its body binds; a namespace
 * says where. */
static bool add_module(Value dict, const Type *t)
{
    const HeapType *h = t->flags & TYPE_HEAP ? (const HeapType *)t : NULL;
    for (size_t i = 0; h && i < tuple_of(h->names)->length; i++)
        if (is_module(tuple_of(h->names)->items[i])) return true;
    return add(dict, "__module__", type_get_module(value_of(t)));
}

/* What the end of a class statement adds where the body does not bind it. */
static bool add_defaults(Value dict)
{
    Value eq = add_none(dict, "__doc__") ? str_from_c("__eq__") : 0;
    return eq && (!dict_find(dict, eq) || add_none(dict, "__hash__"));
}

Value class_dict(const Type *t)
{
    Value dict = dict_new();
    if (!dict || !add_module(dict, t)) return 0;
    if (!(t->flags & TYPE_HEAP ? add_from_heap(dict, (const HeapType *)t)
                               : add_from_flash(dict, t)))
        return 0;
    return add_defaults(dict) ? dict : 0;
}

static Value proxy_new(const Type *t)
{
    MappingProxy *p = gc_alloc(&mappingproxy_type, sizeof *p);
    if (!p) return 0;
    p->of = t;
    return value_of(p);
}

void class_dicts_start(void) { class_dicts = proxy_new; }
