/* weakref.h: references that do not keep their object alive.
 *
 * A WeakRef holds the address of its target inverted, so that neither the
 * trace of a subclass's instance nor a scan of the stack takes it for a
 * pointer.  A table leads from the address of a target, which never moves, to
 * its references, the newest first; the collector takes those out whose target
 * or who themselves have died.
 *
 * A target with a __del__ dies when that has run and nothing has brought it
 * back: as where CPython's reference count falls to 0, its references hold
 * until then.
 */
#ifndef PYC2C_WEAKREF_H
#define PYC2C_WEAKREF_H

#include "gc.h"
#include "object.h"

/* Of ref and the two types of proxies. */
typedef struct {
    const Type *type;
    Value target;             /* inverted; 0: gone */
    Value callback;           /* or 0; once called: 0 */
    Value next;               /* in its row of the table, inverted; while its
                                 callback is due: the next of those */
    uintptr_t serial;         /* of those with a callback, in their order */
    uintptr_t hash;           /* of the target */
    bool is_hashed;
} WeakRef;

static inline WeakRef *weakref_of(Value v) { return (WeakRef *)v; }

/* The target; 0 when it is gone. */
static inline Value weakref_target(Value self)
{
    Value target = weakref_of(self)->target;
    return target ? ~target : 0;
}

/* A reference of type t; one without callback may be one that there is.
 * TypeError where instances of the target's type cannot be referred to. May
 * raise, may collect. */
Value weakref_make(const Type *t, Value target, Value callback);

/* The references to target in the order of the table: each after `after`,
 * which is NULL for the first.  NULL: no more. */
WeakRef *weakref_next(Value target, const WeakRef *after);

/* <kind at 0x…; to 'T' at 0x…>, with the target's __name__ if is_named. */
Value weakref_text(Value self, const char *kind, bool is_named);

#endif
