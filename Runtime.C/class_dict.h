/* class_dict.h: C.__dict__, the attributes that a class of the program has
 * itself.
 *
 * Attribute tables do not say which rows are a class's own nor in which order
 * its body bound them.  For classes in flash the compiler writes a list of
 * names beside the types; those made at run time hold one (heap_type.h).
 *
 * Reached through one pointer, which a program that may ask a class for its
 * __dict__ sets at its start.
 */
#ifndef PYC2C_CLASS_DICT_H
#define PYC2C_CLASS_DICT_H

#include "object.h"

typedef struct {
    const Type *type;
    const uint16_t *names;    /* selectors, then 0 */
} ClassNames;
extern const ClassNames class_names[];   /* ends with type NULL */

/* A new dict. May raise. */
Value class_dict(const Type *t);

/* A mapping that only reads: it asks the class at each look. */
typedef struct {
    const Type *type;
    const Type *of;
} MappingProxy;

/* cls.__dict__ */
extern Value (*class_dicts)(const Type *cls);
void class_dicts_start(void);

#endif
