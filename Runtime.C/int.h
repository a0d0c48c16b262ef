/* int.h: integers of any size.
 *
 * An int is a small int word or, outside SMALL_MIN..SMALL_MAX, a BigInt:
 * sign and magnitude in 32-bit limbs, least significant first, normalised
 * (no leading zero limb, never a value that a small int could hold, so equal
 * small ints are equal words).  bool is a type of its own with the two static
 * objects TRUE and FALSE, and every int operation accepts them.
 */
#ifndef PYC2C_INT_H
#define PYC2C_INT_H

#include "error.h"
#include "object.h"

typedef struct {
    const Type *type;
    int32_t size;             /* limbs; negative for a negative number */
    uint32_t limbs[];
} BigInt;

static inline bool bool_check(Value v) { return v == TRUE || v == FALSE; }

/* v is an int, bool included. */
static inline bool int_check(Value v)
{
    return value_is_small(v) ||
           (value_is_pointer(v) && v != 0 &&
            (((const Object *)v)->type == &int_type ||
             ((const Object *)v)->type == &bool_type));
}

Value int_from_i64(int64_t i);
Value int_from_u64(uint64_t i);
static inline Value int_from_word(intptr_t i)
{
    return likely(small_fits(i)) ? small_value(i) : int_from_i64(i);
}
static inline Value int_from_size(size_t n)
{
    return int_from_word((intptr_t)n);
}

/* v through __index__, as an int; TypeError if it has none ("'%T' object
 * cannot be interpreted as an integer"). */
Value int_index(Value v);

/* To C: v through __index__; OverflowError if it does not fit.
 * Then error_pending(). */
intptr_t int_as_word(Value v);
int32_t int_as_i32(Value v);
uint32_t int_as_u32(Value v);
int64_t int_as_i64(Value v);
uint64_t int_as_u64(Value v);
/* As a slice bound: clipped to the range instead of raising OverflowError. */
intptr_t int_as_clipped(Value v);
/* The low 32 bits in two's complement, whatever the size. */
uint32_t int_as_u32_wrapped(Value v);

/* Both ints (bool included). May raise, may collect. */
Value int_add(Value a, Value b);
Value int_sub(Value a, Value b);
Value int_mul(Value a, Value b);
Value int_floordiv(Value a, Value b);
Value int_mod(Value a, Value b);
Value int_divmod(Value a, Value b);
/* A negative exponent gives a float, through int_negative_power_hook. */
Value int_pow(Value a, Value b);
/* b >= 0: what needs no floats. */
Value int_power(Value a, Value b);
Value int_pow_mod(Value a, Value b, Value modulus);
Value int_lshift(Value a, Value b);
Value int_rshift(Value a, Value b);
/* Of two bools: a bool. */
Value int_and(Value a, Value b);
Value int_or(Value a, Value b);
Value int_xor(Value a, Value b);
Value int_neg(Value a);
Value int_pos(Value a);
Value int_abs(Value a);
Value int_invert(Value a);
/* Correctly rounded a / b, a float. Links float code. */
Value int_truediv(Value a, Value b);

/* The rest never raises and never collects. */
int int_compare(Value a, Value b);        /* <0, 0, >0 */
int int_sign(Value v);                    /* -1, 0, 1 */
bool int_is_odd(Value v);
uintptr_t int_hash(Value v);
size_t int_bit_length(Value v);

/* int(text, base) where messages show `shown`, the object the text came from. */
Value int_from_text(const char *text, size_t n, int base, Value shown);
/* int(text, base): blanks around it, sign, prefix, underscores; ValueError. */
Value int_from_str(const char *text, size_t n, int base);
/* Decimal digits, or those of base 2, 8 or 16 with their prefix, as str.
 * ValueError for more decimal digits than int_max_str_digits. */
Value int_to_str(Value v, int base);
/* sys.set_int_max_str_digits; 0: no limit. */
extern int32_t int_max_str_digits;

/* a ** b for b < 0.  The compiler defines it as NULL where no exponent of the
 * program can be negative; the default definition is weak and makes a float.
 */
typedef Value IntPowerHook(Value a, Value b);
extern IntPowerHook *const int_negative_power_hook;

#endif
