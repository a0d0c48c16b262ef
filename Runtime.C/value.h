/* value.h: the word that holds any Python value.
 *
 * A Value is one machine word with three forms, told apart by its low bits:
 *
 *   ...1   small int: the signed integer in the remaining bits
 *          (31 bits on the chip, 63 on the desk)
 *   ..10   interned string: the address of a static Str, plus 2
 *   ..00   pointer to an object, whose first word is its Type
 *
 * The word 0 is no Python value.  A function that returns Value returns 0
 * when it raised; the exception is then pending (error.h).  A slot or a
 * global that holds 0 is unbound.
 *
 * Two interned strings are equal exactly when the words are.  A string made
 * at run time is never interned, whatever its text.
 *
 * Only this file knows the bits.
 */
#ifndef PYC2C_VALUE_H
#define PYC2C_VALUE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef uintptr_t Value;

typedef struct Type Type;
typedef struct Object { const Type *type; } Object;

#ifdef PYC2C_FLOAT_SINGLE
typedef float Float;
#else
typedef double Float;
#endif

#define likely(x) __builtin_expect(!!(x), 1)
#define unlikely(x) __builtin_expect(!!(x), 0)
/* A function that runs seldom: compiled for size. */
#define COLD __attribute__((cold))

#define SMALL_MAX (INTPTR_MAX >> 1)
#define SMALL_MIN (INTPTR_MIN >> 1)

static inline bool value_is_small(Value v) { return v & 1; }
static inline bool value_is_interned(Value v) { return (v & 3) == 2; }
static inline bool value_is_pointer(Value v) { return (v & 3) == 0; }

/* The integer in a small int. */
static inline intptr_t small_int(Value v) { return (intptr_t)v >> 1; }

/* A small int from i, which lies within SMALL_MIN..SMALL_MAX. */
static inline Value small_value(intptr_t i) { return ((Value)i << 1) | 1; }

static inline bool small_fits(intptr_t i)
{
    return i >= SMALL_MIN && i <= SMALL_MAX;
}

/* Both are small ints. */
static inline bool both_small(Value a, Value b) { return a & b & 1; }

/* A constant expression where `object` is the address of a static object. */
#define value_of(object) ((Value)(const void *)(object))

/* The object behind a pointer or an interned string. */
static inline Object *value_object(Value v)
{
    return (Object *)(v & ~(Value)3);
}

/* A constant for the static Str object `s`: usable in static initialisers. */
#define INTERNED(s) ((Value)(const char *)&(s) + 2)

#endif
