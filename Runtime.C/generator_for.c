/* generator_for.c: for loops over generators, without dispatch. */
#include "generator.h"
#include "iter_fast.h"

static Value next(ForIter *it) { return generator_resume(it->seq, NONE); }

bool generator_for(Value self, Value it)
{
    (void)self;
    ((ForIter *)it)->next = next;
    return true;
}
