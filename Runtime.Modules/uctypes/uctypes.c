/* uctypes.c: memory by its address. */
#include "uctypes.h"

#include "buffer.h"
#include "bytes.h"
#include "gc.h"
#include "int.h"
#include "memoryview.h"

extern const Type uctypes_memory_type;

void memory_trace(Object *self) { gc_mark_inside(((Memory *)self)->data); }

bool memory_get_buffer(Value self, Value out, Value writable)
{
    (void)writable;
    const Memory *m = (const Memory *)self;
    *(Buffer *)out = (Buffer){.data = m->data, .length = m->length,
                              .owner = self, .format = 'B', .item_size = 1};
    return true;
}

Value uctypes_addressof(Value obj)
{
    Buffer b;
    return buffer_get_or_text(obj, &b) ? int_from_u64((uintptr_t)b.data) : 0;
}

/* Where `address` says, with room for size bytes. */
static bool find(Value address, intptr_t size, unsigned char **out)
{
    Value i = int_index(address);
    if (i == 0) return false;
    *out = (unsigned char *)(sizeof(void *) == 8 ? (uintptr_t)int_as_u64(i)
                                                 : int_as_u32_wrapped(i));
    if (size < 0) raise_value("size must not be negative");
    return !error_pending();
}

Value uctypes_bytes_at(Value address, intptr_t size)
{
    unsigned char *data;
    return find(address, size, &data) ? bytes_new(data, (size_t)size) : 0;
}

Value uctypes_bytearray_at(Value address, intptr_t size)
{
    unsigned char *data;
    if (!find(address, size, &data)) return 0;
    Memory *m = gc_alloc(&uctypes_memory_type, sizeof *m);
    if (m == NULL) return 0;
    m->data = data;
    m->length = (size_t)size;
    return memoryview_construct(value_of(m));
}
