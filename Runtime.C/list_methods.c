/* list_methods.c: the methods of list that have names. */
#include "int.h"
#include "list.h"
#include "sequence.h"

static bool remove_at(List *list, size_t i)
{
    return list_replace(list, i, i + 1, 0, NULL);
}

bool list_insert(Value self, intptr_t i, Value item)
{
    List *list = list_of(self);
    size_t n = list->length;
    i = index_wrap(i, n);
    if (i < 0) i = 0;
    if ((size_t)i > n) i = (intptr_t)n;
    return list_replace(list, (size_t)i, (size_t)i, 1, &item);
}

Value list_pop(Value self, intptr_t i)
{
    List *list = list_of(self);
    if (list->length == 0) return raise_index("pop from empty list");
    i = index_wrap(i, list->length);
    if ((size_t)i >= list->length) return raise_index("pop index out of range");
    Value item = list->block->items[i];
    if ((size_t)i + 1 == list->length && i >= (intptr_t)(list->capacity >> 1)) {
        list->block->items[i] = 0;
        list->length--;
        return item;
    }
    return remove_at(list, (size_t)i) ? item : 0;
}

bool list_clear(Value self)
{
    List *list = list_of(self);
    ValueBlock *block = list->block;
    list->block = NULL;
    list->length = list->capacity = 0;
    gc_free(block);
    return true;
}

/* First index from start, below stop, of an item that equals: -1 none (or
 * raised). */
static intptr_t find(const List *list, Value item, size_t start, size_t stop)
{
    for (size_t i = start; i < stop && i < list->length; i++) {
        int same = same_or_eq(list->block->items[i], item);
        if (same < 0) return -1;
        if (same) return (intptr_t)i;
    }
    return -1;
}

bool list_remove(Value self, Value item)
{
    List *list = list_of(self);
    intptr_t i = find(list, item, 0, SIZE_MAX);
    if (error_pending()) return false;
    if (i < 0) return raise_value("list.remove(x): x not in list");
    /* The comparison may have shortened the list. */
    return (size_t)i >= list->length || remove_at(list, (size_t)i);
}

Value list_index(Value self, Value item, Value start, Value stop)
{
    const List *list = list_of(self);
    size_t from, to;
    if (!index_bound(start, 0, list->length, &from) ||
        !index_bound(stop, SIZE_MAX, list->length, &to))
        return 0;
    intptr_t i = find(list, item, from, to);
    if (error_pending()) return 0;
    if (i < 0) return raise_value("%R is not in list", item);
    return int_from_word(i);
}

Value list_count(Value self, Value item)
{
    const List *list = list_of(self);
    intptr_t count = 0;
    for (size_t i = 0; i < list->length; i++) {
        int same = same_or_eq(list->block->items[i], item);
        if (same < 0) return 0;
        count += same;
    }
    return int_from_word(count);
}

bool list_reverse(Value self)
{
    List *list = list_of(self);
    Value *low = list_items(list), *high = low + list->length;
    while (low < high && low < --high) {
        Value item = *low;
        *low++ = *high;
        *high = item;
    }
    return true;
}

Value list_copy(Value self)
{
    return list_new(list_of(self)->length, list_items(list_of(self)));
}
