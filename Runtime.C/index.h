/* index.h: subscripts and lengths with the list case inline. */
#ifndef PYC2C_INDEX_H
#define PYC2C_INDEX_H

#include "list.h"
#include "ops.h"
#include "tuple.h"

/* Tuples and negative indices without dispatch, then the general case. */
Value index_get_slow(Value v, Value key);
bool index_set_slow(Value v, Value key, Value item);
Value index_get_word_slow(Value v, intptr_t i);
bool index_set_word_slow(Value v, intptr_t i, Value item);
intptr_t len_word_slow(Value v);

/* 0 <= i < n. A constant below zero goes the slow way at once: gcc would warn
 * of the quick one, which it could not take. */
static inline bool index_within(intptr_t i, size_t n)
{
    return !(__builtin_constant_p(i) && i < 0) && (size_t)i < n;
}

/* Inlined where the value is a constant of another type, a compiler may warn
 * of what the check in front rules out. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Warray-bounds"

/* v[i] for an unboxed index. */
static inline Value index_get_word(Value v, intptr_t i)
{
    if (likely(list_is(v)) && likely(index_within(i, ((List *)v)->length)))
        return ((List *)v)->block->items[i];
    return index_get_word_slow(v, i);
}

/* list[i] for what is known to be exactly a list; IndexError. */
static inline Value list_get_word(Value list, intptr_t i)
{
    return likely(index_within(i, ((List *)list)->length))
               ? ((List *)list)->block->items[i]
               : index_get_word_slow(list, i);
}

/* v[key] */
static inline Value index_get(Value v, Value key)
{
    if (likely(value_is_small(key)) && likely(list_is(v)) &&
        likely(index_within(small_int(key), ((List *)v)->length)))
        return ((List *)v)->block->items[small_int(key)];
    return index_get_slow(v, key);
}

/* v[i] = item */
static inline bool index_set_word(Value v, intptr_t i, Value item)
{
    if (likely(list_is(v)) && likely(index_within(i, ((List *)v)->length))) {
        ((List *)v)->block->items[i] = item;
        return true;
    }
    return index_set_word_slow(v, i, item);
}

/* v[key] = item */
static inline bool index_set(Value v, Value key, Value item)
{
    if (likely(value_is_small(key)) && likely(list_is(v)) &&
        likely(index_within(small_int(key), ((List *)v)->length))) {
        ((List *)v)->block->items[small_int(key)] = item;
        return true;
    }
    return index_set_slow(v, key, item);
}

/* len(v); -1 when it raised. */
static inline intptr_t len_word(Value v)
{
    return likely(list_is(v)) ? (intptr_t)((List *)v)->length
                              : len_word_slow(v);
}

#pragma GCC diagnostic pop

#endif
