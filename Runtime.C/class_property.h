/* class_property.h: the property objects of classes that are in flash, where
 * a property is its functions. */
#ifndef PYC2C_CLASS_PROPERTY_H
#define PYC2C_CLASS_PROPERTY_H

#include "dispatch.h"

/* A new one each time. row: an ATTR_GETTER of t. 0: no memory. */
Value class_property(const Type *t, Sel sel, const Attr *row);

/* class_property once the program has started with class_properties_start,
 * which it does if it may ask a class for one; else NULL. */
extern Value (*class_properties)(const Type *t, Sel sel, const Attr *row);
void class_properties_start(void);

#endif
