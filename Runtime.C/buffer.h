/* buffer.h: C access to the memory of any bytes-like object.
 *
 * A type takes part by a method `__buffer_get__` in its stub, a C function
 * `bool f(Value self, Value out, Value writable)`, where out is really a
 * Buffer * and writable is TRUE or FALSE; it fills in *out.  Types whose
 * memory can move or go away also have `__buffer_hold__`, a C function
 * `bool f(Value self, Value change)`, which counts holders: change is the
 * small int 1 or -1.
 */
#ifndef PYC2C_BUFFER_H
#define PYC2C_BUFFER_H

#include "error.h"
#include "object.h"

typedef struct {
    unsigned char *data;
    size_t length;            /* in bytes */
    Value owner;              /* the object that has the memory */
    bool readonly;
    char format;              /* of struct: 'B' unless the items are larger */
    uint8_t item_size;
} Buffer;

/* Fills in *out from v; TypeError if v is not bytes-like ("a bytes-like object
 * is required, not '%T'"), or if `writable` and it is read-only.  The data
 * stay where they are until Python code runs; buffer_hold keeps them longer. */
bool buffer_get(Value v, Buffer *out, bool writable);

/* v is bytes-like. */
bool buffer_check(Value v);

/* From here to buffer_drop the owner cannot be resized. */
bool buffer_hold(const Buffer *b);
void buffer_drop(const Buffer *b);

#endif
