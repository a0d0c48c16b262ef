/* index.c: what the inline subscripts leave over. */
#include "index.h"
#include "int.h"
#include "slice.h"

Value index_get_word_slow(Value v, intptr_t i)
{
    if (tuple_is(v)) {
        size_t at = (size_t)index_wrap(i, tuple_of(v)->length);
        if (likely(at < tuple_of(v)->length)) return tuple_of(v)->items[at];
    } else if (list_is(v)) {
        size_t at = (size_t)index_wrap(i, list_of(v)->length);
        if (likely(at < list_of(v)->length))
            return list_of(v)->block->items[at];
    }
    Value key = int_from_word(i);
    return key ? op_get_item(v, key) : 0;
}

Value index_get_slow(Value v, Value key)
{
    return value_is_small(key) ? index_get_word_slow(v, small_int(key))
                               : op_get_item(v, key);
}

bool index_set_word_slow(Value v, intptr_t i, Value item)
{
    if (list_is(v)) {
        size_t at = (size_t)index_wrap(i, list_of(v)->length);
        if (likely(at < list_of(v)->length)) {
            list_of(v)->block->items[at] = item;
            return true;
        }
    }
    Value key = int_from_word(i);
    return key && op_set_item(v, key, item);
}

bool index_set_slow(Value v, Value key, Value item)
{
    return value_is_small(key) ? index_set_word_slow(v, small_int(key), item)
                               : op_set_item(v, key, item);
}

intptr_t len_word_slow(Value v)
{
    return tuple_is(v) ? (intptr_t)tuple_of(v)->length : op_length(v);
}
