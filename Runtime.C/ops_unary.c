/* ops_unary.c: the unary operators, truth, hash and text. */
#include "dispatch.h"
#include "int.h"
#include "ops.h"
#include "str.h"

SEL_USE(__neg__);
SEL_USE(__pos__);
SEL_USE(__invert__);
SEL_USE(__abs__);
SEL_USE(__bool__);
SEL_USE(__len__);
SEL_USE(__hash__);
SEL_USE(__repr__);
SEL_USE(__str__);
SEL_USE(__format__);

static Value unary(Value a, Sel sel, const char *operator)
{
    const Attr *row = method_find(value_type(a), sel);
    if (row) return method_call1(row, a);
    return raise_type("bad operand type for %s: '%T'", operator, a);
}

Value op_neg_slow(Value a) { return unary(a, SEL(__neg__), "unary -"); }
Value op_pos(Value a) { return unary(a, SEL(__pos__), "unary +"); }
Value op_invert_slow(Value a)
{
    return unary(a, SEL(__invert__), "unary ~");
}
Value op_abs(Value a) { return unary(a, SEL(__abs__), "abs()"); }

int op_truth_slow(Value v)
{
    const Type *t = value_type(v);
    const Attr *row = method_find(t, SEL(__bool__));
    if (row) {
        Value r = method_call1(row, v);
        if (r == TRUE || r == FALSE) return r == TRUE;
        if (r) raise_type("__bool__ should return bool, returned %T", r);
        return -1;
    }
    if (!method_find(t, SEL(__len__))) return 1;
    intptr_t n = op_length(v);
    return n < 0 ? -1 : n != 0;
}

/* ---- hash ---- */

/* What a __hash__ of the program returned. */
static uintptr_t hash_as_word(Value hash)
{
    if (value_is_small(hash))
        return (uintptr_t)(small_int(hash) == -1 ? -2 : small_int(hash));
    if (int_check(hash)) return int_hash(hash);
    raise_type("__hash__ method should return an integer");
    return 0;
}

uintptr_t op_hash(Value v)
{
    if (value_is_small(v)) return int_hash(v);
    const Type *t = value_type(v);
    if (t == &str_type) return str_hash(v);
    const Attr *row = method_find(t, SEL(__hash__));
    if (!row) {
        raise_type("unhashable type: '%N'", t);
        return 0;
    }
    const Code *code = row->as.code;
    if (row->kind == ATTR_FUNCTION && code->flags & CODE_HASH)
        return ((uintptr_t (*)(Value))code->fn)(v);
    Value hash = method_call1(row, v);
    return hash ? hash_as_word(hash) : 0;
}

/* ---- text ---- */

static Value text(Value v, Sel sel, const char *method)
{
    Value r = method_call1(method_find(value_type(v), sel), v);
    if (!r || str_check(r)) return r;
    return raise_type("%s returned non-string (type %T)", method, r);
}

Value op_repr(Value v)
{
    if (error_stack_full()) return 0;
    return text(v, SEL(__repr__), "__repr__");
}

Value op_str(Value v)
{
    if (value_type(v) == &str_type) return v;
    if (error_stack_full()) return 0;
    return text(v, SEL(__str__), "__str__");
}

Value op_format(Value v, Value spec)
{
    if (!spec) {
        if (value_type(v) == &str_type) return v;
        spec = str_new("", 0);
        if (!spec) return 0;
    }
    const Attr *row = method_find(value_type(v), SEL(__format__));
    Value r = method_call2(row, v, spec);
    if (!r || str_check(r)) return r;
    return raise_type("__format__ must return a str, not %T", r);
}
