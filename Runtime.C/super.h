/* super.h: super objects, for super() where the compiler does not see the
 * attribute that is asked for. */
#ifndef PYC2C_SUPER_H
#define PYC2C_SUPER_H

#include "object.h"

typedef struct {
    const Type *type;
    const Type *after;        /* look behind this in the MRO */
    Value self;               /* an instance or a class; 0: unbound */
} Super;

#endif
