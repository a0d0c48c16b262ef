/* slice_bounds.c: the bounds of slices as words, and how a subscript finds
 * the slice's own code without naming it. */
#include "int.h"
#include "slice.h"

SEL_USE(__index__);
SEL_USE(__slice_get__);
SEL_USE(__slice_set__);

static bool bound_slow(Value v, intptr_t *out)
{
    if (!type_find(value_type(v), SEL(__index__)))
        return raise_type("slice indices must be integers or None or have an "
                          "__index__ method");
    *out = int_as_clipped(v);
    return !error_pending();
}

/* One bound, or `absent`. */
static inline bool bound(Value v, intptr_t absent, intptr_t *out)
{
    if (value_is_small(v)) {
        *out = small_int(v);
        return true;
    }
    *out = absent;
    return v == 0 || v == NONE || bound_slow(v, out);
}

bool slice_unpack(SliceBounds *b, Value start, Value stop, Value step)
{
    if (!bound(step, 1, &b->step)) return false;
    if (b->step == 0) return raise_value("slice step cannot be zero");
    if (b->step < -INTPTR_MAX) b->step = -INTPTR_MAX;
    bool down = b->step < 0;
    return bound(start, down ? INTPTR_MAX : 0, &b->start) &&
           bound(stop, down ? INTPTR_MIN : INTPTR_MAX, &b->stop);
}

/* i within -1..length - 1 going down, within 0..length going up. */
static intptr_t clip(intptr_t i, size_t length, bool down)
{
    if (i < 0) {
        i += (intptr_t)length;
        return i >= 0 ? i : down ? -1 : 0;
    }
    intptr_t last = (intptr_t)length - down;
    return i < last ? i : last;
}

void slice_adjust(SliceBounds *b, size_t length)
{
    bool down = b->step < 0;
    intptr_t start = clip(b->start, length, down);
    intptr_t stop = clip(b->stop, length, down);
    b->start = start;
    b->stop = stop;
    b->count = 0;
    if (down && stop < start)
        b->count = (size_t)((start - stop - 1) / -b->step + 1);
    if (!down && start < stop)
        b->count = (size_t)((stop - start - 1) / b->step + 1);
}

Value slice_get(Value v, Value key)
{
    typedef Value Get(Value, Value);
    const Attr *row = type_find(value_type(key), SEL(__slice_get__));
    return row ? ((Get *)row->as.code->fn)(key, v) : NOT_IMPLEMENTED;
}

int slice_set(Value v, Value key, Value items)
{
    typedef Value Set(Value, Value, Value);
    const Attr *row = type_find(value_type(key), SEL(__slice_set__));
    if (!row) return 0;
    Value done = ((Set *)row->as.code->fn)(key, v, items);
    return done == 0 ? -1 : done != NOT_IMPLEMENTED;
}
