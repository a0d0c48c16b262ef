/* ops_iter.c: the iteration protocol and unpacking. */
#include "dispatch.h"
#include "iter.h"
#include "list.h"
#include "ops.h"
#include "tuple.h"

SEL_USE(__iter__);
SEL_USE(__next__);
SEL_USE(__getitem__);
SEL_USE(__result__);

static Value check_iterator(Value it)
{
    if (!it || method_find(value_type(it), SEL(__next__))) return it;
    return raise_type("iter() returned non-iterator of type '%T'", it);
}

Value op_iter(Value v)
{
    const Type *t = value_type(v);
    const Attr *row = method_find(t, SEL(__iter__));
    if (likely(row != NULL)) {
        Value it = method_call1(row, v);
        if (row->kind == ATTR_FUNCTION && row->as.code->flags & CODE_BUILTIN)
            return it;
        return check_iterator(it);
    }
    if (method_find(t, SEL(__getitem__)) &&
        !type_find(t, SEL(__iter__)))
        return sequence_iterator_new(v);
    return raise_type("'%T' object is not iterable", v);
}

Value op_next(Value iterator)
{
    const Attr *row = method_find(value_type(iterator), SEL(__next__));
    if (unlikely(!row))
        return raise_type("'%T' object is not an iterator", iterator);
    Value item = method_call1(row, iterator);
    if (unlikely(!item) && error_matches(&StopIteration_type)) error_clear();
    return item;
}

/* What the iterator returned when it ended, for StopIteration.value: only
 * generators have that. */
Value iterator_result(Value iterator)
{
    const Attr *row = method_find(value_type(iterator), SEL(__result__));
    return row ? method_call1(row, iterator) : 0;
}

Value op_next_raising(Value iterator)
{
    const Attr *row = method_find(value_type(iterator), SEL(__next__));
    if (unlikely(!row))
        return raise_type("'%T' object is not an iterator", iterator);
    Value item = method_call1(row, iterator);
    if (item || error_pending()) return item;
    return raise_stop(iterator_result(iterator));
}

/* ---- unpacking ---- */

static bool too_few(size_t n, size_t got, const char *at_least)
{
    raise_value("not enough values to unpack (expected %s%zd, got %zd)",
                at_least, n, got);
    return false;
}

static bool too_many(size_t n)
{
    raise_value("too many values to unpack (expected %zd)", n);
    return false;
}

static Value unpack_iter(Value v)
{
    const Type *t = value_type(v);
    if (method_find(t, SEL(__iter__)) || method_find(t, SEL(__getitem__)))
        return op_iter(v);
    return raise_type("cannot unpack non-iterable %T object", v);
}

static bool unpack_items(const Value *items, size_t length, size_t n,
                         Value *out)
{
    if (length < n) return too_few(n, length, "");
    if (length > n) return too_many(n);
    for (size_t i = 0; i < n; i++) out[i] = items[i];
    return true;
}

/* Up to n items; false if it raised. */
static bool take(Value it, size_t n, Value *out, size_t *got)
{
    for (*got = 0; *got < n; ++*got)
        if (!(out[*got] = op_next(it))) return !error_pending();
    return true;
}

bool op_unpack(Value v, size_t n, Value *out)
{
    if (tuple_is(v))
        return unpack_items(tuple_of(v)->items, tuple_of(v)->length, n, out);
    if (list_is(v)) {
        List *list = (List *)v;
        return unpack_items(list->length ? list->block->items : NULL,
                            list->length, n, out);
    }
    size_t got;
    Value it = unpack_iter(v);
    if (!it || !take(it, n, out, &got)) return false;
    if (got < n) return too_few(n, got, "");
    if (op_next(it)) return too_many(n);
    return !error_pending();
}

bool op_unpack_star(Value v, size_t before, size_t after, Value *out)
{
    size_t got;
    Value it = unpack_iter(v);
    if (!it || !take(it, before, out, &got)) return false;
    if (got < before) return too_few(before + after, got, "at least ");
    Value rest = list_from(it);
    if (!rest) return false;
    List *list = (List *)rest;
    if (list->length < after)
        return too_few(before + after, before + list->length, "at least ");
    out[before] = rest;
    for (size_t i = after; i; i--) {
        Value *last = &list->block->items[--list->length];
        out[before + i] = *last;
        *last = 0;
    }
    return true;
}
