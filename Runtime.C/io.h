/* io.h: the standard streams. */
#ifndef PYC2C_IO_H
#define PYC2C_IO_H

#include "error.h"

/* fd 1 is buffered: by line where the port says so; fd 2 is not. */
void io_write(int fd, const char *bytes, size_t n);
/* Writes out what fd 1 holds back. */
void io_flush(void);
/* Standard input as text, with each end of a line as \n: a line, "" at the
 * end; or everything up to the end.  No more than `most` characters. May
 * raise. */
Value io_read_line(size_t most);
Value io_read_text(size_t most);
/* The same as bytes, as they are. */
Value io_read_bytes_line(size_t most);
Value io_read_bytes(size_t most);

/* sys.stdin, sys.stdout, sys.stderr, and the bytes below them.  Begins as
 * the io module's streams do. */
typedef struct {
    const Type *type;
    bool closed, owned, inner;
    uint8_t fd;
} StandardStream;
extern StandardStream io_stdin, io_stdout, io_stderr;

#endif
