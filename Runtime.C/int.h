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
static inline Value int_from_size(size_t n) { return int_from_word((intptr_t)n); }

/* To C: v through __index__; TypeError if it has none ("'%T' object cannot be
 * interpreted as an integer"), OverflowError if it does not fit.
 * Then error_pending(). */
intptr_t int_as_word(Value v);
int32_t int_as_i32(Value v);
uint32_t int_as_u32(Value v);
int64_t int_as_i64(Value v);
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
Value int_pow(Value a, Value b);
int int_compare(Value a, Value b);        /* <0, 0, >0 */
uintptr_t int_hash(Value v);
Value int_from_str(const char *text, size_t n, int base);  /* ValueError */
/* Decimal digits, or hex/octal/binary, as str. */
Value int_to_str(Value v, int base);

#endif
