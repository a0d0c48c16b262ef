/* uctypes.h: memory that is known by its address. */
#ifndef PYC2C_UCTYPES_H
#define PYC2C_UCTYPES_H

#include "object.h"

/* What a view of such memory calls its owner: it keeps alive the block of the
 * heap that `data` points into, if there is one. */
typedef struct {
    const Type *type;
    unsigned char *data;
    size_t length;
} Memory;

#endif
