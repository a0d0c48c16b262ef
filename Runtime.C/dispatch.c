/* dispatch.c: calling what an attribute row holds. */
#include "dispatch.h"
#include "error.h"
#include "ops.h"

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

MethodCall *class_values;
Value (*class_item)(const Attr *row, Value cls, Value key);

/* Operators and attribute hooks recurse through here: the functions of a
 * program that only use them check no stack themselves. */
Value method_call(const Attr *row, size_t nargs, const Value *args)
{
    if (stack_check() && error_stack_full()) return 0;
    switch (row->kind) {
    case ATTR_FUNCTION:
        return code_call(row->as.code, 0, nargs, args, 0);
    case ATTR_STATIC:
        return code_call(row->as.code, 0, nargs - 1, args + 1, 0);
    default: return class_values(row, nargs, args);
    }
}

Value special_call(Sel name, size_t nargs, const Value *args)
{
    const Attr *row = method_find(value_type(args[0]), name);
    return row ? method_call(row, nargs, args)
               : raise_type("'NoneType' object is not callable");
}

Value method_call1(const Attr *row, Value self)
{
    const Code *code = row->as.code;
    if (stack_check() && error_stack_full()) return 0;
    if (likely(row->kind == ATTR_FUNCTION) && likely(code_takes(code, 1)))
        return CODE_FN(code, Value)(self);
    return method_call(row, 1, &self);
}

Value method_call2(const Attr *row, Value self, Value other)
{
    const Code *code = row->as.code;
    if (stack_check() && error_stack_full()) return 0;
    if (likely(row->kind == ATTR_FUNCTION) && likely(code_takes(code, 2)))
        return CODE_FN(code, Value, Value)(self, other);
    /* __pow__(self, other, modulus=...): no binding for the common case. */
    if (row->kind == ATTR_FUNCTION && code_takes(code, 3) &&
        code->ndefaults == 1 && code->defaults && !code->defaults[0])
        return CODE_FN(code, Value, Value, Value)(self, other, 0);
    Value args[2] = {self, other};
    return method_call(row, 2, args);
}
