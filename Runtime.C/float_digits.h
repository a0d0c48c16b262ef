/* float_digits.h: the decimal digits of a float, exactly.
 *
 * The digits d[0] d[1] … and `point` stand for 0.d0d1… * 10**point.  Trailing
 * zeros are left out; what is left out at the end is all zeros.
 */
#ifndef PYC2C_FLOAT_DIGITS_H
#define PYC2C_FLOAT_DIGITS_H

#include "float_math.h"

typedef enum {
    DIGITS_SHORTEST,          /* the fewest that read back; nearest to f */
    DIGITS_SIGNIFICANT,       /* n of them, n >= 1 */
    DIGITS_FRACTION,          /* down to 10**-n; n may be negative */
} DigitsMode;

/* Significant digits that a Float can have at most, and of a shortest one. */
#define FLOAT_EXACT_DIGITS (FLOAT_BITS == 64 ? 768 : 113)
#define FLOAT_SHORTEST_DIGITS (FLOAT_BITS == 64 ? 17 : 9)

/* Writes digits of |f|, which is finite, correctly rounded, ties to even;
 * returns how many: 0 if they are all zero, and then point is 0. `digits` has
 * room for the lesser of what is asked for and FLOAT_EXACT_DIGITS. */
int float_digits(char *digits, int *point, Float f, DigitsMode mode, int n);

/* The room that digits in this mode can need. */
size_t float_digits_room(Float f, DigitsMode mode, int n);

#endif
