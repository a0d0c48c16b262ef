/* micropython_pointer.c: ptr8, ptr16 and ptr32. */
#include <string.h>

#include "gc.h"
#include "int.h"
#include "item.h"
#include "micropython.h"

static Pointer *pointer_of(Value v) { return (Pointer *)v; }

void pointer_trace(Object *self)
{
    Pointer *p = (Pointer *)self;
    gc_mark(p->owner);
    if (p->count != NULL && p->count == buffer_recounted) p->count->views++;
}

static bool is_pointer(Value v)
{
    return value_is_exact(v, &micropython_ptr8_type) ||
           value_is_exact(v, &micropython_ptr16_type) ||
           value_is_exact(v, &micropython_ptr32_type);
}

/* The bytes that v has or, if it is a number, those at that address. */
static bool find_memory(Value v, Buffer *b)
{
    *b = (Buffer){.length = PTRDIFF_MAX};
    if (is_pointer(v)) {
        const Pointer *p = pointer_of(v);
        *b = (Buffer){.data = p->data, .length = p->length * p->item_size,
                      .owner = p->owner, .count = p->count,
                      .readonly = p->readonly};
        return true;
    }
    if (buffer_check(v)) return buffer_get(v, b, false);
    Value i = int_index(v);
    if (i == 0) return false;
    b->data = (unsigned char *)(uintptr_t)(sizeof(void *) == 8
                                               ? int_as_u64(i)
                                               : int_as_u32_wrapped(i));
    return !error_pending();
}

static Value make(const Type *t, uint8_t item_size, Value v)
{
    Buffer b;
    Pointer *p = gc_alloc(t, sizeof *p);
    if (p == NULL || !find_memory(v, &b)) return 0;
    p->data = b.data;
    p->length = b.length / item_size;
    p->owner = b.owner;
    p->count = b.count;
    p->readonly = b.readonly;
    p->item_size = item_size;
    if (p->count != NULL) p->count->views++;
    return value_of(p);
}

Value pointer_new8(Value v) { return make(&micropython_ptr8_type, 1, v); }

Value pointer_new16(Value v) { return make(&micropython_ptr16_type, 2, v); }

Value pointer_new32(Value v) { return make(&micropython_ptr32_type, 4, v); }

static unsigned char *find_item(const Pointer *p, intptr_t i)
{
    if (likely((size_t)i < p->length))
        return p->data + (size_t)i * p->item_size;
    raise_index("pointer index out of range");
    return NULL;
}

Value pointer_get_item(Value self, intptr_t i)
{
    const Pointer *p = pointer_of(self);
    const unsigned char *at = find_item(p, i);
    if (at == NULL) return 0;
    if (p->item_size == 1) return small_value(*at);
    return item_load_int(at, p->item_size, p->item_size == 4 ? ITEM_SIGNED : 0,
                         false);
}

bool pointer_set_item(Value self, intptr_t i, Value v)
{
    const Pointer *p = pointer_of(self);
    if (!value_is_small(v) && (v = int_index(v)) == 0) return false;
    unsigned char *at = find_item(p, i);
    if (at == NULL) return false;
    if (p->readonly) {
        raise_type("cannot modify read-only memory");
        return false;
    }
    uint32_t bits = int_as_u32_wrapped(v);
    memcpy(at, &bits, p->item_size);
    return true;
}

Value pointer_index(Value self)
{
    return int_from_u64((uintptr_t)pointer_of(self)->data);
}
