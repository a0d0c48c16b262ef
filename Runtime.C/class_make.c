/* class_make.c: class statements that run, and type(name, bases, dict). */
#include "dict.h"
#include "emitted.h"
#include "heap_type.h"
#include "tuple.h"

#include <string.h>

SEL_USE(__set_name__);
SEL_USE(__init_subclass__);

static bool is_class(Value v)
{
    return type_is_subtype(value_type(v), &type_type);
}

/* ---- what may be a base, and whose instance the class is ---- */

static bool check_bases(Value bases)
{
    for (size_t i = 0; i < tuple_of(bases)->length; i++) {
        Value base = tuple_of(bases)->items[i];
        if (!is_class(base))
            return raise_type("bases must be types") != 0;
        if (!(((const Type *)base)->flags & (TYPE_USER | TYPE_BASE)))
            return raise_type("type '%N' is not an acceptable base type",
                              (const Type *)base) != 0;
        for (size_t k = 0; k < i; k++)
            if (tuple_of(bases)->items[k] == base)
                return raise_type("duplicate base class %N",
                                  (const Type *)base) != 0;
    }
    return true;
}

/* The most derived of meta and the classes of the bases; NULL: TypeError. */
static const Type *metaclass(const Type *meta, Value bases)
{
    if (!check_bases(bases)) return NULL;
    for (size_t i = 0; i < tuple_of(bases)->length; i++) {
        const Type *theirs = value_type(tuple_of(bases)->items[i]);
        if (type_is_subtype(meta, theirs)) continue;
        if (!type_is_subtype(theirs, meta)) {
            raise_type("metaclass conflict: the metaclass of a derived class "
                       "must be a (non-strict) subclass of the metaclasses "
                       "of all its bases");
            return NULL;
        }
        meta = theirs;
    }
    return meta;
}

/* ---- making ---- */

static bool call_set_names(const ClassParts *p, const HeapType *h)
{
    for (size_t i = 0; i < tuple_of(p->names)->length; i++) {
        Value v = p->values[i];
        if (!v || !type_find(value_type(v), SEL(__set_name__))) continue;
        Value args[3] = {v, value_of(h), tuple_of(p->names)->items[i]};
        if (!op_call_method(SEL(__set_name__), 3, args)) return false;
    }
    return true;
}

static Value finish(const ClassParts *p, Value kw)
{
    HeapType *h = heap_type_new(p);
    if (!h || !call_set_names(p, h)) return 0;
    Value hook =
        op_super_attr(&h->type, value_of(h), SEL(__init_subclass__));
    if (!hook) return 0;
    if (!(kw ? op_call_ex(hook, value_of(&tuple_empty), kw)
             : op_call0(hook)))
        return 0;
    return value_of(h);
}

/* ---- through a metaclass ---- */

static bool add(Value dict, const char *key, Value v)
{
    Value name = str_from_c(key);
    return name && dict_set(dict, name, v);
}

static Value namespace_of(const ClassTemplate *t, Value cell,
                          const Value *values)
{
    Value dict = dict_new();
    if (!dict || !add(dict, "__module__", t->module) ||
        !add(dict, "__qualname__", t->name))
        return 0;
    for (size_t i = 0; t->members && i < tuple_of(t->members)->length; i++)
        if (values[i] &&
            !dict_set(dict, tuple_of(t->members)->items[i], values[i]))
            return 0;
    return !cell || add(dict, "__classcell__", cell) ? dict : 0;
}

static Value short_name(Value qualified)
{
    const char *text = str_of(qualified)->data, *dot = strrchr(text, '.');
    return dot ? str_from_c(dot + 1) : qualified;
}

static Value call_metaclass(Value meta, const ClassTemplate *t, Value bases,
                            Value kw, Value cell, const Value *values)
{
    Value name = short_name(t->name);
    Value dict = namespace_of(t, cell, values);
    if (!name || !dict) return 0;
    Value args = tuple_new(3, (Value[]){name, bases, dict});
    return args ? op_call_ex(meta, args, kw) : 0;
}

Value class_make(const ClassTemplate *t, Value meta, Value bases, Value kw,
                 Value cell, const Value *values)
{
    if (meta && !is_class(meta))
        return call_metaclass(meta, t, bases, kw, cell, values);
    const Type *winner =
        metaclass(meta ? (const Type *)meta : &type_type, bases);
    if (!winner) return 0;
    if (winner != &type_type)
        return call_metaclass(value_of(winner), t, bases, kw, cell, values);
    ClassParts parts = {
        .meta = winner, .name = t->name, .module = t->module, .bases = bases,
        .cell = cell, .slots = t->slots,
        .names = t->members ? t->members : value_of(&tuple_empty),
        .values = values};
    return finish(&parts, kw);
}

/* ---- from a namespace ---- */

/* Entries of a namespace that are no attributes. */
static bool is_part(ClassParts *p, const char *key, Value v)
{
    if (strcmp(key, "__qualname__") == 0) p->name = v;
    else if (strcmp(key, "__module__") == 0) p->module = v;
    else if (strcmp(key, "__classcell__") == 0) p->cell = v;
    else return false;
    return true;
}

static bool take_namespace(ClassParts *p, Value namespace)
{
    size_t n = dict_length(namespace), at = 0, used = 0;
    ValueBlock *values = gc_alloc_values(n + 1);
    Value key, v, module = str_from_c("__module__");
    p->names = values && module ? tuple_alloc(n + 1) : 0;
    if (!p->names) return false;
    p->values = values->items;
    while (used < n && dict_next(namespace, &at, &key, &v)) {
        if (!str_check(key)) continue;
        tuple_of(p->names)->items[used] = key;
        values->items[used++] = is_part(p, str_of(key)->data, v) ? 0 : v;
    }
    /* What the namespace does not say comes last. */
    if (!p->module) tuple_of(p->names)->items[used++] = module;
    tuple_of(p->names)->length = used;
    return p->module || (p->module = str_from_c("__main__"));
}

static bool check(int at, Value v, const char *what, bool is_right)
{
    if (!is_right)
        raise_type("type.__new__() argument %d must be %s, not %T", at, what,
                   v);
    return is_right;
}

Value class_from_namespace(const Type *meta, Value name, Value bases,
                           Value namespace, Value kw)
{
    if (!check(1, name, "str", str_check(name)) ||
        !check(2, bases, "tuple", tuple_is(bases)) ||
        !check(3, namespace, "dict",
               value_is_instance(namespace, &dict_type)))
        return 0;
    ClassParts parts = {.meta = metaclass(meta, bases), .name = name,
                        .bases = bases};
    if (!parts.meta || !take_namespace(&parts, namespace)) return 0;
    return finish(&parts, kw);
}
