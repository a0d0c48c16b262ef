/* heap_type.h: classes made at run time: by class statements that can run
 * more than once or whose bases are computed, and by type(name, bases, dict).
 *
 * Their tables have the form of the static ones, in blocks of their own: a
 * plain function is an ATTR_FUNCTION, any other value is in an ATTR_CELL whose
 * word the class holds.  Rows of bases are copied, so a row that is added
 * or replaced later is copied again into the classes below.  What has a name
 * without a selector, which only computed names can ask for, is in a dict.
 *
 * Reached from what every program has through one pointer, which a program
 * that makes such classes sets at its start.
 */
#ifndef PYC2C_HEAP_TYPE_H
#define PYC2C_HEAP_TYPE_H

#include "gc.h"
#include "object.h"

typedef struct {
    Type type;
    ValueBlock *mro, *rows;   /* what type.mro and type.attrs point into */
    ValueBlock *cells;        /* items[0]: the next such block, or 0; then the
                                 words of the class's own attributes */
    Value names;              /* tuple: its own attributes, as they came */
    Value others;             /* dict: those without selectors; or 0 */
    size_t used;              /* rows that are not empty */
} HeapType;

typedef struct {
    /* type.__new__(meta, name, bases, namespace, **kw) */
    Value (*make)(const Type *meta, Value name, Value bases, Value namespace,
                  Value kw);
    /* cls.name = value, for a class in the heap; value 0 deletes. */
    bool (*set)(const Type *cls, Sel sel, Value name, Value value);
    /* A name without a selector, in a class in the heap or above it; 0: it
     * has none. */
    Value (*other)(const Type *cls, Value name);
    /* Adds all such names. */
    bool (*add_others)(const Type *cls, Value dict);
} HeapTypes;

extern const HeapTypes *heap_types;
void heap_types_start(void);

/* A class to be made. */
typedef struct {
    const Type *meta;
    Value name, module;       /* the qualified name */
    Value bases;              /* tuple of classes; empty for object */
    Value cell;               /* the __class__ of its methods, or 0 */
    Value slots;              /* tuple: names its methods store in self; or 0 */
    Value names;              /* tuple: of the attributes */
    const Value *values;      /* 0: it has not got it */
} ClassParts;

/* The class, without what follows: hooks are not called. */
HeapType *heap_type_new(const ClassParts *parts);
/* The linearisation of a class with these bases, its own place left 0,
 * NULL at the end.  NULL after TypeError. */
ValueBlock *heap_type_mro(Value bases);

/* The row of t for sel on the class side, cells that hold nothing included;
 * NULL if there is none. */
Attr *class_row(const Type *t, Sel sel);
/* The row stands in t because t itself has it. */
bool class_row_is_own(const Type *t, Sel sel, const Attr *row);
bool class_row_same(const Attr *a, const Attr *b);
/* Of the class itself; 0: it has none of that name. */
Value heap_type_other(const HeapType *h, Value name);
bool heap_type_set_other(HeapType *h, Value name, Value value);
/* Makes room for one more attribute and for its word, which it returns. */
Value *heap_type_cell(HeapType *h, Value value);
/* row, under sel, on the class side; replaces what is there. */
bool heap_type_put(HeapType *h, Sel sel, Attr row);

#endif
