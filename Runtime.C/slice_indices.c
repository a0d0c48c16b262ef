/* slice_indices.c: slice.indices, and slices of sequences longer than a
 * word counts. */
#include "int.h"
#include "slice.h"
#include "tuple.h"

SEL_USE(__index__);

static Value bound(Value v)
{
    if (!value_is_small(v) && !type_find(value_type(v), SEL(__index__)))
        return raise_type("slice indices must be integers or None or have an "
                          "__index__ method");
    return int_index(v);
}

/* v, or `absent` if it is omitted, fitted to lower..upper; 0 raised. */
static Value clip(Value v, Value absent, Value length, Value lower,
                  Value upper)
{
    if (v == 0 || v == NONE) return absent;
    v = bound(v);
    if (!v) return 0;
    if (int_sign(v) < 0) {
        v = int_add(v, length);
        return !v || int_compare(v, lower) >= 0 ? v : lower;
    }
    return int_compare(v, upper) <= 0 ? v : upper;
}

bool slice_indices_of(Value start, Value stop, Value step, Value length,
                      Value out[3])
{
    out[2] = step == 0 || step == NONE ? small_value(1) : bound(step);
    if (!out[2]) return false;
    int sign = int_sign(out[2]);
    if (sign == 0) return raise_value("slice step cannot be zero");
    bool down = sign < 0;
    Value lower = small_value(-down);
    Value upper = int_add(length, lower);
    if (!upper) return false;
    out[0] = clip(start, down ? upper : lower, length, lower, upper);
    if (!out[0]) return false;
    out[1] = clip(stop, down ? lower : upper, length, lower, upper);
    return out[1] != 0;
}

Value slice_indices(Value self, Value length)
{
    const Slice *s = (const Slice *)self;
    Value out[3];
    length = int_index(length);
    if (!length) return 0;
    if (int_sign(length) < 0)
        return raise_value("length should not be negative");
    if (!slice_indices_of(s->start, s->stop, s->step, length, out)) return 0;
    return tuple_new(3, out);
}
