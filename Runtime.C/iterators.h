/* iterators.h: iterator objects, for what takes them as values; loops use
 * iter_fast.h. */
#ifndef PYC2C_ITERATORS_H
#define PYC2C_ITERATORS_H

#include "gc.h"
#include "iter_fast.h"

/* A place in a sequence. `at` is the index of the next item; going backwards,
 * that index plus one. */
typedef struct {
    const Type *type;
    Value seq;                /* 0 once the end was reached */
    size_t at;
} SequenceIterator;

typedef struct {
    const Type *type;
    Value count;              /* int */
    ForIter source;
} Enumerate;

/* map, filter and zip */
typedef struct {
    const Type *type;
    Value function;           /* zip: 0 */
    size_t strict;            /* zip(strict=True) */
    size_t count;
    ForIter sources[];
} Combiner;

extern const Type list_iterator_type, list_reverseiterator_type,
    tuple_iterator_type, enumerate_type, reversed_type, zip_type, map_type,
    filter_type;

#endif
