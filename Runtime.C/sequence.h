/* sequence.h: what lists, tuples, ranges and strings have in common. */
#ifndef PYC2C_SEQUENCE_H
#define PYC2C_SEQUENCE_H

#include "ops.h"
#include "slice.h"

/* The integer behind a subscript: 1 done, 0 key has no __index__ (nothing is
 * raised), -1 raised (IndexError if it fits no word). May run Python code. */
int index_from(Value key, intptr_t *i);

/* A position as the optional arguments of index() take it: 0 (left out)
 * gives `absent`, too large a number is clipped, a negative one counts from
 * the end and stops at 0.  May run Python code, so `length` is the length
 * before it.  False if it raised. */
bool index_bound(Value v, size_t absent, size_t length, size_t *out);

/* The factor of `sequence * v`, not negative: 1 done, 0 v's class shall try
 * (__rmul__), -1 raised. */
int repeat_count(Value v, size_t *count);

/* What `sequence + other` returns for an unfit operand: NOT_IMPLEMENTED if
 * its class has its own __radd__, else TypeError with that type name. */
Value concat_refuse(const char *type, Value other);

/* Equality as containers see it, the easy cases inline. */
static inline int same_or_eq(Value a, Value b)
{
    if (a == b) return 1;
    if (!value_is_pointer(a) && !value_is_pointer(b)) return 0;
    return op_same_or_eq(a, b);
}

/* The result of comparing lengths where all common items are equal. */
typedef enum { COMPARE_LT, COMPARE_LE, COMPARE_GT, COMPARE_GE } Comparison;
Value compare_sizes(size_t a, size_t b, Comparison comparison);
/* The result of comparing the first items that differ. */
Value compare_values(Value a, Value b, Comparison comparison);

#endif
