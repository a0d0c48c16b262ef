/* dict.h: the insertion-ordered hash map. Its table is described in table.h.
 * A class of the program that derives from dict has its own words behind this
 * struct. */
#ifndef PYC2C_DICT_H
#define PYC2C_DICT_H

#include "gc.h"
#include "error.h"
#include "table.h"

typedef struct {
    const Type *type;
    Table table;
} Dict;
extern const Type dict_type;

/* Exactly a dict. */
static inline bool dict_is(Value v) { return value_is_exact(v, &dict_type); }
/* A dict, or of a class derived from it. */
static inline bool dict_check(Value v)
{
    return dict_is(v) || value_is_instance(v, &dict_type);
}
static inline Table *dict_table(Value v) { return &((Dict *)v)->table; }

Value dict_new(void);
Value dict_with_capacity(size_t n);
/* n pairs: key, value, key, value. */
Value dict_from_pairs(size_t n, const Value *pairs);
size_t dict_length(Value d);
/* 0 without an exception when absent; 0 with one when hashing or comparing
 * raised. */
Value dict_find(Value d, Value key);
bool dict_set(Value d, Value key, Value value);
bool dict_delete(Value d, Value key);             /* KeyError when absent */
bool dict_update(Value d, Value other);           /* mapping or pairs */
Value dict_copy(Value d);
/* Iteration in C: *at starts at 0; false at the end. The dict may be changed
 * in between, as long as nothing is inserted. */
bool dict_next(Value d, size_t *at, Value *key, Value *value);

#endif
