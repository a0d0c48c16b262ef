/* repr_guard.h: repr of containers that hold themselves.
 *
 * The containers whose repr is under way form a chain of frames on the C
 * stack.  A container that is found in the chain writes `[...]`.
 */
#ifndef PYC2C_REPR_GUARD_H
#define PYC2C_REPR_GUARD_H

#include "error.h"
#include "str.h"

typedef struct ReprGuard {
    Value value;
    struct ReprGuard *outer;
} ReprGuard;

/* True if v's repr is under way; else puts v into the chain until
 * repr_leave. */
bool repr_enter(ReprGuard *guard, Value v);
void repr_leave(ReprGuard *guard);

#endif
