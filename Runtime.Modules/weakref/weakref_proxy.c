/* weakref_proxy.c: objects that stand for the target of a weak reference.
 *
 * Every operation goes to the target, the operands that are proxies replaced
 * by theirs.
 */
#include "weakref.h"
#include "dispatch.h"
#include "error.h"
#include "ops.h"
#include "tuple.h"

SEL_USE(__call__);
SEL_USE(__bytes__);
SEL_USE(__reversed__);
SEL_USE(__index__);
SEL_USE(__int__);
SEL_USE(__float__);

Value weakref_proxy(Value target, Value callback)
{
    bool is_callable = type_find(value_type(target), SEL(__call__)) != NULL;
    return weakref_make(is_callable ? &weakref_CallableProxyType_type
                                    : &weakref_ProxyType_type,
                        target, callback == NONE ? 0 : callback);
}

static bool is_proxy(Value v)
{
    return value_is_instance(v, &weakref__Proxy_type);
}

/* The target of a proxy, 0 with ReferenceError if it is gone; any other value
 * as it is. */
static Value target_of(Value v)
{
    if (!is_proxy(v)) return v;
    Value target = weakref_target(v);
    return target ? target
                  : raise_error(&ReferenceError_type,
                                "weakly-referenced object no longer exists");
}

/* ---- attributes ---- */

Value proxy_getattribute(Value self, Value name)
{
    Value target = target_of(self);
    return target ? attr_get(target, selector_of(name), name) : 0;
}

bool proxy_setattr(Value self, Value name, Value value)
{
    Value target = target_of(self);
    return target && attr_set(target, selector_of(name), name, value);
}

bool proxy_delattr(Value self, Value name)
{
    Value target = target_of(self);
    return target && attr_set(target, selector_of(name), name, 0);
}

/* ---- one operand ---- */

#define UNARY(name, operation) \
    Value proxy_##name(Value self) \
    { \
        Value target = target_of(self); \
        return target ? operation(target) : 0; \
    }
UNARY(neg, op_neg)
UNARY(pos, op_pos)
UNARY(abs, op_abs)
UNARY(invert, op_invert)
UNARY(str, op_str)
UNARY(iter, op_iter)

static Value call_special(Value self, Sel sel)
{
    Value target = target_of(self);
    return target ? op_call_method(sel, 1, &target) : 0;
}

Value proxy_bytes(Value self) { return call_special(self, SEL(__bytes__)); }
Value proxy_reversed(Value self)
{
    return call_special(self, SEL(__reversed__));
}
Value proxy_index(Value self) { return call_special(self, SEL(__index__)); }
Value proxy_int(Value self) { return call_special(self, SEL(__int__)); }
Value proxy_float(Value self) { return call_special(self, SEL(__float__)); }

Value proxy_next(Value self)
{
    Value target = target_of(self);
    return target ? op_next(target) : 0;
}

int proxy_bool(Value self)
{
    Value target = target_of(self);
    return target ? op_truth(target) : -1;
}

/* Of the proxy itself. */
Value proxy_repr(Value self) { return weakref_text(self, "weakproxy", false); }

/* ---- two operands ---- */

#define BINARY(name, operation) \
    Value proxy_##name(Value self, Value other) \
    { \
        Value a = target_of(self), b = a ? target_of(other) : 0; \
        return b ? operation(a, b) : 0; \
    }
#define REFLECTED(name, operation) \
    BINARY(name, operation) \
    Value proxy_r##name(Value self, Value other) \
    { \
        Value b = target_of(self); \
        return b ? operation(other, b) : 0; \
    }
#define ARITHMETIC(name, operation, in_place) \
    REFLECTED(name, operation) \
    BINARY(i##name, in_place)
ARITHMETIC(add, op_add, op_iadd)
ARITHMETIC(sub, op_sub, op_isub)
ARITHMETIC(mul, op_mul, op_imul)
ARITHMETIC(matmul, op_matmul, op_imatmul)
ARITHMETIC(truediv, op_truediv, op_itruediv)
ARITHMETIC(floordiv, op_floordiv, op_ifloordiv)
ARITHMETIC(mod, op_mod, op_imod)
ARITHMETIC(pow, op_pow, op_ipow)
ARITHMETIC(lshift, op_lshift, op_ilshift)
ARITHMETIC(rshift, op_rshift, op_irshift)
ARITHMETIC(and, op_and, op_iand)
ARITHMETIC(or, op_or, op_ior)
ARITHMETIC(xor, op_xor, op_ixor)
REFLECTED(divmod, op_divmod)
BINARY(lt, op_lt)
BINARY(le, op_le)
BINARY(gt, op_gt)
BINARY(ge, op_ge)
BINARY(eq, op_eq)
BINARY(ne, op_ne)

/* ---- containers ---- */

intptr_t proxy_len(Value self)
{
    Value target = target_of(self);
    return target ? op_length(target) : -1;
}

Value proxy_get_item(Value self, Value key)
{
    Value target = target_of(self);
    return target ? op_get_item(target, key) : 0;
}

bool proxy_set_item(Value self, Value key, Value item)
{
    Value target = target_of(self);
    return target && op_set_item(target, key, item);
}

bool proxy_del_item(Value self, Value key)
{
    Value target = target_of(self);
    return target && op_del_item(target, key);
}

int proxy_contains(Value self, Value item)
{
    Value target = target_of(self);
    return target ? op_contains(target, item) : -1;
}

Value proxy_call(Value self, size_t nargs, const Value *args, Value kw)
{
    Value target = target_of(self), t = target ? tuple_new(nargs, args) : 0;
    return t ? op_call_ex(target, t, kw) : 0;
}
