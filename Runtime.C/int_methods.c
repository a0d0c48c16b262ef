/* int_methods.c: what the attribute tables of int and bool name. */
#include "int_parts.h"
#include "ops.h"
#include "tuple.h"

/* ---- operators: NOT_IMPLEMENTED for anything but ints ---- */
#define INT_OPERATOR(name) \
    Value int_op_##name(Value self, Value other) \
    { \
        return int_check(other) ? int_##name(self, other) : NOT_IMPLEMENTED; \
    }
INT_OPERATOR(add)
INT_OPERATOR(sub)
INT_OPERATOR(mul)
INT_OPERATOR(truediv)
INT_OPERATOR(floordiv)
INT_OPERATOR(mod)
INT_OPERATOR(divmod)
INT_OPERATOR(lshift)
INT_OPERATOR(rshift)
INT_OPERATOR(and)
INT_OPERATOR(or)
INT_OPERATOR(xor)

Value int_op_pow(Value self, Value other, Value modulus)
{
    if (!int_check(other)) return NOT_IMPLEMENTED;
    if (modulus == 0 || modulus == NONE) return int_pow(self, other);
    if (!int_check(modulus)) return NOT_IMPLEMENTED;
    return int_pow_mod(self, other, modulus);
}

#define INT_COMPARISON(name, operator) \
    Value int_op_##name(Value self, Value other) \
    { \
        if (!int_check(other)) return NOT_IMPLEMENTED; \
        return bool_value(int_compare(self, other) operator 0); \
    }
INT_COMPARISON(eq, ==)
INT_COMPARISON(ne, !=)
INT_COMPARISON(lt, <)
INT_COMPARISON(le, <=)
INT_COMPARISON(gt, >)
INT_COMPARISON(ge, >=)

int int_truth(Value self) { return int_sign(self) != 0; }
Value int_repr(Value self) { return int_to_str(self, 10); }

/* ---- numbers.Integral ---- */
Value int_zero(Value self)
{
    (void)self;
    return small_value(0);
}

Value int_one(Value self)
{
    (void)self;
    return small_value(1);
}

int int_is_integer(Value self)
{
    (void)self;
    return true;
}

Value int_as_integer_ratio(Value self)
{
    return tuple_new(2, (Value[2]){int_plain(self), small_value(1)});
}

Value int_bit_length_method(Value self)
{
    return int_from_size(int_bit_length(self));
}

Value int_bit_count(Value self)
{
    IntView view;
    size_t count = 0;
    int_view(&view, self);
    for (size_t i = 0; i < view.n; i++)
        /* Without a builtin: that would be a call into a table of bytes. */
        for (uint32_t limb = view.limbs[i]; limb != 0; limb &= limb - 1)
            count++;
    return int_from_size(count);
}

/* self to the nearest multiple of unit, ties to the even multiple. */
static Value round_to(Value self, Value unit)
{
    Value q, r, twice;
    if (!int_divide(self, unit, &q, &r)) return 0;
    if ((twice = int_add(r, r)) == 0) return 0;
    int order = int_compare(twice, unit);
    Value down = int_sub(self, r);
    if (down == 0 || order < 0 || (order == 0 && !int_is_odd(q))) return down;
    return int_add(down, unit);
}

Value int_round(Value self, Value ndigits)
{
    if (ndigits == 0) return int_plain(self);
    if ((ndigits = int_index(ndigits)) == 0) return 0;
    if (int_sign(ndigits) >= 0) return int_plain(self);
    /* 10 ** n is far above self: no need to compute it. */
    Value n = int_neg(ndigits);
    if (n == 0) return 0;
    if (int_compare(n, int_from_size(int_bit_length(self))) > 0)
        return small_value(0);
    Value unit = int_power(small_value(10), n);
    return unit == 0 ? 0 : round_to(self, unit);
}
