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
Value float_new(Float f);
/* float or int (or __float__, __index__) to C; then error_pending(). */
Float float_as(Value v);
/* Shortest text that reads back, as repr: at most 32 bytes, returns length. */
int float_repr_to(char *out, Float f);

#endif
