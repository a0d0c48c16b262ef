/* method_wrapper.c: staticmethod and classmethod objects. */
#include "error.h"
#include "function.h"
#include "gc.h"
#include "keywords.h"
#include "ops.h"
#include "property.h"

static Value function_in(Value self)
{
    return ((MethodWrapper *)self)->function;
}

Value method_wrapper_new(const Type *cls, Value function)
{
    MethodWrapper *w = gc_alloc(cls, cls->size);
    if (!w) return 0;
    w->function = function;
    return value_of(w);
}

Value staticmethod_get(Value self, Value instance, Value owner)
{
    (void)instance;
    (void)owner;
    return function_in(self);
}

Value staticmethod_call(Value self, size_t nargs, const Value *args, Value kw)
{
    return call_along(function_in(self), nargs, args, kw);
}

Value classmethod_get(Value self, Value instance, Value owner)
{
    if (owner == NONE) owner = value_of(value_type(instance));
    return method_new(owner, function_in(self));
}

Value method_wrapper_get_func(Value self) { return function_in(self); }
