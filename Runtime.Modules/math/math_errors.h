/* math_errors.h: what the files of math share. */
#ifndef PYC2C_MATH_ERRORS_H
#define PYC2C_MATH_ERRORS_H

#include "float_math.h"

/* ValueError and OverflowError; both return 0. */
Float math_domain_error(void);
Float math_range_error(void);

#endif
