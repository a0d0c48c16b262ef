/* class_values.c: methods that are values of class attributes: functions put
 * there at run time, descriptors, any callable. */
#include "dispatch.h"
#include "function.h"
#include "ops.h"

SEL_USE(__get__);

static Value call(const Attr *row, size_t nargs, const Value *args)
{
    if (row->kind == ATTR_CELL &&
        function_is(*row->as.cell) && function_binds(*row->as.cell))
        return op_call(*row->as.cell, nargs, args);
    Value f = row_bind(row, args[0], value_type(args[0]));
    return f ? op_call(f, nargs - 1, args + 1) : 0;
}

static Value item(const Attr *row, Value cls, Value key)
{
    Value f = row_bind(row, cls, (const Type *)cls);
    return f ? op_call1(f, key) : 0;
}

void class_values_start(void)
{
    class_values = call;
    class_item = item;
}

Value value_bind(Value v, Value self, const Type *t)
{
    if (!value_is_pointer(v)) return v;
    const Type *vt = ((const Object *)v)->type;
    if (vt == &function_type)
        return self && function_binds(v) ? method_new(self, v) : v;
    const Attr *get = method_find(vt, SEL(__get__));
    if (!get) return v;
    Value args[3] = {v, self ? self : NONE, value_of(t)};
    return method_call(get, 3, args);
}

Value row_bind(const Attr *row, Value self, const Type *t)
{
    switch (row->kind) {
    case ATTR_FUNCTION:
        return self ? method_from_code(self, row->as.code)
                    : function_from_code(row->as.code);
    case ATTR_CLASS: return method_from_code(value_of(t), row->as.code);
    case ATTR_GETTER:
        if (!self) return function_from_code(row->as.code);
        if (stack_check() && error_stack_full()) return 0;
        return CODE_FN(row->as.code, Value)(self);
    case ATTR_VALUE: return value_bind(row->as.value, self, t);
    case ATTR_CELL: return value_bind(*row->as.cell, self, t);
    default: return function_from_code(row->as.code);
    }
}
