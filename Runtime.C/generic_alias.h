/* generic_alias.h: list[int] and the like, as values. */
#ifndef PYC2C_GENERIC_ALIAS_H
#define PYC2C_GENERIC_ALIAS_H

#include "error.h"
#include "gc.h"

typedef struct {
    const Type *type;
    Value origin;             /* the class */
    Value args;               /* tuple */
} GenericAlias;
extern const Type GenericAlias_type;

#endif
