/* text_args.c: checks of arguments that str, bytes and bytearray share. */
#include "text_args.h"

#include "int.h"
#include "slice.h"

SEL_USE(__index__);
SEL_USE(__rmul__);

int text_index(Value key, intptr_t *i)
{
    if (likely(value_is_small(key))) {
        *i = small_int(key);
        return 1;
    }
    if (!int_check(key) && !type_find(value_type(key), SEL(__index__)))
        return 0;
    *i = int_as_clipped(key);
    if (error_pending()) return -1;
    if (*i != INTPTR_MAX && *i != INTPTR_MIN) return 1;
    raise_index("cannot fit '%T' into an index-sized integer", key);
    return -1;
}

int text_bounds(Value start, Value end, size_t length, size_t *from,
                size_t *to)
{
    *from = 0;
    *to = length;
    if (start == 0 && end == 0) return 1;
    SliceBounds b;
    if (!slice_unpack(&b, start, end, 0)) return -1;
    intptr_t n = (intptr_t)length;
    intptr_t first = index_wrap(b.start, length);
    intptr_t last = b.stop > n ? n : index_wrap(b.stop, length);
    if (first < 0) first = 0;
    if (last < 0) last = 0;
    if (first > last) return 0;
    *from = (size_t)first;
    *to = (size_t)last;
    return 1;
}

bool text_leaves_to(Value other, Sel reflected)
{
    const Type *t = value_type(other);
    return t->flags & TYPE_USER && type_find(t, reflected) != NULL;
}

int text_times(Value other, size_t *n)
{
    intptr_t i;
    int known = text_index(other, &i);
    if (known < 0) {
        if (error_matches(&IndexError_type)) {
            error_clear();
            raise_error(&OverflowError_type,
                        "cannot fit '%T' into an index-sized integer", other);
        }
        return -1;
    }
    if (known == 0) {
        if (text_leaves_to(other, SEL(__rmul__))) return 0;
        raise_type("can't multiply sequence by non-int of type '%T'", other);
        return -1;
    }
    *n = i < 0 ? 0 : (size_t)i;
    return 1;
}
