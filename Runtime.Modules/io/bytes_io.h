/* bytes_io.h: BytesIO, a file in memory. */
#ifndef PYC2C_BYTES_IO_H
#define PYC2C_BYTES_IO_H

#include "stream.h"

typedef struct {
    Stream base;
    Value data;               /* a bytearray; 0: closed */
    size_t at;
} BytesIO;

#endif
