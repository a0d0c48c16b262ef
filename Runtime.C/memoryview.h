/* memoryview.h: a view of the memory of a bytes-like object: one dimension,
 * with a stride. */
#ifndef PYC2C_MEMORYVIEW_H
#define PYC2C_MEMORYVIEW_H

#include "buffer.h"
#include "error.h"
#include "gc.h"
#include "object.h"

typedef struct {
    const Type *type;
    Value owner;              /* 0 once released */
    unsigned char *data;      /* the first item, in the owner's memory */
    size_t length;            /* items */
    intptr_t stride;          /* bytes from one item to the next */
    BufferCount *count;       /* the owner's, or NULL */
    char format;
    uint8_t item_size;
    bool readonly;
    const FloatItems *floats; /* not NULL where the format is a float's */
} MemoryView;
extern const Type memoryview_type;

static inline MemoryView *memoryview_of(Value v) { return (MemoryView *)v; }

/* An item to and from Python, by the view's format (memoryview_item.c). */
Value memoryview_load(const MemoryView *m, const unsigned char *p);
bool memoryview_store(const MemoryView *m, unsigned char *p, Value item);
/* Raises ValueError if m is released. */
bool memoryview_check(const MemoryView *m);

static inline unsigned char *memoryview_at(const MemoryView *m, size_t i)
{
    return m->data + (intptr_t)i * m->stride;
}

#endif
