/* int_text.h: the digits of an int. */
#ifndef PYC2C_INT_TEXT_H
#define PYC2C_INT_TEXT_H

#include "int.h"

/* The digits of a magnitude, without sign or prefix; letters are lower case.
 * They lie in `room`, or in a heap block that `text` keeps alive. */
typedef struct {
    char *text;
    size_t n;
    char room[sizeof(intptr_t) * 8];
} IntDigits;

/* Base 2, 8, 10 or 16.  ValueError for more decimal digits than allowed;
 * may collect. */
bool int_digits(IntDigits *digits, Value v, int base);

/* "0b", "0o", "0x"; "" for base 10. */
const char *int_prefix(int base);

#endif
