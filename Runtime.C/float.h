/* float.h: floating point, double or single by the build (Float in value.h).
 */
#ifndef PYC2C_FLOAT_H
#define PYC2C_FLOAT_H

#include "error.h"
#include "gc.h"
#include "object.h"

typedef struct { const Type *type; Float value; } FloatObject;

static inline bool float_check(Value v)
{
    return value_is_exact(v, &float_type) && v != 0;
}
static inline Float float_value(Value v) { return ((FloatObject *)v)->value; }

/* Boxes. May raise, may collect. */
static inline Value float_new(Float f)
{
    FloatObject *o = gc_alloc(&float_type, sizeof *o);
    if (unlikely(o == NULL)) return 0;
    o->value = f;
    return value_of(o);
}

/* float or int (or __float__, __index__) to C; then error_pending(). */
Float float_as(Value v);

/* An int to the nearest Float; OverflowError ("int too large to convert to
 * float"), then error_pending(). */
Float float_from_int(Value v);
/* f without its fraction, exactly, as an int; ValueError and OverflowError for
 * NaN and the infinities. */
Value float_to_int(Float f);

/* Shortest text that reads back, as repr: at most FLOAT_REPR_SIZE bytes,
 * returns length. */
#define FLOAT_REPR_SIZE 32
int float_repr_to(char *out, Float f);

/* Reads n bytes as float() does, but for the blanks around them: 1 read, 0 no
 * float, -1 raised (MemoryError). Correctly rounded. */
int float_parse(const char *text, size_t n, Float *out);

/* The operators of Python on C floats. */
Float float_floor_div_c(Float a, Float b);    /* b is not 0 */
Float float_mod_c(Float a, Float b);          /* b is not 0 */
/* ZeroDivisionError, OverflowError: then error_pending(). A result that is
 * complex is not for this one: ValueError. */
Float float_pow_c(Float a, Float b);
Value raise_power_overflow(void);
/* f ** 2; then error_pending(). */
static inline Float float_square(Float f)
{
    Float square = f * f;
    if (unlikely(__builtin_isinf(square)) && !__builtin_isinf(f))
        raise_power_overflow();
    return square;
}
/* f to n decimal digits (n may be negative), ties to even as printed;
 * OverflowError, then error_pending(). */
Float float_round_c(Float f, intptr_t n);

uintptr_t float_hash_c(Float f);
/* f against an int, exactly: -1, 0, 1, or 2 when unordered. Never raises. */
int float_compare_int(Float f, Value v);

/* The complex result of a negative number to the power of a fraction.  The
 * compiler defines it as NULL (ValueError then) where the program has no
 * complex numbers; the default definition is weak and makes one. */
typedef Value FloatPowerHook(Float a, Float b);
extern FloatPowerHook *const float_complex_power_hook;

#endif
