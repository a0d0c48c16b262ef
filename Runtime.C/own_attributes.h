/* function_attributes.h: what a program stores on functions: f.calls = 0.
 *
 * Reached through one pointer, which a program that may store on a function
 * sets at its start.  A function with cells or defaults of its own carries
 * its dict; any other is static or made anew for each use, so its dict is kept
 * in a table, under its code.
 */
#ifndef PYC2C_FUNCTION_ATTRIBUTES_H
#define PYC2C_FUNCTION_ATTRIBUTES_H

#include "object.h"

typedef struct {
    /* The dict of f; 0 with nothing pending if it has none. With make, an
     * empty one is made. */
    Value (*dict)(Value f, bool make);
    Value (*find)(Value dict, Value name);
    /* value 0 deletes what is there. */
    bool (*set)(Value dict, Value name, Value value);
} FunctionAttributes;

extern const FunctionAttributes *function_attributes;
void function_attributes_start(void);

/* The attribute of f that was stored under that name; 0 with nothing pending
 * if there is none. */
Value function_attribute(Value f, Value name);

#endif
