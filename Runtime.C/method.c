/* method.c: bound methods. */
#include "function.h"
#include "keywords.h"
#include "object_text.h"
#include "ops.h"

SEL_USE(__name__);
SEL_USE(__qualname__);

static BoundMethod *method_of(Value v) { return (BoundMethod *)v; }

static Value make(Value self, Value function, const Code *code)
{
    BoundMethod *m = gc_alloc(&method_type, sizeof *m);
    if (!m) return 0;
    m->self = self;
    m->function = function;
    m->code = code;
    return value_of(m);
}

Value method_new(Value self, Value function)
{
    return make(self, function, NULL);
}

Value method_from_code(Value self, const Code *code)
{
    return make(self, 0, code);
}

/* method(function, self) */
Value method_make(Value function, Value self)
{
    return method_new(self, function);
}

static const Code *code_of(const BoundMethod *m)
{
    if (m->code) return m->code;
    return function_is(m->function) ? ((Function *)m->function)->code : NULL;
}

static Value qualname_of(const BoundMethod *m)
{
    const Code *code = code_of(m);
    return code ? code->qualname
                : op_get_attr(m->function, SEL(__qualname__));
}

/* <bound method A.f of …> or <built-in method f of list object at 0x…> */
Value method_repr(Value self)
{
    const BoundMethod *m = method_of(self);
    const Code *code = code_of(m);
    StrBuilder b;
    str_builder_start(&b);
    if (code && code->flags & CODE_BUILTIN) {
        if (!str_builder_add_c(&b, "<built-in method ") ||
            !str_builder_add_str(&b, code->name) ||
            !str_builder_add_c(&b, " of ") ||
            !str_builder_add_c(&b, type_name(value_type(m->self))) ||
            !str_builder_add_c(&b, " object at ") ||
            !builder_add_address(&b, (void *)m->self))
            return 0;
    } else {
        Value name = qualname_of(m);
        if (!name || !str_builder_add_c(&b, "<bound method ") ||
            !str_builder_add_str(&b, name) ||
            !str_builder_add_c(&b, " of ") ||
            !str_builder_add_repr(&b, m->self))
            return 0;
    }
    return str_builder_add_c(&b, ">") ? str_builder_finish(&b) : 0;
}

Value method_get_self(Value self) { return method_of(self)->self; }

Value method_get_func(Value self)
{
    BoundMethod *m = method_of(self);
    return m->function ? m->function : function_from_code(m->code);
}

Value method_get_name(Value self)
{
    const Code *code = code_of(method_of(self));
    return code ? code->name
                : op_get_attr(method_of(self)->function, SEL(__name__));
}

Value method_get_qualname(Value self) { return qualname_of(method_of(self)); }

Value method_eq(Value self, Value other)
{
    if (!method_is(other)) return NOT_IMPLEMENTED;
    const BoundMethod *a = method_of(self), *b = method_of(other);
    return bool_value(a->self == b->self && a->function == b->function &&
                      a->code == b->code);
}

uintptr_t method_hash(Value self)
{
    const BoundMethod *m = method_of(self);
    return (m->self ^ m->function ^ (Value)m->code) >> 3;
}

Value method_call_self(Value self, size_t nargs, const Value *args, Value kw)
{
    return call_along(self, nargs, args, kw);
}
