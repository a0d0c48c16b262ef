/* ops.h: the operations of the language on any value.
 *
 * op_x is what the C of a program calls.  It tries small ints inline, then
 * op_x_slow dispatches through the type's attribute table (SEL(__x__), then
 * the reflected __rx__), as the language reference says: a subclass that
 * overrides the reflected method goes first; NotImplemented tries the other
 * side; then TypeError in CPython's words.
 *
 * Every operator method of a built-in type has the signature of its arity:
 * Value f(Value self, Value other).
 */
#ifndef PYC2C_OPS_H
#define PYC2C_OPS_H

#include "error.h"
#include "object.h"

/* ---- arithmetic (each may raise, may collect) ---- */
Value op_add_slow(Value a, Value b);
Value op_sub_slow(Value a, Value b);
Value op_mul_slow(Value a, Value b);
Value op_matmul(Value a, Value b);
Value op_truediv(Value a, Value b);
Value op_floordiv_slow(Value a, Value b);
Value op_mod_slow(Value a, Value b);
Value op_divmod(Value a, Value b);
Value op_pow(Value a, Value b);
Value op_pow3(Value a, Value b, Value modulus);
Value op_lshift_slow(Value a, Value b);
Value op_rshift_slow(Value a, Value b);
Value op_and_slow(Value a, Value b);
Value op_or_slow(Value a, Value b);
Value op_xor_slow(Value a, Value b);

/* In place: __iadd__ and so on, then the plain operator. */
Value op_iadd_slow(Value a, Value b);
Value op_isub_slow(Value a, Value b);
Value op_imul_slow(Value a, Value b);
Value op_imatmul(Value a, Value b);
Value op_itruediv(Value a, Value b);
Value op_ifloordiv_slow(Value a, Value b);
Value op_imod_slow(Value a, Value b);
Value op_ipow(Value a, Value b);
Value op_ilshift_slow(Value a, Value b);
Value op_irshift_slow(Value a, Value b);
Value op_iand_slow(Value a, Value b);
Value op_ior_slow(Value a, Value b);
Value op_ixor_slow(Value a, Value b);

Value op_neg_slow(Value a);
Value op_pos(Value a);
Value op_invert_slow(Value a);
Value op_abs(Value a);

/* ---- comparison ---- */
/* Values (a rich comparison may return anything). */
Value op_lt_slow(Value a, Value b);
Value op_le_slow(Value a, Value b);
Value op_gt_slow(Value a, Value b);
Value op_ge_slow(Value a, Value b);
Value op_eq_slow(Value a, Value b);
Value op_ne_slow(Value a, Value b);
/* As conditions: -1 raised, 0, 1. */
int op_is_lt_slow(Value a, Value b);
int op_is_le_slow(Value a, Value b);
int op_is_gt_slow(Value a, Value b);
int op_is_ge_slow(Value a, Value b);
int op_is_eq_slow(Value a, Value b);
int op_is_ne_slow(Value a, Value b);
/* Equality as containers see it: identity counts as equal. */
int op_same_or_eq(Value a, Value b);
int op_contains(Value container, Value item);

/* ---- truth, hash, text ---- */
int op_truth_slow(Value v);
/* Raises TypeError for the unhashable; then error_pending(). Never 0 means
 * nothing: any word is a possible hash. CPython's numeric rule: equal numbers
 * hash alike. */
uintptr_t op_hash(Value v);
Value op_repr(Value v);
Value op_str(Value v);
Value op_format(Value v, Value spec);   /* spec: str, or 0 for empty */
Value op_ascii(Value v);

/* ---- containers ---- */
Value op_len(Value v);
/* Length as a C int; -1 raised. */
intptr_t op_length(Value v);
Value op_get_item(Value v, Value key);
bool op_set_item(Value v, Value key, Value item);
bool op_del_item(Value v, Value key);
/* v[start:stop:step], read and assigned; 0 stands for an omitted bound. */
Value op_get_slice(Value v, Value start, Value stop, Value step);
bool op_set_slice(Value v, Value start, Value stop, Value step, Value items);

/* ---- iteration ---- */
Value op_iter(Value v);
/* The next item; 0 at the end, without an exception, or when it raised. */
Value op_next(Value iterator);
/* The iterator's __next__ as Python sees it: StopIteration at the end. */
Value op_next_raising(Value iterator);
/* Puts exactly n items into out, else raises ValueError as unpacking does. */
bool op_unpack(Value v, size_t n, Value *out);
/* first items, then a list of the rest at out[before], then `after` more. */
bool op_unpack_star(Value v, size_t before, size_t after, Value *out);

/* ---- attributes ---- */
Value op_get_attr(Value v, Sel name);
bool op_set_attr(Value v, Sel name, Value value);
bool op_del_attr(Value v, Sel name);
/* As op_get_attr, but 0 without an exception where there is none. */
Value op_find_attr(Value v, Sel name);
/* super(cls, self).name */
Value op_super_attr(const Type *cls, Value self, Sel name);
/* Computed names (getattr, setattr, hasattr, delattr): name is a str.  A
 * program that calls these keeps every attribute of its types. */
Value op_get_attr_named(Value v, Value name);
Value op_find_attr_named(Value v, Value name);
bool op_set_attr_named(Value v, Value name, Value value);
bool op_del_attr_named(Value v, Value name);
/* The same for "{0.name}".format: the program keeps the attributes that its
 * constant strings name. */
Value op_get_attr_field(Value v, Value name);

/* ---- calls ---- */
/* args: nargs positional values, then one for each name in kwnames (a tuple
 * of str, or 0). */
Value op_call(Value f, size_t nargs, const Value *args);
Value op_call_kw(Value f, size_t nargs, const Value *args, Value kwnames);
/* f(*args, **kwargs): args a tuple or list, kwargs a dict or 0. */
Value op_call_ex(Value f, Value args, Value kwargs);
/* args[0].name(args[1], ...): nargs counts self. No bound method is made. */
Value op_call_method(Sel name, size_t nargs, const Value *args);
Value op_call_method_kw(Sel name, size_t nargs, const Value *args,
                        Value kwnames);
/* super(cls, args[0]).name(args[1], ...) */
Value op_call_super(const Type *cls, Sel name, size_t nargs,
                    const Value *args);
/* A code object called directly (static dispatch through a table row). */
Value code_call(const Code *code, Value function, size_t nargs,
                const Value *args, Value kwnames);

static inline Value op_call0(Value f) { return op_call(f, 0, NULL); }
static inline Value op_call1(Value f, Value a) { return op_call(f, 1, &a); }
static inline Value op_call2(Value f, Value a, Value b)
{
    Value args[2] = {a, b};
    return op_call(f, 2, args);
}

/* ---- the inline halves ---- */
static inline Value op_add(Value a, Value b)
{
    intptr_t r;
    if (likely(both_small(a, b)) &&
        likely(!__builtin_add_overflow((intptr_t)a, (intptr_t)(b - 1), &r)))
        return (Value)r;
    return op_add_slow(a, b);
}

static inline Value op_sub(Value a, Value b)
{
    intptr_t r;
    if (likely(both_small(a, b)) &&
        likely(!__builtin_sub_overflow((intptr_t)a, (intptr_t)(b - 1), &r)))
        return (Value)r;
    return op_sub_slow(a, b);
}

static inline Value op_mul(Value a, Value b)
{
    intptr_t r;
    if (likely(both_small(a, b)) &&
        likely(!__builtin_mul_overflow((intptr_t)(a - 1), small_int(b), &r)))
        return (Value)r | 1;
    return op_mul_slow(a, b);
}

/* Python's floor division and modulo on machine ints; b is not 0. */
static inline intptr_t floor_div(intptr_t a, intptr_t b)
{
    intptr_t q = a / b;
    return q - ((a % b != 0) & ((a < 0) != (b < 0)));
}

static inline intptr_t floor_mod(intptr_t a, intptr_t b)
{
    intptr_t r = a % b;
    return r != 0 && (r < 0) != (b < 0) ? r + b : r;
}

static inline Value op_floordiv(Value a, Value b)
{
    /* SMALL_MIN // -1 does not fit: the slow path has it. */
    if (likely(both_small(a, b)) && likely(small_int(b) > 0))
        return small_value(floor_div(small_int(a), small_int(b)));
    return op_floordiv_slow(a, b);
}

static inline Value op_mod(Value a, Value b)
{
    if (likely(both_small(a, b)) && likely(small_int(b) > 0))
        return small_value(floor_mod(small_int(a), small_int(b)));
    return op_mod_slow(a, b);
}

static inline Value op_lshift(Value a, Value b)
{
    if (likely(both_small(a, b)) &&
        likely((uintptr_t)small_int(b) < sizeof(Value) * 8 - 1)) {
        intptr_t r = (intptr_t)((a - 1) << small_int(b));
        if (likely(r >> small_int(b) == (intptr_t)(a - 1)))
            return (Value)r | 1;
    }
    return op_lshift_slow(a, b);
}

static inline Value op_rshift(Value a, Value b)
{
    if (likely(both_small(a, b)) &&
        likely((uintptr_t)small_int(b) < sizeof(Value) * 8 - 1))
        return (Value)((intptr_t)a >> small_int(b)) | 1;
    return op_rshift_slow(a, b);
}

static inline Value op_and(Value a, Value b)
{
    return likely(both_small(a, b)) ? (a & b) : op_and_slow(a, b);
}

static inline Value op_or(Value a, Value b)
{
    return likely(both_small(a, b)) ? (a | b) : op_or_slow(a, b);
}

static inline Value op_xor(Value a, Value b)
{
    return likely(both_small(a, b)) ? ((a ^ b) | 1) : op_xor_slow(a, b);
}

#define OP_INPLACE(name) \
    static inline Value op_i##name(Value a, Value b) \
    { \
        return likely(both_small(a, b)) ? op_##name(a, b) \
                                        : op_i##name##_slow(a, b); \
    }
OP_INPLACE(add)
OP_INPLACE(sub)
OP_INPLACE(mul)
OP_INPLACE(floordiv)
OP_INPLACE(mod)
OP_INPLACE(lshift)
OP_INPLACE(rshift)
OP_INPLACE(and)
OP_INPLACE(or)
OP_INPLACE(xor)
#undef OP_INPLACE

static inline Value op_neg(Value a)
{
    if (likely(value_is_small(a)) && likely(small_int(a) != SMALL_MIN))
        return small_value(-small_int(a));
    return op_neg_slow(a);
}

static inline Value op_invert(Value a)
{
    return likely(value_is_small(a)) ? (Value)(~a | 1) : op_invert_slow(a);
}

#define OP_COMPARE(name, operator) \
    static inline Value op_##name(Value a, Value b) \
    { \
        return likely(both_small(a, b)) \
                   ? bool_value((intptr_t)a operator (intptr_t)b) \
                   : op_##name##_slow(a, b); \
    } \
    static inline int op_is_##name(Value a, Value b) \
    { \
        return likely(both_small(a, b)) ? (intptr_t)a operator (intptr_t)b \
                                        : op_is_##name##_slow(a, b); \
    }
OP_COMPARE(lt, <)
OP_COMPARE(le, <=)
OP_COMPARE(gt, >)
OP_COMPARE(ge, >=)
OP_COMPARE(eq, ==)
OP_COMPARE(ne, !=)
#undef OP_COMPARE

static inline int op_truth(Value v)
{
    if (v == TRUE) return 1;
    if (v == FALSE || v == NONE) return 0;
    if (value_is_small(v)) return v != small_value(0);
    return op_truth_slow(v);
}

#endif
