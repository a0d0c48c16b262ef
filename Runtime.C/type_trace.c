/* type_trace.c: what keeps a class in the heap alive. */
#include "gc.h"
#include "heap_type.h"

void type_trace(Object *self)
{
    const HeapType *t = (const HeapType *)self;
    for (const Type *const *mro = t->type.mro; mro && *mro; mro++)
        gc_mark(value_of(*mro));
    gc_mark_range(t->cells, t->ncells);
}
