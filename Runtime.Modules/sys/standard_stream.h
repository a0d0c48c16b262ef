/* standard_stream.h: what the standard streams have in common, as text and as
 * bytes. */
#ifndef PYC2C_STANDARD_STREAM_H
#define PYC2C_STANDARD_STREAM_H

#include "codec.h"
#include "io.h"
#include "stream.h"

/* The bytes: sys.stdin.buffer and so on. */
extern StandardStream standard_stdin, standard_stdout, standard_stderr;

static inline int standard_fd(Value self)
{
    return ((const StandardStream *)self)->fd;
}

/* ValueError unless it is open; UnsupportedOperation(what). */
bool standard_check(Value self);
bool standard_check_reads(Value self, const char *what);
bool standard_check_writes(Value self, const char *what);

#endif
