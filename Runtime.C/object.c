/* object.c: what every value has: the methods of class object. */
#include "dict.h"
#include "dispatch.h"
#include "gc.h"
#include "heap_type.h"
#include "list.h"
#include "object_text.h"
#include "ops.h"
#include "str.h"

CLASS_SEL_USE(__new__);
CLASS_SEL_USE(__init__);
SEL_USE(__eq__);
SEL_USE(__dict__);

bool (*instance_register)(Value v);

void *instance_alloc(const Type *t, size_t more)
{
    Object *o = gc_alloc(t, t->size + more);
    if (!o) return NULL;
    if (unlikely(t->flags & TYPE_FINAL_USER) && instance_register &&
        !instance_register(value_of(o)))
        return NULL;
    return o;
}

/* ---- making ---- */

/* The class has a method other than object's. */
static bool overrides(const Type *t, Sel sel)
{
    const Attr *row = method_find(t, sel);
    return row && row->as.code != type_find(&object_type, sel)->as.code;
}

Value object_new(const Type *cls, size_t nargs, const Value *args, Value kw)
{
    (void)args;
    if (unlikely(nargs || kw)) {
        if (overrides(cls, CLASS_SEL(__new__)))
            return raise_type("object.__new__() takes exactly one argument "
                              "(the type to instantiate)");
        if (!overrides(cls, CLASS_SEL(__init__)))
            return raise_type("%N() takes no arguments", cls);
    }
    if (cls->flags & TYPE_ABSTRACT)
        return raise_type("cannot create '%N' instances", cls);
    return instance_new(cls);
}

bool object_init(Value self, size_t nargs, const Value *args, Value kw)
{
    const Type *t = value_type(self);
    (void)args;
    if (likely(!nargs && !kw)) return true;
    if (overrides(t, CLASS_SEL(__init__)))
        raise_type("object.__init__() takes exactly one argument (the "
                   "instance to initialize)");
    else if (!overrides(t, CLASS_SEL(__new__)))
        raise_type("%N.__init__() takes exactly one argument (the instance "
                   "to initialize)", t);
    return !error_pending();
}

bool object_init_subclass(Value cls, Value kw)
{
    if (!kw) return true;
    raise_type("%N.__init_subclass__() takes no keyword arguments",
               (const Type *)cls);
    return false;
}

/* ---- comparing ---- */

Value object_eq(Value self, Value other)
{
    return self == other ? TRUE : NOT_IMPLEMENTED;
}

Value object_ne(Value self, Value other)
{
    const Attr *row = method_find(value_type(self), SEL(__eq__));
    Value r = row ? method_call2(row, self, other) : NOT_IMPLEMENTED;
    if (!r || r == NOT_IMPLEMENTED) return r;
    int truth = op_truth(r);
    return truth < 0 ? 0 : bool_value(!truth);
}

uintptr_t object_hash(Value self) { return self >> 3; }

/* ---- text ---- */

bool builder_add_address(StrBuilder *b, const void *p)
{
    char text[2 + 2 * sizeof p];
    size_t at = sizeof text;
    uintptr_t bits = (uintptr_t)p;
    do {
        text[--at] = "0123456789abcdef"[bits & 15];
        bits >>= 4;
    } while (bits);
    text[--at] = 'x';
    text[--at] = '0';
    return str_builder_add(b, text + at, sizeof text - at);
}

bool builder_add_type(StrBuilder *b, const Type *t)
{
    bool named = t->module && !(t->flags & TYPE_MODULE);
    if (named && (!str_builder_add_str(b, t->module) ||
                  !str_builder_add_c(b, ".")))
        return false;
    return str_builder_add_str(b, t->name);
}

Value object_repr(Value self)
{
    StrBuilder b;
    str_builder_start(&b);
    if (!str_builder_add_c(&b, "<") ||
        !builder_add_type(&b, value_type(self)) ||
        !str_builder_add_c(&b, " object at ") ||
        !builder_add_address(&b, (void *)self) ||
        !str_builder_add_c(&b, ">"))
        return 0;
    return str_builder_finish(&b);
}

Value object_str(Value self) { return op_repr(self); }

Value object_format(Value self, Value spec)
{
    if (!str_check(spec))
        return raise_type("format_spec must be str, not %T", spec);
    if (str_bytes(str_of(spec)) == 0) return op_str(self);
    return raise_type("unsupported format string passed to %T.__format__",
                      self);
}

/* ---- attributes ---- */

static bool check_name(Value name)
{
    if (str_check(name)) return true;
    raise_type("attribute name must be string, not '%T'", name);
    return false;
}

Value object_getattribute(Value self, Value name)
{
    return check_name(name)
               ? attr_get_generic(self, selector_of(name), name)
               : 0;
}

bool object_setattr(Value self, Value name, Value value)
{
    return check_name(name) &&
           attr_set_generic(self, selector_of(name), name, value);
}

bool object_delattr(Value self, Value name)
{
    return check_name(name) &&
           attr_set_generic(self, selector_of(name), name, 0);
}

Value object_get_class(Value self) { return value_of(value_type(self)); }

/* That of its class, unless it is built in. */
Value object_get_module(Value self)
{
    const Type *t = value_type(self);
    if (t->module && !(t->flags & TYPE_MODULE)) return t->module;
    return raise_error(&AttributeError_type,
                       "'%T' object has no attribute '__module__'", self);
}

/* The slot with the lowest offset from `from` on; NULL: no more. */
static const Attr *next_slot(const Type *t, uintptr_t from)
{
    const Attr *found = NULL;
    for (size_t i = 0; i <= t->attr_mask; i++) {
        const Attr *row = &t->attrs[i];
        if (row->sel && row->kind == ATTR_SLOT && row->as.offset >= from &&
            (!found || row->as.offset < found->as.offset))
            found = row;
    }
    return found;
}

/* Where the words begin that classes of the program add. */
static uintptr_t built_in_size(const Type *t)
{
    const Type *const *m = t->mro;
    while ((*m)->flags & TYPE_USER) m++;
    return (*m)->size;
}

/* Slots in the order of the instance, which is that of the first stores. */
static bool add_slots(Value dict, Value self, const Type *t)
{
    const Attr *row;
    for (uintptr_t at = built_in_size(t); (row = next_slot(t, at));
         at = row->as.offset + sizeof(Value)) {
        Value v = *(Value *)(void *)((char *)self + row->as.offset);
        Value name = selector_names[row->sel];
        if (v && name && !dict_set(dict, name, v)) return false;
    }
    return true;
}

/* The instance's own dict if all its attributes live there, else a new one
 * that holds what the attributes are now. */
Value object_get_dict(Value self)
{
    const Type *t = value_type(self);
    Value *own = t->flags & TYPE_DICT
                     ? (Value *)(void *)((char *)self + t->size) - 1
                     : NULL;
    if (own && !next_slot(t, built_in_size(t))) {
        if (!*own) *own = dict_new();
        return *own;
    }
    if (!own && (!(t->flags & TYPE_USER) || t->flags & TYPE_NO_DICT))
        return raise_error(&AttributeError_type,
                           "'%T' object has no attribute '__dict__'", self);
    Value dict = dict_new();
    if (!dict || !add_slots(dict, self, t)) return 0;
    if (own && *own && !dict_update(dict, *own)) return 0;
    return dict;
}

/* ---- dir ---- */

/* What the rows of a class say is there: of slots only the globals of a module
 * that are bound, since those of instances are in their dict. */
static bool is_listed(const Attr *row, Value self)
{
    if (row->kind != ATTR_SLOT) return true;
    return value_type(self)->flags & TYPE_MODULE &&
           *(Value *)(void *)((char *)self + row->as.offset);
}

/* Names of the attributes: those that the program can ask for. */
Value object_dir(Value self)
{
    bool is_class = type_is_subtype(value_type(self), &type_type);
    const Type *t = is_class ? (const Type *)self : value_type(self);
    Value names = dict_new(), own;
    if (!names) return 0;
    for (const Type *each = t;; each = &object_type) {
        for (size_t i = 0; i <= each->attr_mask; i++) {
            const Attr *row = &each->attrs[i];
            Sel sel = row->sel & ~SEL_CLASS_SIDE;
            Value name = sel < selector_count ? selector_names[sel] : 0;
            if (name && is_listed(row, self) &&
                !dict_set(names, name, NONE))
                return 0;
        }
        if (each == &object_type) break;
    }
    if (t->flags & TYPE_HEAP && !heap_types->add_others(t, names)) return 0;
    own = is_class ? 0 : op_find_attr(self, SEL(__dict__));
    if (own ? dict_check(own) && !dict_update(names, own) : error_pending())
        return 0;
    return list_from(names);
}
