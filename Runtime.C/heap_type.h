/* heap_type.h: classes that are made while the program runs.
 *
 * All of one lies in one block: the Type, the types of the MRO, the attribute
 * table, and the cells of the attributes that its own body bound. Instances
 * have the layout of one base, the primary one, and behind it a dict.
 */
#ifndef PYC2C_HEAP_TYPE_H
#define PYC2C_HEAP_TYPE_H

#include "object.h"

typedef struct {
    Type type;
    size_t ncells;
    Value *cells;
} HeapType;

#endif
