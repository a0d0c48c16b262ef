/* int_pow.c: powers, also modulo a number. */
#include "int_parts.h"

/* Bit i of a magnitude. */
static bool bit(const IntView *v, size_t i)
{
    return v->limbs[i / 32] >> (i % 32) & 1;
}

/* base ** exponent, exponent > 0, by squaring from its top bit down. */
static Value power(Value base, Value exponent)
{
    IntView e;
    int_view(&e, exponent);
    Value r = base;
    for (size_t i = int_bit_length(exponent) - 1; i-- > 0;) {
        if ((r = int_mul(r, r)) == 0) return 0;
        if (bit(&e, i) && (r = int_mul(r, base)) == 0) return 0;
    }
    return r;
}

/* base ** exponent by machine arithmetic; false if that overflows. */
static bool power_machine(intptr_t base, intptr_t exponent, intptr_t *r)
{
    *r = 1;
    for (;; exponent >>= 1) {
        if ((exponent & 1) && __builtin_mul_overflow(*r, base, r)) return false;
        if (exponent <= 1) return true;
        if (__builtin_mul_overflow(base, base, &base)) return false;
    }
}

Value int_pow(Value a, Value b)
{
    if (int_sign(b) >= 0) return int_power(a, b);
    if (int_negative_power_hook != NULL)
        return int_negative_power_hook(a, b);
    return raise_value("negative power of an int");
}

Value int_power(Value a, Value b)
{
    a = int_plain(a);
    if (int_sign(b) == 0) return small_value(1);
    if (value_is_small(a)) {
        intptr_t base = small_int(a), r;
        b = int_plain(b);
        if (value_is_small(b) && power_machine(base, small_int(b), &r))
            return int_from_word(r);
        /* 0, 1, -1: any exponent will do; 2: a shift. */
        if (base == 2) return int_lshift(small_value(1), b);
        if (base == 0 || base == 1) return a;
        if (base == -1) return small_value(int_is_odd(b) ? -1 : 1);
    }
    return power(a, b);
}

/* The inverse of a modulo m > 1 by Euclid's algorithm: along the remainders
 * r runs x with r = x * a (mod m). */
static Value inverse(Value a, Value m)
{
    Value r0 = m, r1 = int_mod(a, m), x0 = small_value(0), x1 = small_value(1);
    while (r1 != 0 && int_sign(r1) != 0) {
        Value q, r2, t;
        if (!int_divide(r0, r1, &q, &r2)) return 0;
        if ((t = int_mul(q, x1)) == 0 || (t = int_sub(x0, t)) == 0) return 0;
        r0 = r1;
        r1 = r2;
        x0 = x1;
        x1 = t;
    }
    if (r1 == 0) return 0;
    if (r0 != small_value(1))
        return raise_value("base is not invertible for the given modulus");
    return int_mod(x0, m);
}

/* base ** exponent % m with 0 <= base < m < 2**32. */
static Value power_mod_limb(uint32_t base, Value exponent, uint32_t m)
{
    IntView e;
    int_view(&e, exponent);
    uint32_t r = 1 % m;
    for (size_t i = int_bit_length(exponent); i-- > 0;) {
        r = (uint32_t)((uint64_t)r * r % m);
        if (bit(&e, i)) r = (uint32_t)((uint64_t)r * base % m);
    }
    return int_from_u64(r);
}

/* base ** exponent % m with 0 <= base < m. */
static Value power_mod(Value base, Value exponent, Value m)
{
    IntView e, view;
    int_view(&e, exponent);
    int_view(&view, m);
    if (view.n == 1)
        return power_mod_limb(int_as_u32_wrapped(base), exponent,
                              view.limbs[0]);
    Value r = small_value(1);
    for (size_t i = int_bit_length(exponent); i-- > 0;) {
        if ((r = int_mul(r, r)) == 0 || (r = int_mod(r, m)) == 0) return 0;
        if (!bit(&e, i)) continue;
        if ((r = int_mul(r, base)) == 0 || (r = int_mod(r, m)) == 0) return 0;
    }
    return r;
}

Value int_pow_mod(Value a, Value b, Value modulus)
{
    if (int_sign(modulus) == 0)
        return raise_value("pow() 3rd argument cannot be 0");
    Value m = int_abs(modulus);
    if (m == 0) return 0;
    if (m == small_value(1)) return small_value(0);
    if (int_sign(b) < 0) {
        if ((a = inverse(a, m)) == 0 || (b = int_neg(b)) == 0) return 0;
    }
    if ((a = int_mod(a, m)) == 0) return 0;
    Value r = power_mod(a, b, m);
    /* The result has the sign of the modulus. */
    return r == 0 || int_sign(modulus) > 0 ? r : int_mod(r, modulus);
}
