/* string_io.h: StringIO, text in memory. */
#ifndef PYC2C_STRING_IO_H
#define PYC2C_STRING_IO_H

#include "stream.h"

/* The position is known in characters and in bytes, so that reading and
 * writing on cost nothing more; behind the end the bytes stay at the end. */
typedef struct {
    Stream base;
    ByteBlock *block;         /* UTF-8; NULL while capacity is 0 */
    size_t used, capacity;    /* in bytes */
    size_t length;            /* in characters */
    size_t at, place;         /* position in characters, in bytes */
    uint8_t newline, seen;
} StringIO;

#endif
