/* iterator_tools.c: enumerate, zip, map and filter. */
#include "int.h"
#include "iterators.h"
#include "ops.h"
#include "tuple.h"

enum { MAP_DIRECT = 4 };      /* arguments that need no tuple */

/* ---- enumerate ---- */

Value enumerate_make(Value iterable, Value start)
{
    start = int_index(start);
    if (!start) return 0;
    Enumerate *e = gc_alloc(&enumerate_type, sizeof *e);
    if (!e || !for_start(&e->source, iterable)) return 0;
    e->count = start;
    return value_of(e);
}

/* 1 done, 0 at the end, -1 raised. */
static int enumerate_step(Enumerate *e, Value pair[2])
{
    pair[0] = e->count;
    pair[1] = for_next_sticky(&e->source);
    if (!pair[1]) return error_pending() ? -1 : 0;
    Value next = op_add(pair[0], small_value(1));
    if (!next) return -1;
    e->count = next;
    return 1;
}

Value enumerate_next(Value self)
{
    Value pair[2];
    return enumerate_step((Enumerate *)self, pair) > 0 ? tuple_new(2, pair)
                                                       : 0;
}

static Value for_enumerate(ForIter *it) { return enumerate_next(it->seq); }

static int for_enumerate_pair(ForIter *it, Value pair[2])
{
    return enumerate_step((Enumerate *)it->seq, pair);
}

bool enumerate_for(Value self, Value it)
{
    (void)self;
    ((ForIter *)it)->next = for_enumerate;
    ((ForIter *)it)->next_pair = for_enumerate_pair;
    return true;
}

/* ---- what zip, map and filter share ---- */

static Value combiner(const Type *type, Value function, size_t n,
                      const Value *iterables)
{
    Combiner *c = gc_alloc(type, sizeof *c + n * sizeof(ForIter));
    if (!c) return 0;
    c->function = function;
    c->count = n;
    for (size_t i = 0; i < n; i++)
        if (!for_start(&c->sources[i], iterables[i])) return 0;
    return value_of(c);
}

/* ---- zip ---- */

Value zip_make(size_t nargs, const Value *args, bool strict)
{
    Value v = combiner(&zip_type, 0, nargs, args);
    if (v) ((Combiner *)v)->strict = strict;
    return v;
}

static Value raise_uneven(size_t i, const char *how)
{
    return raise_value("zip() argument %zd is %s than argument%s%zd", i + 1,
                       how, i == 1 ? " " : "s 1-", i);
}

/* Source number i of a strict zip came to its end. */
static Value check_even(Combiner *c, size_t i)
{
    if (i) return raise_uneven(i, "shorter");
    for (i = 1; i < c->count; i++) {
        if (for_next_sticky(&c->sources[i])) return raise_uneven(i, "longer");
        if (error_pending()) return 0;
    }
    return 0;
}

/* One item of each source: 1 done, 0 at the end, -1 raised. */
static int zip_step(Combiner *c, Value *items)
{
    for (size_t i = 0; i < c->count; i++) {
        items[i] = for_next_sticky(&c->sources[i]);
        if (items[i]) continue;
        if (c->strict && !error_pending()) check_even(c, i);
        return error_pending() ? -1 : 0;
    }
    return c->count != 0;
}

Value zip_next(Value self)
{
    Combiner *c = (Combiner *)self;
    Value t = tuple_alloc(c->count);
    return t && zip_step(c, tuple_of(t)->items) > 0 ? t : 0;
}

static Value for_zip(ForIter *it) { return zip_next(it->seq); }

static int for_zip_pair(ForIter *it, Value pair[2])
{
    return zip_step((Combiner *)it->seq, pair);
}

bool zip_for(Value self, Value it)
{
    ((ForIter *)it)->next = for_zip;
    if (((Combiner *)self)->count == 2)
        ((ForIter *)it)->next_pair = for_zip_pair;
    return true;
}

/* ---- map ---- */

Value map_make(size_t nargs, const Value *args)
{
    if (nargs < 2)
        return raise_type("map() must have at least two arguments.");
    return combiner(&map_type, args[0], nargs - 1, args + 1);
}

Value map_next(Value self)
{
    Combiner *c = (Combiner *)self;
    Value direct[MAP_DIRECT], *args = direct;
    if (c->count > MAP_DIRECT) {
        Value t = tuple_alloc(c->count);
        if (!t) return 0;
        args = tuple_of(t)->items;
    }
    for (size_t i = 0; i < c->count; i++) {
        args[i] = for_next_sticky(&c->sources[i]);
        if (!args[i]) return 0;
    }
    return op_call(c->function, c->count, args);
}

static Value for_map(ForIter *it) { return map_next(it->seq); }

bool map_for(Value self, Value it)
{
    (void)self;
    ((ForIter *)it)->next = for_map;
    return true;
}

/* ---- filter ---- */

Value filter_make(Value function, Value iterable)
{
    return combiner(&filter_type, function, 1, &iterable);
}

Value filter_next(Value self)
{
    Combiner *c = (Combiner *)self;
    Value item;
    while ((item = for_next_sticky(&c->sources[0]))) {
        Value wanted = c->function == NONE ? item
                                           : op_call1(c->function, item);
        int truth = wanted ? op_truth(wanted) : -1;
        if (truth) return truth < 0 ? 0 : item;
    }
    return 0;
}

static Value for_filter(ForIter *it) { return filter_next(it->seq); }

bool filter_for(Value self, Value it)
{
    (void)self;
    ((ForIter *)it)->next = for_filter;
    return true;
}
