/* super.c: super(), known when compiling or not. */
#include "dispatch.h"
#include "error.h"
#include "function.h"
#include "gc.h"
#include "object_text.h"
#include "ops.h"
#include "super.h"

extern const Type super_type;

static bool same_row(const Attr *a, const Attr *b)
{
    return a && a->kind == b->kind && a->as.value == b->as.value;
}

/* The row of sel that t itself defines; of a built-in type it may be a word
 * of the instance. */
static const Attr *own_row(const Type *t, Sel sel)
{
    const Attr *row = type_find_class(t, sel);
    if (!row || t == &object_type || type_has_own(t, sel)) return row;
    const Attr *word = type_find(t, sel);
    if (word->kind == ATTR_SLOT && !(t->flags & TYPE_USER)) return word;
    for (const Type *const *base = t->mro + 1; *base; base++)
        if (same_row(type_find_class(*base, sel), row)) return NULL;
    return row;
}

/* In the first class of start's MRO behind `after` that defines sel. */
static const Attr *find(const Type *start, const Type *after, Sel sel)
{
    const Type *const *mro = start->mro;
    while (*mro && *mro != after) mro++;
    while (*mro && *++mro) {
        const Attr *row = own_row(*mro, sel);
        if (row) return row;
    }
    return NULL;
}

static bool is_type(Value v)
{
    return type_is_subtype(value_type(v), &type_type);
}

/* self is an instance of cls or, in a class method, a class below it. */
static const Type *start_of(const Type *cls, Value self)
{
    const Type *t = value_type(self);
    if (!type_is_subtype(t, cls) && is_type(self))
        return (const Type *)self;
    return t;
}

static Value bind(const Attr *row, Value self, const Type *start)
{
    if (row->kind == ATTR_SLOT) {
        Value held = *(Value *)(void *)((char *)self + row->as.offset);
        return held ? held : NONE;
    }
    return row_bind(row, self == value_of(start) ? 0 : self, start);
}

static Value no_attribute(Sel name)
{
    raise_error(&AttributeError_type, "'super' object has no attribute '%s'",
                selector_text(name));
    if (error_named) error_named(selector_names[name], NONE);
    return 0;
}

Value op_super_attr(const Type *cls, Value self, Sel name)
{
    const Type *start = start_of(cls, self);
    const Attr *row = find(start, cls, name);
    return row ? bind(row, self, start) : no_attribute(name);
}

Value op_call_super(const Type *cls, Sel name, size_t nargs,
                    const Value *args)
{
    const Type *start = start_of(cls, args[0]);
    const Attr *row = find(start, cls, name);
    if (!row) return no_attribute(name);
    if (row->kind == ATTR_FUNCTION && value_of(start) != args[0])
        return code_call(row->as.code, 0, nargs, args, 0);
    Value f = bind(row, args[0], start);
    return f ? op_call(f, nargs - 1, args + 1) : 0;
}

/* ---- super objects ---- */

static Super *super_of(Value v) { return (Super *)v; }

static bool check(Value cls, Value self)
{
    const Type *after = (const Type *)cls;
    if (!is_type(cls))
        return raise_type("super() argument 1 must be a type, not %T", cls);
    if (!self || type_is_subtype(start_of(after, self), after)) return true;
    return raise_type("super(type, obj): obj (%s %N) is not an instance or "
                      "subtype of type (%N).",
                      is_type(self) ? "type" : "instance of",
                      is_type(self) ? (const Type *)self : value_type(self),
                      after);
}

/* super(cls, self); self 0: unbound. */
Value super_new(Value cls, Value self)
{
    if (!check(cls, self)) return 0;
    Super *s = gc_alloc(&super_type, sizeof *s);
    if (!s) return 0;
    s->after = (const Type *)cls;
    s->self = self;
    return value_of(s);
}

Value super_getattribute(Value self, Value name)
{
    Super *s = super_of(self);
    Sel sel = selector_of(name);
    const Type *start = s->self ? start_of(s->after, s->self) : NULL;
    const Attr *row = start && sel ? find(start, s->after, sel) : NULL;
    return row ? bind(row, s->self, start) : attr_get_generic(self, sel, name);
}

Value super_get_thisclass(Value self)
{
    return value_of(super_of(self)->after);
}

Value super_get_self(Value self)
{
    return super_of(self)->self ? super_of(self)->self : NONE;
}

Value super_repr(Value self)
{
    Super *s = super_of(self);
    StrBuilder b;
    str_builder_start(&b);
    if (!str_builder_add_c(&b, "<super: <class '") ||
        !str_builder_add_c(&b, type_name(s->after)) ||
        !str_builder_add_c(&b, "'>, "))
        return 0;
    if (!s->self ? !str_builder_add_c(&b, "NULL>")
                 : !str_builder_add_c(&b, "<") ||
                       !str_builder_add_c(
                           &b, type_name(start_of(s->after, s->self))) ||
                       !str_builder_add_c(&b, " object>>"))
        return 0;
    return str_builder_finish(&b);
}
