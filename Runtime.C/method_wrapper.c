/* method_wrapper.c: staticmethod and classmethod objects. */
#include "error.h"
#include "function.h"
#include "gc.h"
#include "keywords.h"
#include "ops.h"
#include "property.h"
#include "str.h"

SEL_USE(__name__);
SEL_USE(__qualname__);
SEL_USE(__doc__);

static MethodWrapper *wrapper_of(Value v) { return (MethodWrapper *)v; }

Value method_wrapper_new(const Type *cls, size_t nargs, const Value *args,
                         Value kw)
{
    (void)nargs, (void)args, (void)kw;
    return instance_new(cls);
}

bool method_wrapper_init(Value self, Value function)
{
    wrapper_of(self)->function = function;
    return true;
}

Value method_wrapper_get_func(Value self)
{
    Value function = wrapper_of(self)->function;
    return function ? function : NONE;
}

/* What a subclass whose __init__ sets none has got to offer. */
static Value function_in(Value self, const char *what)
{
    Value function = wrapper_of(self)->function;
    return function ? function
                    : raise_error(&RuntimeError_type,
                                  "uninitialized %s object", what);
}

Value staticmethod_get(Value self, Value instance, Value owner)
{
    (void)instance;
    (void)owner;
    return function_in(self, "staticmethod");
}

Value staticmethod_call(Value self, size_t nargs, const Value *args, Value kw)
{
    Value function = function_in(self, "staticmethod");
    return function ? call_along(function, nargs, args, kw) : 0;
}

Value classmethod_get(Value self, Value instance, Value owner)
{
    Value function = function_in(self, "classmethod");
    if (owner == NONE) owner = value_of(value_type(instance));
    return function ? method_new(owner, function) : 0;
}

Value method_wrapper_get_name(Value self)
{
    return op_get_attr(method_wrapper_get_func(self), SEL(__name__));
}

Value method_wrapper_get_qualname(Value self)
{
    return op_get_attr(method_wrapper_get_func(self), SEL(__qualname__));
}

Value method_wrapper_get_doc(Value self)
{
    return op_get_attr(method_wrapper_get_func(self), SEL(__doc__));
}

/* <staticmethod(<function f at 0x…>)> */
Value method_wrapper_repr(Value self)
{
    StrBuilder b;
    str_builder_start(&b);
    if (!str_builder_add_char(&b, '<') ||
        !str_builder_add_c(&b, type_name(value_type(self))) ||
        !str_builder_add_char(&b, '(') ||
        !str_builder_add_repr(&b, method_wrapper_get_func(self)) ||
        !str_builder_add_c(&b, ")>"))
        return 0;
    return str_builder_finish(&b);
}
