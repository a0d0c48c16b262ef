/* iterators.c: iterators over lists and tuples, and reversed(). The iteration
 * protocol's own are in iter.c, enumerate, zip, map and filter in
 * iterator_tools.c. */
#include "iterators.h"
#include "dispatch.h"
#include "int.h"
#include "ops.h"
#include "tuple.h"

SEL_USE(__getitem__);
SEL_USE(__len__);
SEL_USE(__reversed__);

Value iterator_self(Value self) { return self; }

static Value make(const Type *type, Value seq, size_t at)
{
    SequenceIterator *it = gc_alloc(type, sizeof *it);
    if (!it) return 0;
    it->seq = seq;
    it->at = at;
    return value_of(it);
}

/* ---- lists ---- */

Value list_iter(Value self) { return make(&list_iterator_type, self, 0); }

Value list_reversed(Value self)
{
    return make(&list_reverseiterator_type, self, list_of(self)->length);
}

Value list_iterator_next(Value self)
{
    SequenceIterator *it = (SequenceIterator *)self;
    if (!it->seq) return 0;
    const List *list = list_of(it->seq);
    if (it->at < list->length) return list->block->items[it->at++];
    it->seq = 0;
    return 0;
}

intptr_t list_iterator_hint(Value self)
{
    const SequenceIterator *it = (const SequenceIterator *)self;
    if (!it->seq || it->at > list_of(it->seq)->length) return 0;
    return (intptr_t)(list_of(it->seq)->length - it->at);
}

Value list_reverseiterator_next(Value self)
{
    SequenceIterator *it = (SequenceIterator *)self;
    if (!it->seq) return 0;
    const List *list = list_of(it->seq);
    if (it->at - 1 < list->length) return list->block->items[--it->at];
    it->seq = 0;
    return 0;
}

intptr_t list_reverseiterator_hint(Value self)
{
    const SequenceIterator *it = (const SequenceIterator *)self;
    if (!it->seq || it->at > list_of(it->seq)->length) return 0;
    return (intptr_t)it->at;
}

/* ---- tuples ---- */

Value tuple_iter(Value self) { return make(&tuple_iterator_type, self, 0); }

Value tuple_iterator_next(Value self)
{
    SequenceIterator *it = (SequenceIterator *)self;
    if (!it->seq) return 0;
    if (it->at < tuple_of(it->seq)->length)
        return tuple_items(it->seq)[it->at++];
    it->seq = 0;
    return 0;
}

intptr_t tuple_iterator_hint(Value self)
{
    const SequenceIterator *it = (const SequenceIterator *)self;
    return it->seq ? (intptr_t)(tuple_of(it->seq)->length - it->at) : 0;
}

/* ---- reversed ---- */

/* Item i of the sequence; 0 at its end or when it raised otherwise. */
static Value item_at(SequenceIterator *it, size_t i)
{
    Value key = int_from_size(i);
    Value item = key ? op_get_item(it->seq, key) : 0;
    if (item) return item;
    if (error_matches(&IndexError_type) ||
        error_matches(&StopIteration_type)) {
        error_clear();
        it->seq = 0;
    }
    return 0;
}

static Value refuse_reversed(Value v)
{
    return raise_type("'%T' object is not reversible", v);
}

Value reversed_make(Value seq)
{
    const Type *t = value_type(seq);
    const Attr *row = type_find(t, SEL(__reversed__));
    if (row) {
        if (row->kind == ATTR_VALUE && row->as.value == NONE)
            return refuse_reversed(seq);
        return special_call(SEL(__reversed__), 1, &seq);
    }
    /* A mapping has __getitem__ as well, but no order of indices. */
    if (!type_find(t, SEL(__getitem__)) || !type_find(t, SEL(__len__)))
        return refuse_reversed(seq);
    intptr_t n = op_length(seq);
    return n < 0 ? 0 : make(&reversed_type, seq, (size_t)n);
}

Value reversed_next(Value self)
{
    SequenceIterator *it = (SequenceIterator *)self;
    if (!it->seq) return 0;
    Value item = it->at ? item_at(it, it->at - 1) : 0;
    if (item)
        it->at--;
    else if (it->at == 0)
        it->seq = 0;
    return item;
}

intptr_t reversed_hint(Value self)
{
    const SequenceIterator *it = (const SequenceIterator *)self;
    if (!it->seq) return 0;
    intptr_t n = op_length(it->seq);
    return n < 0 ? -1 : (size_t)n < it->at ? 0 : (intptr_t)it->at;
}
