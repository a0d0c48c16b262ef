/* ops_float.h: the arithmetic operators of programs that compute with floats.
 *
 * num_x(a, b) is op_x(a, b) with a shorter way for floats, and for a float and
 * a small int.  A program without floats uses ops.h, and links none of this.
 */
#ifndef PYC2C_OPS_FLOAT_H
#define PYC2C_OPS_FLOAT_H

#include "float.h"
#include "ops.h"

Value num_add_slow(Value a, Value b);
Value num_sub_slow(Value a, Value b);
Value num_mul_slow(Value a, Value b);
Value num_iadd_slow(Value a, Value b);
Value num_isub_slow(Value a, Value b);
Value num_imul_slow(Value a, Value b);
Value num_truediv(Value a, Value b);
Value num_itruediv(Value a, Value b);
int num_is_lt_slow(Value a, Value b);
int num_is_le_slow(Value a, Value b);
int num_is_gt_slow(Value a, Value b);
int num_is_ge_slow(Value a, Value b);
int num_is_eq_slow(Value a, Value b);
int num_is_ne_slow(Value a, Value b);

#define NUM_ARITHMETIC(name) \
    static inline Value num_##name(Value a, Value b) \
    { \
        return likely(both_small(a, b)) ? op_##name(a, b) \
                                        : num_##name##_slow(a, b); \
    } \
    static inline Value num_i##name(Value a, Value b) \
    { \
        return likely(both_small(a, b)) ? op_##name(a, b) \
                                        : num_i##name##_slow(a, b); \
    }
NUM_ARITHMETIC(add)
NUM_ARITHMETIC(sub)
NUM_ARITHMETIC(mul)
#undef NUM_ARITHMETIC

#define NUM_COMPARE(name, operator) \
    static inline int num_is_##name(Value a, Value b) \
    { \
        return likely(both_small(a, b)) ? (intptr_t)a operator (intptr_t)b \
                                        : num_is_##name##_slow(a, b); \
    }
NUM_COMPARE(lt, <)
NUM_COMPARE(le, <=)
NUM_COMPARE(gt, >)
NUM_COMPARE(ge, >=)
NUM_COMPARE(eq, ==)
NUM_COMPARE(ne, !=)
#undef NUM_COMPARE

#endif
