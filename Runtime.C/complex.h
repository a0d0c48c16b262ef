/* complex.h: complex numbers. */
#ifndef PYC2C_COMPLEX_H
#define PYC2C_COMPLEX_H

#include "float.h"

typedef struct {
    const Type *type;
    Float real, imag;
} Complex;
extern const Type complex_type;

static inline bool complex_check(Value v)
{
    return value_is_exact(v, &complex_type) && v != 0;
}
static inline Complex *complex_of(Value v) { return (Complex *)v; }

/* Boxes. May raise, may collect. */
Value complex_new(Float real, Float imag);

/* v as a complex number: complex, float, int, or what __complex__, __float__
 * or __index__ give. TypeError: "must be real number, not %T". */
bool complex_as(Value v, Float *real, Float *imag);

/* a / b for b not 0, and a ** b; without errors. */
void complex_divide(const Complex *a, const Complex *b, Complex *r);
void complex_power(const Complex *a, const Complex *b, Complex *r);

/* What a negative float to the power of a fraction is. */
Value complex_power_of_floats(Float a, Float b);

#endif
