/* list_slice.c: list[start:stop:step] as value, target and in del. */
#include "iter_fast.h"
#include "list.h"
#include "sequence.h"
#include "tuple.h"
#include <string.h>

Value list_get_slice(Value self, Value start, Value stop, Value step)
{
    SliceBounds b;
    if (!slice_unpack(&b, start, stop, step)) return 0;
    const List *list = list_of(self);
    slice_adjust(&b, list->length);
    if (b.step == 1)
        return list_new(b.count, b.count ? list_items(list) + b.start : NULL);
    Value v = list_with_capacity(b.count);
    if (!v) return 0;
    for (size_t i = 0; i < b.count; i++)
        list_of(v)->block->items[i] =
            list->block->items[b.start + (intptr_t)i * b.step];
    list_of(v)->length = b.count;
    return v;
}

/* Deletes the items that a slice with gaps selects. */
static bool delete_items(List *list, SliceBounds b)
{
    if (b.step < 0) {
        b.start += (intptr_t)(b.count - 1) * b.step;
        b.step = -b.step;
    }
    Value *items = list->block->items;
    size_t to = (size_t)b.start, next = (size_t)b.start, left = b.count;
    for (size_t i = to; i < list->length; i++) {
        if (left && i == next) {
            left--;
            next += (size_t)b.step;
        } else {
            items[to++] = items[i];
        }
    }
    return list_replace(list, to, list->length, 0, NULL);
}

/* What is assigned, as a tuple or a list that is not `self`; 0 raised. */
static Value source_of(Value self, Value items, const char *refusal)
{
    ForIter it;
    if (tuple_is(items) || (list_is(items) && items != self)) return items;
    if (!for_start(&it, items)) {
        if (!error_matches(&TypeError_type)) return 0;
        error_clear();
        return raise_type(refusal);
    }
    Value copy = list_with_capacity(0), item;
    while (copy && (item = for_next(&it)))
        if (!list_append(copy, item)) return 0;
    return error_pending() ? 0 : copy;
}

static size_t source_length(Value v)
{
    return list_is(v) ? list_of(v)->length : tuple_of(v)->length;
}

static const Value *source_items(Value v)
{
    return list_is(v) ? list_items(list_of(v)) : tuple_of(v)->items;
}

static bool assign_items(List *list, const SliceBounds *b, Value source)
{
    size_t n = source_length(source);
    if (n != b->count)
        return raise_value("attempt to assign sequence of size %zd to "
                           "extended slice of size %zd", n, b->count);
    const Value *items = source_items(source);
    for (size_t i = 0; i < n; i++)
        list->block->items[b->start + (intptr_t)i * b->step] = items[i];
    return true;
}

bool list_set_slice(Value self, Value start, Value stop, Value step,
                    Value items)
{
    List *list = list_of(self);
    SliceBounds b;
    if (!slice_unpack(&b, start, stop, step)) return false;
    Value source = 0;
    if (items) {
        source = source_of(self, items,
                           b.step == 1
                               ? "can only assign an iterable"
                               : "must assign iterable to extended slice");
        if (!source) return false;
    }
    slice_adjust(&b, list->length);
    if (b.step != 1) {
        if (source) return assign_items(list, &b, source);
        return b.count == 0 || delete_items(list, b);
    }
    size_t from = (size_t)b.start, to = from + b.count;
    if (!source) return list_replace(list, from, to, 0, NULL);
    return list_replace(list, from, to, source_length(source),
                        source_items(source));
}
