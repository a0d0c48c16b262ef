/* own_attributes.h: what a program stores on functions (f.calls = 0) and on
 * exceptions whose type has no place for it (e.code = 5).
 *
 * Reached through one pointer, which a program that may do so sets at its
 * start.  A function with cells or defaults of its own carries its dict; any
 * other is static or made anew for each use, so its dict is kept in a table,
 * under its code.  The dict of an exception takes the place of its notes, which
 * it then holds as __notes__.
 */
#ifndef PYC2C_OWN_ATTRIBUTES_H
#define PYC2C_OWN_ATTRIBUTES_H

#include "instance_dict.h"

typedef struct {
    /* The dict of v; 0 with nothing pending if it has none. With make, an
     * empty one is made. */
    Value (*dict)(Value v, bool make);
    /* The notes of an exception as they are printed, a list or 0, from their
     * word. */
    Value (*notes)(Value word);
} OwnAttributes;

extern const OwnAttributes *own_attributes;
void own_attributes_start(void);

/* The attribute of a function or exception that was stored under that name; 0
 * with nothing pending if there is none. */
Value own_attribute(Value v, Value name);
bool own_attribute_set(Value v, Value name, Value value);

#endif
