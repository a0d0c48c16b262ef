/* iter.c: iterators over old-style sequences and over callables. */
#include "iter.h"
#include "dispatch.h"
#include "int.h"
#include "ops.h"

extern const Type iterator_type, callable_iterator_type;

SEL_USE(__getitem__);

static Value make(const Type *t, Value object, Value next)
{
    GenericIterator *it = gc_alloc(t, sizeof *it);
    if (!it) return 0;
    it->object = object;
    it->next = next;
    return value_of(it);
}

Value sequence_iterator_new(Value v)
{
    return make(&iterator_type, v, small_value(0));
}

Value callable_iterator_new(Value f, Value sentinel)
{
    return make(&callable_iterator_type, f, sentinel);
}

Value iterator_iter(Value self) { return self; }

Value sequence_iterator_next(Value self)
{
    GenericIterator *it = (GenericIterator *)self;
    if (!it->object) return 0;
    const Attr *row = method_find(value_type(it->object), SEL(__getitem__));
    Value item = row ? method_call2(row, it->object, it->next)
                     : raise_type("'%T' object is not subscriptable",
                                  it->object);
    if (item) {
        it->next = int_add(it->next, small_value(1));
        return it->next ? item : 0;
    }
    if (error_matches(&IndexError_type) ||
        error_matches(&StopIteration_type)) {
        error_clear();
        it->object = 0;
    }
    return 0;
}

Value callable_iterator_next(Value self)
{
    GenericIterator *it = (GenericIterator *)self;
    if (!it->object) return 0;
    Value item = op_call0(it->object);
    int end = item ? op_same_or_eq(item, it->next) : -1;
    if (end == 0) return item;
    if (end == 1 || error_matches(&StopIteration_type)) {
        error_clear();
        it->object = 0;
    }
    return 0;
}
