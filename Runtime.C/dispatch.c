/* dispatch.c: calling what an attribute row holds. */
#include "dispatch.h"
#include "error.h"
#include "function.h"
#include "ops.h"

SEL_USE(__get__);

static __attribute__((noinline)) const Attr *find_slow(const Type *t, Sel sel)
{
    const Attr *row = type_find(t, sel);
    if (!row || row->kind <= ATTR_CLASS) return row;
    row = type_find_class(t, sel);
    if (row && ((row->kind == ATTR_VALUE && row->as.value == NONE) ||
                (row->kind == ATTR_CELL && *row->as.cell == NONE)))
        return NULL;
    return row;
}

const Attr *method_find(const Type *t, Sel sel)
{
    const Attr *row = &t->attrs[sel & t->attr_mask];
    if (likely(row->sel == sel) && likely(row->kind <= ATTR_CLASS))
        return row;
    return find_slow(t, sel);
}

static Value call_bound(const Attr *row, size_t nargs, const Value *args)
{
    Value f = row_bind(row, args[0], value_type(args[0]));
    return f ? op_call(f, nargs - 1, args + 1) : 0;
}

Value method_call(const Attr *row, size_t nargs, const Value *args)
{
    switch (row->kind) {
    case ATTR_FUNCTION:
        return code_call(row->as.code, 0, nargs, args, 0);
    case ATTR_STATIC:
        return code_call(row->as.code, 0, nargs - 1, args + 1, 0);
    case ATTR_CELL:
        if (value_is_exact(*row->as.cell, &function_type))
            return op_call(*row->as.cell, nargs, args);
        return call_bound(row, nargs, args);
    default:
        return call_bound(row, nargs, args);
    }
}

Value method_call1(const Attr *row, Value self)
{
    const Code *code = row->as.code;
    if (likely(row->kind == ATTR_FUNCTION) && likely(code_takes(code, 1)))
        return CODE_FN(code, Value)(self);
    return method_call(row, 1, &self);
}

Value method_call2(const Attr *row, Value self, Value other)
{
    const Code *code = row->as.code;
    if (likely(row->kind == ATTR_FUNCTION) && likely(code_takes(code, 2)))
        return CODE_FN(code, Value, Value)(self, other);
    Value args[2] = {self, other};
    return method_call(row, 2, args);
}

Value value_bind(Value v, Value self, const Type *t)
{
    if (!value_is_pointer(v)) return v;
    const Type *vt = ((const Object *)v)->type;
    if (vt == &function_type) return self ? method_new(self, v) : v;
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
        if (self) return CODE_FN(row->as.code, Value)(self);
        return function_from_code(row->as.code);
    case ATTR_VALUE: return value_bind(row->as.value, self, t);
    case ATTR_CELL: return value_bind(*row->as.cell, self, t);
    default: return function_from_code(row->as.code);
    }
}
