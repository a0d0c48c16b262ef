/* range.c: the range object. Small ints throughout are the common case;
 * anything larger goes through int's arithmetic. */
#include "range.h"
#include "int.h"
#include "iter_fast.h"
#include "ops.h"
#include "sequence.h"
#include "str.h"
#include "tuple.h"

SEL_USE(__index__);

/* Everything about the range is a small int: so are its items. */
static inline bool all_small(const Range *r)
{
    return r->start & r->stop & r->step & r->length & 1;
}

/* ---- construction ---- */

static Value long_length(Value start, Value stop, Value step)
{
    bool down = int_sign(step) < 0;
    Value low = down ? stop : start, high = down ? start : stop;
    if (int_compare(low, high) >= 0) return small_value(0);
    Value span = int_sub(high, low);
    if (down && span) step = int_neg(step);
    if (span && step) span = int_sub(span, small_value(1));
    if (span && step) span = int_floordiv(span, step);
    return span && step ? int_add(span, small_value(1)) : 0;
}

static Value length_of(Value start, Value stop, Value step)
{
    if (!(start & stop & step & 1)) return long_length(start, stop, step);
    intptr_t low = small_int(start), high = small_int(stop);
    intptr_t by = small_int(step);
    if (by < 0) {
        low = small_int(stop);
        high = small_int(start);
        by = -by;
    }
    return low < high ? int_from_word((high - low - 1) / by + 1)
                      : small_value(0);
}

Value range_new(Value start, Value stop, Value step)
{
    Value length = length_of(start, stop, step);
    if (!length) return 0;
    Range *r = gc_alloc(&range_type, sizeof *r);
    if (!r) return 0;
    r->start = start;
    r->stop = stop;
    r->step = step;
    r->length = length;
    return value_of(r);
}

/* v as an int that is no bool. */
static Value integer(Value v)
{
    if (value_is_small(v)) return v;
    v = int_index(v);
    return v == TRUE ? small_value(1) : v == FALSE ? small_value(0) : v;
}

/* range(stop), range(start, stop[, step]) */
Value range_make(Value start, Value stop, Value step)
{
    Value from = small_value(0), by = small_value(1);
    if (stop) {
        from = integer(start);
        if (!from) return 0;
    } else {
        stop = start;
    }
    stop = integer(stop);
    if (!stop) return 0;
    if (step) by = integer(step);
    if (!by) return 0;
    if (by == small_value(0))
        return raise_value("range() arg 3 must not be zero");
    return range_new(from, stop, by);
}

Value range_start(Value self) { return range_of(self)->start; }
Value range_stop(Value self) { return range_of(self)->stop; }
Value range_step(Value self) { return range_of(self)->step; }

/* ---- subscripts ---- */

intptr_t range_len(Value self) { return int_as_word(range_of(self)->length); }

int range_bool(Value self) { return range_of(self)->length != small_value(0); }

/* Item i, an int that may lie outside. */
static Value item(const Range *r, Value i)
{
    Value offset = int_mul(i, r->step);
    return offset ? int_add(r->start, offset) : 0;
}

Value range_get_slice(Value self, Value start, Value stop, Value step)
{
    const Range *r = range_of(self);
    Value b[3];
    if (!slice_indices_of(start, stop, step, r->length, b)) return 0;
    Value by = int_mul(b[2], r->step);
    Value from = by ? item(r, b[0]) : 0, to = from ? item(r, b[1]) : 0;
    return to ? range_new(from, to, by) : 0;
}

static Value refuse_index(void)
{
    return raise_index("range object index out of range");
}

static Value long_item(const Range *r, Value i)
{
    i = int_index(i);
    if (i && int_sign(i) < 0) i = int_add(i, r->length);
    if (!i) return 0;
    if (int_sign(i) < 0 || int_compare(i, r->length) >= 0)
        return refuse_index();
    return item(r, i);
}

Value range_get_item(Value self, Value key)
{
    const Range *r = range_of(self);
    if (likely(value_is_small(key)) && likely(all_small(r))) {
        intptr_t n = small_int(r->length);
        intptr_t i = index_wrap(small_int(key), (size_t)n);
        if ((size_t)i >= (size_t)n) return refuse_index();
        return small_value(small_int(r->start) + i * small_int(r->step));
    }
    if (value_is_small(key) || type_find(value_type(key), SEL(__index__)))
        return long_item(r, key);
    Value v = slice_get(self, key);
    if (v != NOT_IMPLEMENTED) return v;
    return raise_type("range indices must be integers or slices, not %T", key);
}

/* ---- membership ---- */

/* Where the int v stands: -1 nowhere, -2 raised; else *at is its index. */
static int position(const Range *r, Value v, Value *at)
{
    bool down = int_sign(r->step) < 0;
    if (down ? int_compare(v, r->start) > 0 || int_compare(v, r->stop) <= 0
             : int_compare(v, r->start) < 0 || int_compare(v, r->stop) >= 0)
        return -1;
    Value offset = int_sub(v, r->start);
    Value rest = offset ? int_mod(offset, r->step) : 0;
    if (!rest) return -2;
    if (rest != small_value(0)) return -1;
    *at = int_floordiv(offset, r->step);
    return *at ? 0 : -2;
}

/* Walks the range for what equals v: how often, or with `index` where first
 * (-1: nowhere); -2 raised. */
static intptr_t search(Value self, Value v, bool index)
{
    ForIter it;
    Value candidate;
    intptr_t at = 0, count = 0;
    if (!for_start(&it, self)) return -2;
    for (; (candidate = for_next(&it)); at++) {
        int same = same_or_eq(candidate, v);
        if (same < 0) return -2;
        if (same && index) return at;
        count += same;
    }
    return error_pending() ? -2 : index ? -1 : count;
}

int range_contains(Value self, Value v)
{
    Value at;
    if (!int_check(v)) {
        intptr_t i = search(self, v, true);
        return i == -2 ? -1 : i >= 0;
    }
    int found = position(range_of(self), v, &at);
    return found == -2 ? -1 : found == 0;
}

Value range_count(Value self, Value v)
{
    if (int_check(v)) {
        int found = range_contains(self, v);
        return found < 0 ? 0 : small_value(found);
    }
    intptr_t count = search(self, v, false);
    return count == -2 ? 0 : int_from_word(count);
}

Value range_index(Value self, Value v)
{
    Value at;
    if (!int_check(v)) {
        intptr_t i = search(self, v, true);
        if (i == -1)
            return raise_value("sequence.index(x): x not in sequence");
        return i == -2 ? 0 : int_from_word(i);
    }
    int found = position(range_of(self), v, &at);
    if (found == -1) return raise_value("%R is not in range", v);
    return found == 0 ? at : 0;
}

/* ---- comparison and hash ---- */

static bool equal(const Range *a, const Range *b)
{
    if (int_compare(a->length, b->length) != 0) return false;
    if (a->length == small_value(0)) return true;
    if (int_compare(a->start, b->start) != 0) return false;
    return a->length == small_value(1) || int_compare(a->step, b->step) == 0;
}

Value range_eq(Value self, Value other)
{
    if (!range_is(other)) return NOT_IMPLEMENTED;
    return bool_value(equal(range_of(self), range_of(other)));
}

Value range_ne(Value self, Value other)
{
    if (!range_is(other)) return NOT_IMPLEMENTED;
    return bool_value(!equal(range_of(self), range_of(other)));
}

uintptr_t range_hash(Value self)
{
    const Range *r = range_of(self);
    bool empty = r->length == small_value(0);
    bool single = r->length == small_value(1);
    Value t = tuple_new(3, (Value[]){r->length, empty ? NONE : r->start,
                                     empty || single ? NONE : r->step});
    return t ? op_hash(t) : 0;
}

/* ---- text ---- */

Value range_repr(Value self)
{
    const Range *r = range_of(self);
    StrBuilder b;
    str_builder_start(&b);
    bool done = str_builder_add_c(&b, "range(") &&
                str_builder_add_repr(&b, r->start) &&
                str_builder_add_c(&b, ", ") &&
                str_builder_add_repr(&b, r->stop);
    if (done && r->step != small_value(1))
        done = str_builder_add_c(&b, ", ") && str_builder_add_repr(&b, r->step);
    return done && str_builder_add_c(&b, ")") ? str_builder_finish(&b) : 0;
}

/* ---- iteration ---- */

static Value iterator(Value next, Value step, Value left)
{
    RangeIterator *it = gc_alloc(&range_iterator_type, sizeof *it);
    if (!it) return 0;
    it->next = next;
    it->step = step;
    it->left = left;
    return value_of(it);
}

Value range_iter(Value self)
{
    const Range *r = range_of(self);
    return iterator(r->start, r->step, r->length);
}

Value range_reversed(Value self)
{
    const Range *r = range_of(self);
    Value last = int_sub(r->length, small_value(1));
    last = last ? item(r, last) : 0;
    Value step = last ? int_neg(r->step) : 0;
    return step ? iterator(last, step, r->length) : 0;
}

Value range_iterator_next(Value self)
{
    RangeIterator *it = (RangeIterator *)self;
    Value v = it->next;
    if (it->left == small_value(0)) return 0;
    Value left = op_sub(it->left, small_value(1));
    if (!left) return 0;
    if (left != small_value(0)) {
        Value next = op_add(v, it->step);
        if (!next) return 0;
        it->next = next;
    }
    it->left = left;
    return v;
}

intptr_t range_iterator_hint(Value self)
{
    return int_as_word(((RangeIterator *)self)->left);
}

static Value for_small(ForIter *it)
{
    if (it->end == 0) return 0;
    it->end--;
    intptr_t v = (intptr_t)it->at;
    it->at += it->step;
    return small_value(v);
}

static Value for_long(ForIter *it) { return range_iterator_next(it->seq); }

bool range_for(Value self, Value iter)
{
    ForIter *it = (ForIter *)iter;
    const Range *r = range_of(self);
    if (!all_small(r)) {
        it->next = for_long;
        it->seq = range_iter(self);
        return it->seq != 0;
    }
    it->next = for_small;
    it->at = (size_t)small_int(r->start);
    it->end = (size_t)small_int(r->length);
    it->step = (size_t)small_int(r->step);
    return true;
}
