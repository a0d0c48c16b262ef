/* type_object.c: class objects as Python sees them: calling, repr, what
 * isinstance asks. */
#include "class_dict.h"
#include "dispatch.h"
#include "function.h"
#include "gc.h"
#include "heap_type.h"
#include "keywords.h"
#include "list.h"
#include "object_text.h"
#include "ops.h"
#include "tuple.h"

CLASS_SEL_USE(__new__);
CLASS_SEL_USE(__init__);
SEL_USE(__instancecheck__);
SEL_USE(__subclasscheck__);


/* ---- calling ---- */

static size_t count_words(size_t nargs, Value kwnames)
{
    return nargs + (kwnames ? tuple_of(kwnames)->length : 0);
}

/* row(first, *args, **kw): __init__, bound to first, or __new__, which is
 * not bound. */
static Value call_with(const Attr *row, Value first, bool binds,
                       size_t nargs, const Value *args, Value kwnames)
{
    enum { FEW = 7 };
    Value few[FEW + 1], *all = few;
    size_t n = count_words(nargs, kwnames);
    if (n > FEW) {
        ValueBlock *block = gc_alloc_values(n + 1);
        if (!block) return 0;
        all = block->items;
    }
    all[0] = first;
    for (size_t i = 0; i < n; i++) all[i + 1] = args[i];
    if (row->kind == ATTR_FUNCTION || row->kind == ATTR_STATIC)
        return code_call(row->as.code, 0, nargs + 1, all, kwnames);
    Value f = row->kind == ATTR_CELL ? *row->as.cell : row->as.value;
    if (function_is(f) && function_binds(f)) binds = false;
    else f = value_bind(f, binds ? first : 0, value_type(first));
    return f ? call_value(f, nargs + !binds, all + binds, kwnames) : 0;
}

/* The row that t has instead of object's own; NULL if it is object's. */
static const Attr *overridden(const Type *t, Sel sel)
{
    const Attr *row = method_find(t, sel);
    const Attr *base = type_find(&object_type, sel);
    return row && (!base || row->as.code != base->as.code) ? row : NULL;
}

static bool call_init(const Attr *init, Value self, size_t nargs,
                      const Value *args, Value kwnames)
{
    Value r = call_with(init, self, true, nargs, args, kwnames);
    if (!r || r == NONE) return r != 0;
    raise_type("__init__() should return None, not '%T'", r);
    return false;
}

Value type_instantiate(const Type *t, size_t nargs, const Value *args,
                       Value kwnames)
{
    const Attr *new = overridden(t, CLASS_SEL(__new__));
    const Attr *init = overridden(t, CLASS_SEL(__init__));
    Value self;
    if (t->flags & TYPE_ABSTRACT)
        return raise_type("cannot create '%N' instances", t);
    if (new) {
        self = call_with(new, value_of(t), false, nargs, args, kwnames);
        if (!self || !value_is_instance(self, t)) return self;
    } else {
        if (!init && count_words(nargs, kwnames))
            return raise_type("%N() takes no arguments", t);
        self = instance_new(t);
        if (!self) return 0;
    }
    if (init && !call_init(init, self, nargs, args, kwnames)) return 0;
    return self;
}

/* type.__call__(cls, *args, **kw), as a metaclass calls it. */
Value type_call(Value self, size_t nargs, const Value *args, Value kw)
{
    const Type *t = (const Type *)self;
    if (!kw) return type_instantiate(t, nargs, args, 0);
    Value names = 0;
    ValueBlock *words = keywords->flatten(nargs, args, kw, &names);
    return words ? type_instantiate(t, nargs, words->items, names) : 0;
}

const HeapTypes *heap_types;

/* type(x), or type(name, bases, namespace, **kw), which makes a class. */
Value type_new(const Type *cls, Value v, Value bases, Value namespace,
               Value kw)
{
    if (!bases && !kw && cls == &type_type) return value_of(value_type(v));
    if (bases && namespace && heap_types)
        return heap_types->make(cls, v, bases, namespace, kw);
    return raise_type("type.__new__() takes exactly 3 arguments (%d given)",
                      1 + (bases != 0));
}

/* type.__init__: all has been done by type.__new__. */
bool type_init(Value self, size_t nargs, const Value *args, Value kw)
{
    (void)self, (void)nargs, (void)args, (void)kw;
    return true;
}

/* ---- attributes ---- */

Value type_repr(Value self)
{
    StrBuilder b;
    str_builder_start(&b);
    if (!str_builder_add_c(&b, "<class '") ||
        !builder_add_type(&b, (const Type *)self) ||
        !str_builder_add_c(&b, "'>"))
        return 0;
    return str_builder_finish(&b);
}

Value type_get_name(Value self)
{
    const Type *t = (const Type *)self;
    const char *name = type_name(t);
    return name == str_of(t->name)->data ? t->name : str_from_c(name);
}

Value type_get_qualname(Value self) { return ((const Type *)self)->name; }

Value type_get_module(Value self)
{
    const Type *t = (const Type *)self;
    return t->module && !(t->flags & TYPE_MODULE) ? t->module
                                                  : str_from_c("builtins");
}

Value (*class_dicts)(const Type *cls);

Value type_get_dict(Value self)
{
    const Type *t = (const Type *)self;
    if (class_dicts && t->flags & TYPE_USER) return class_dicts(t);
    return raise_error(&AttributeError_type,
                       "type object '%N' has no attribute '__dict__'", t);
}

Value type_mro(Value self)
{
    Value mro = type_get_mro(self);
    return mro ? list_new(tuple_of(mro)->length, tuple_of(mro)->items) : 0;
}

Value type_get_mro(Value self)
{
    const Type *const *mro = ((const Type *)self)->mro;
    size_t n = 0;
    while (mro[n]) n++;
    Value tuple = tuple_alloc(n);
    if (!tuple) return 0;
    for (size_t i = 0; i < n; i++)
        tuple_of(tuple)->items[i] = value_of(mro[i]);
    return tuple;
}

/* mro[i] is a direct base: no class before it in the MRO derives from it. */
static bool is_direct_base(const Type *const *mro, size_t i)
{
    for (size_t k = 1; k < i; k++)
        if (type_is_subtype(mro[k], mro[i])) return false;
    return true;
}

Value type_get_bases(Value self)
{
    const Type *const *mro = ((const Type *)self)->mro;
    size_t n = 0;
    for (size_t i = 1; mro[0] && mro[i]; i++) n += is_direct_base(mro, i);
    Value tuple = n ? tuple_alloc(n) : value_of(&tuple_empty);
    if (!tuple) return 0;
    for (size_t i = 1, k = 0; k < n; i++)
        if (is_direct_base(mro, i))
            tuple_of(tuple)->items[k++] = value_of(mro[i]);
    return tuple;
}

Value type_get_base(Value self)
{
    const Type *base = ((const Type *)self)->mro[1];
    return base ? value_of(base) : NONE;
}

static Value named_attr(Value self, Value name)
{
    return type_get_attr(self, selector_of(name), name);
}

Value type_getattribute(Value self, Value name)
{
    if (str_check(name)) return named_attr(self, name);
    return raise_type("attribute name must be string, not '%T'", name);
}

bool type_setattr(Value self, Value name, Value value)
{
    return type_set_attr(self, selector_of(name), name, value);
}

bool type_delattr(Value self, Value name)
{
    return type_set_attr(self, selector_of(name), name, 0);
}

uintptr_t type_hash(Value self) { return self >> 3; }

/* ---- isinstance and issubclass ---- */

static bool is_type(Value v)
{
    return type_is_subtype(value_type(v), &type_type);
}

/* Through a tuple of classes; `each` answers for one of them. */
static int any_of(Value v, Value what, int (*each)(Value v, Value what))
{
    if (error_stack_full()) return -1;
    for (size_t i = 0; i < tuple_of(what)->length; i++) {
        Value item = tuple_items(what)[i];
        int r = tuple_check(item) ? any_of(v, item, each) : each(v, item);
        if (r) return r;
    }
    return 0;
}

/* A metaclass that answers itself; -2: none. */
static int ask_metaclass(Value what, Sel sel, Value v)
{
    if (!(value_type(what)->flags & TYPE_USER)) return -2;
    const Attr *row = method_find(value_type(what), sel);
    if (!row) return -2;
    Value r = method_call2(row, what, v);
    return r ? op_truth(r) : -1;
}

static int is_instance(Value v, Value what)
{
    int asked = ask_metaclass(what, SEL(__instancecheck__), v);
    if (asked != -2) return asked;
    if (is_type(what)) return value_is_instance(v, (const Type *)what);
    raise_type("isinstance() arg 2 must be a type, a tuple of types, or a "
               "union");
    return -1;
}

static int is_subclass(Value v, Value what)
{
    int asked = ask_metaclass(what, SEL(__subclasscheck__), v);
    if (asked != -2) return asked;
    if (!is_type(v))
        raise_type("issubclass() arg 1 must be a class");
    else if (!is_type(what))
        raise_type("issubclass() arg 2 must be a class, a tuple of classes, "
                   "or a union");
    else
        return type_is_subtype((const Type *)v, (const Type *)what);
    return -1;
}

int builtin_isinstance(Value v, Value what)
{
    return tuple_check(what) ? any_of(v, what, is_instance)
                             : is_instance(v, what);
}

int builtin_issubclass(Value v, Value what)
{
    return tuple_check(what) ? any_of(v, what, is_subclass)
                             : is_subclass(v, what);
}
