/* ops_binary.c: the binary operators, in place ones included. */
#include "dispatch.h"
#include "int.h"
#include "ops.h"

SEL_USE(__add__);
SEL_USE(__rmul__);
SEL_USE(__getitem__);

static Value half(const Attr *row, Value self, Value other)
{
    return row ? method_call2(row, self, other) : NOT_IMPLEMENTED;
}

/* tb, a subclass of ta, has a reflected method of its own: it goes first. */
static bool reflected_first(const Type *ta, const Type *tb,
                            const Attr *row, Sel reflected)
{
    if (!(tb->flags & TYPE_USER) || !type_is_subtype(tb, ta)) return false;
    const Attr *inherited = method_find(ta, reflected);
    return !inherited || inherited->kind != row->kind ||
           inherited->as.code != row->as.code;
}

/* NOT_IMPLEMENTED if neither side knows the operator. */
static Value binary(Value a, Value b, Sel plain, Sel reflected)
{
    const Type *ta = value_type(a), *tb = value_type(b);
    const Attr *ra = method_find(ta, plain);
    if (ta == tb) return half(ra, a, b);
    const Attr *rb = method_find(tb, reflected);
    Value r;
    if (rb && reflected_first(ta, tb, rb, reflected)) {
        r = half(rb, b, a);
        return r != NOT_IMPLEMENTED ? r : half(ra, a, b);
    }
    r = half(ra, a, b);
    return r != NOT_IMPLEMENTED ? r : half(rb, b, a);
}

static __attribute__((noinline)) Value unsupported(Value a, Value b,
                                                   const char *symbol)
{
    return raise_type("unsupported operand type(s) for %s: '%T' and '%T'",
                      symbol, a, b);
}

/* A str, list or tuple says itself what it takes. */
static bool is_addable_sequence(const Type *t)
{
    return !(t->flags & TYPE_USER) && type_find(t, SEL(__getitem__)) &&
           type_find(t, SEL(__rmul__)) && type_find(t, SEL(__add__));
}

static Value cannot_add(Value a, Value b, const char *symbol)
{
    if (!is_addable_sequence(value_type(a))) return unsupported(a, b, symbol);
    return raise_type("can only concatenate %T (not \"%T\") to %T", a, b, a);
}

static Value binary_or_raise(Value a, Value b, Sel plain, Sel reflected,
                             const char *symbol)
{
    Value r = binary(a, b, plain, reflected);
    if (r != NOT_IMPLEMENTED) return r;
    return symbol[0] == '+' ? cannot_add(a, b, symbol) : unsupported(a, b, symbol);
}

static Value inplace(Value a, Value b, Sel sel)
{
    return half(method_find(value_type(a), sel), a, b);
}

#define BINARY(function, method, reflected, symbol) \
    SEL_USE(method); \
    SEL_USE(reflected); \
    Value function(Value a, Value b) \
    { \
        return binary_or_raise(a, b, SEL(method), SEL(reflected), symbol); \
    }

/* Ints need no dispatch: their own methods would come to the same. */
#define INT_BINARY(function, method, reflected, symbol, of_ints) \
    SEL_USE(method); \
    SEL_USE(reflected); \
    Value function(Value a, Value b) \
    { \
        if (int_check(a) && int_check(b)) return of_ints(a, b); \
        return binary_or_raise(a, b, SEL(method), SEL(reflected), symbol); \
    }

#define INPLACE(function, imethod, method, reflected, symbol) \
    SEL_USE(imethod); \
    Value function(Value a, Value b) \
    { \
        Value r = inplace(a, b, SEL(imethod)); \
        if (r != NOT_IMPLEMENTED) return r; \
        return binary_or_raise(a, b, SEL(method), SEL(reflected), symbol); \
    }

INT_BINARY(op_add_slow, __add__, __radd__, "+", int_add)
INT_BINARY(op_sub_slow, __sub__, __rsub__, "-", int_sub)
BINARY(op_matmul, __matmul__, __rmatmul__, "@")
BINARY(op_truediv, __truediv__, __rtruediv__, "/")
INT_BINARY(op_floordiv_slow, __floordiv__, __rfloordiv__, "//", int_floordiv)
INT_BINARY(op_mod_slow, __mod__, __rmod__, "%", int_mod)
BINARY(op_divmod, __divmod__, __rdivmod__, "divmod()")
BINARY(op_pow, __pow__, __rpow__, "** or pow()")
BINARY(op_lshift_slow, __lshift__, __rlshift__, "<<")
BINARY(op_rshift_slow, __rshift__, __rrshift__, ">>")
BINARY(op_and_slow, __and__, __rand__, "&")
BINARY(op_or_slow, __or__, __ror__, "|")
BINARY(op_xor_slow, __xor__, __rxor__, "^")

INPLACE(op_iadd_slow, __iadd__, __add__, __radd__, "+=")
INPLACE(op_isub_slow, __isub__, __sub__, __rsub__, "-=")
INPLACE(op_imatmul, __imatmul__, __matmul__, __rmatmul__, "@=")
INPLACE(op_itruediv, __itruediv__, __truediv__, __rtruediv__, "/=")
INPLACE(op_ifloordiv_slow, __ifloordiv__, __floordiv__, __rfloordiv__, "//=")
INPLACE(op_imod_slow, __imod__, __mod__, __rmod__, "%=")
INPLACE(op_ipow, __ipow__, __pow__, __rpow__, "**=")
INPLACE(op_ilshift_slow, __ilshift__, __lshift__, __rlshift__, "<<=")
INPLACE(op_irshift_slow, __irshift__, __rshift__, __rrshift__, ">>=")
INPLACE(op_iand_slow, __iand__, __and__, __rand__, "&=")
INPLACE(op_ior_slow, __ior__, __or__, __ror__, "|=")
INPLACE(op_ixor_slow, __ixor__, __xor__, __rxor__, "^=")

/* ---- multiplication: a sequence has its own words for a bad factor ---- */

SEL_USE(__mul__);
SEL_USE(__rmul__);
SEL_USE(__imul__);
SEL_USE(__getitem__);

static bool is_repeatable(const Type *t)
{
    return !(t->flags & TYPE_USER) && type_find(t, SEL(__getitem__)) &&
           type_find(t, SEL(__mul__));
}

static Value multiply(Value a, Value b, const char *symbol)
{
    if (int_check(a) && int_check(b)) return int_mul(a, b);
    Value r = binary(a, b, SEL(__mul__), SEL(__rmul__));
    if (r != NOT_IMPLEMENTED) return r;
    bool left = is_repeatable(value_type(a));
    if (left || is_repeatable(value_type(b)))
        return raise_type("can't multiply sequence by non-int of type '%T'",
                          left ? b : a);
    return unsupported(a, b, symbol);
}

Value op_mul_slow(Value a, Value b) { return multiply(a, b, "*"); }

Value op_imul_slow(Value a, Value b)
{
    Value r = inplace(a, b, SEL(__imul__));
    return r != NOT_IMPLEMENTED ? r : multiply(a, b, "*=");
}

Value op_pow3(Value a, Value b, Value modulus)
{
    if (modulus == NONE) return op_pow(a, b);
    const Attr *row = method_find(value_type(a), SEL(__pow__));
    Value args[3] = {a, b, modulus};
    Value r = row ? method_call(row, 3, args) : NOT_IMPLEMENTED;
    if (r != NOT_IMPLEMENTED) return r;
    return raise_type("unsupported operand type(s) for ** or pow(): "
                      "'%T', '%T', '%T'", a, b, modulus);
}
