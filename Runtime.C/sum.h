/* sum.h: how sum() hands over to a type that adds up in its own way.
 *
 * Such a type answers the hidden method `__sum_rest__(self, s)`, where s is
 * really a pointer to a Summing: it adds what it knows to self and leaves in
 * `item` the first that it does not know, or 0.  It returns 0 if it raised.
 */
#ifndef PYC2C_SUM_H
#define PYC2C_SUM_H

#include "iter_fast.h"

typedef struct {
    ForIter it;
    Value item;               /* the next to be added; 0: the end */
} Summing;

#endif
