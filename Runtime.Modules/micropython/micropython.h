/* micropython.h: the objects of the module. */
#ifndef PYC2C_MICROPYTHON_H
#define PYC2C_MICROPYTHON_H

#include "buffer.h"
#include "error.h"
#include "object.h"

/* A ring of bytes, from get to put; one of them stays empty, so that equal
 * places mean that there is nothing.  The reader moves get alone and the writer
 * put alone: either may be an interrupt. */
typedef struct {
    const Type *type;
    unsigned char *data;
    size_t size;
    Value owner;              /* of data */
    BufferCount *count;       /* its, or NULL */
    volatile size_t get, put;
} RingIO;
extern const Type micropython_RingIO_type;

/* The memory of an object, or any memory, as unsigned numbers of 8 or 16 bits
 * or as signed ones of 32. */
typedef struct {
    const Type *type;
    unsigned char *data;
    size_t length;            /* items; PTRDIFF_MAX for any memory */
    Value owner;              /* of data, or 0 */
    BufferCount *count;       /* its, or NULL */
    bool readonly;
    uint8_t item_size;
} Pointer;
extern const Type micropython_ptr8_type, micropython_ptr16_type,
    micropython_ptr32_type;

#endif
