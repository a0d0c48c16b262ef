/* function.h: functions and methods as objects. */
#ifndef PYC2C_FUNCTION_H
#define PYC2C_FUNCTION_H

#include "error.h"
#include "gc.h"
#include "object.h"

static inline bool function_is(Value v)
{
    return value_is_exact(v, &function_type);
}

static inline bool method_is(Value v)
{
    return value_is_exact(v, &method_type);
}

/* As a class attribute it becomes a method of the instance it is read from.
 * Built-in functions do not, methods of built-in types do. */
static inline bool function_binds(Value v)
{
    const Code *code = ((const Function *)v)->code;
    if (!(code->flags & CODE_BUILTIN)) return true;
    return code->owner && !(code->flags & CODE_NEW);
}

/* A function with room for ncells cells, which are still 0. defaults: a tuple
 * or 0; kwdefaults: a dict or 0. May raise, may collect. */
Value function_new(const Code *code, Value defaults, Value kwdefaults,
                   size_t ncells);
/* The function object of a row of an attribute table. */
Value function_from_code(const Code *code);

/* self.function, bound. May raise, may collect. */
Value method_new(Value self, Value function);
Value method_from_code(Value self, const Code *code);

/* A cell that holds v; 0: empty. May raise, may collect. */
Value cell_new(Value v);

#endif
