/* repr_guard.c: the chain of containers whose repr is under way. */
#include "repr_guard.h"

static ReprGuard *innermost;

bool repr_enter(ReprGuard *guard, Value v)
{
    for (const ReprGuard *g = innermost; g; g = g->outer)
        if (g->value == v) return true;
    guard->value = v;
    guard->outer = innermost;
    innermost = guard;
    return false;
}

void repr_leave(ReprGuard *guard) { innermost = guard->outer; }
