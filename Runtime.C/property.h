/* property.h: the built-in descriptors that classes are decorated with. */
#ifndef PYC2C_PROPERTY_H
#define PYC2C_PROPERTY_H

#include "object.h"

/* 0 where there is none. */
typedef struct {
    const Type *type;
    Value get, set, delete;
    Value doc;
    Value name;               /* of the class attribute; for messages */
} Property;

/* staticmethod and classmethod objects. */
typedef struct {
    const Type *type;
    Value function;
} MethodWrapper;

#endif
