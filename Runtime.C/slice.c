/* slice.c: the slice object and the arithmetic of bounds. */
#include "slice.h"
#include "gc.h"
#include "int.h"
#include "ops.h"
#include "sequence.h"
#include "str.h"
#include "tuple.h"

SEL_USE(__index__);
SEL_USE(__getslice__);
SEL_USE(__setslice__);

Value slice_new(Value start, Value stop, Value step)
{
    Slice *s = gc_alloc(&slice_type, sizeof *s);
    if (!s) return 0;
    s->start = start ? start : NONE;
    s->stop = stop ? stop : NONE;
    s->step = step ? step : NONE;
    return value_of(s);
}

/* slice(stop), slice(start, stop[, step]) */
Value slice_make(Value start, Value stop, Value step)
{
    return stop ? slice_new(start, stop, step) : slice_new(0, start, 0);
}

Value slice_start(Value self) { return ((Slice *)self)->start; }
Value slice_stop(Value self) { return ((Slice *)self)->stop; }
Value slice_step(Value self) { return ((Slice *)self)->step; }

/* ---- subscripts with a slice for a key ---- */

Value slice_apply(Value self, Value v)
{
    typedef Value Get(Value, Value, Value, Value);
    const Slice *s = (const Slice *)self;
    const Attr *row = type_find(value_type(v), SEL(__getslice__));
    if (!row) return NOT_IMPLEMENTED;
    return ((Get *)row->as.code->fn)(v, s->start, s->stop, s->step);
}

/* v[self] = items, or del; NOT_IMPLEMENTED if v knows no slices. */
Value slice_apply_set(Value self, Value v, Value items)
{
    typedef Value Set(Value, Value, Value, Value, Value);
    const Slice *s = (const Slice *)self;
    const Attr *row = type_find(value_type(v), SEL(__setslice__));
    if (!row) return NOT_IMPLEMENTED;
    return ((Set *)row->as.code->fn)(v, s->start, s->stop, s->step, items);
}

/* ---- the object's own methods ---- */

static bool same_words(const Slice *a, const Slice *b)
{
    return a->start == b->start && a->stop == b->stop && a->step == b->step;
}

/* A tuple of the three, for comparison and hash. */
static Value as_tuple(Value self)
{
    return tuple_new(3, &((Slice *)self)->start);
}

#define COMPARE(name) \
    Value slice_##name(Value self, Value other) \
    { \
        if (!value_is_exact(other, &slice_type)) return NOT_IMPLEMENTED; \
        Value a = as_tuple(self), b = a ? as_tuple(other) : 0; \
        return b ? op_##name(a, b) : 0; \
    }
COMPARE(lt)
COMPARE(le)
COMPARE(gt)
COMPARE(ge)
#undef COMPARE

/* -1 raised, 0, 1 */
static int equal(const Slice *a, const Slice *b)
{
    if (same_words(a, b)) return 1;
    int same = same_or_eq(a->start, b->start);
    if (same == 1) same = same_or_eq(a->stop, b->stop);
    if (same == 1) same = same_or_eq(a->step, b->step);
    return same;
}

Value slice_eq(Value self, Value other)
{
    if (!value_is_exact(other, &slice_type)) return NOT_IMPLEMENTED;
    int same = equal((Slice *)self, (Slice *)other);
    return same < 0 ? 0 : bool_value(same);
}

uintptr_t slice_hash(Value self)
{
    Value t = as_tuple(self);
    return t ? op_hash(t) : 0;
}

Value slice_repr(Value self)
{
    const Slice *s = (const Slice *)self;
    StrBuilder b;
    if (stack_check() && error_stack_full()) return 0;
    str_builder_start(&b);
    return str_builder_add_c(&b, "slice(") &&
                   str_builder_add_repr(&b, s->start) &&
                   str_builder_add_c(&b, ", ") &&
                   str_builder_add_repr(&b, s->stop) &&
                   str_builder_add_c(&b, ", ") &&
                   str_builder_add_repr(&b, s->step) &&
                   str_builder_add_c(&b, ")")
               ? str_builder_finish(&b)
               : 0;
}
