/* io.h: the standard streams. */
#ifndef PYC2C_IO_H
#define PYC2C_IO_H

#include "error.h"

/* fd 1 is buffered: by line where the port says so; fd 2 is not. */
void io_write(int fd, const char *bytes, size_t n);
/* Writes out what fd 1 holds back. */
void io_flush(void);
/* A line of standard input with its newline, "" at the end. May raise. */
Value io_read_line(void);
/* Everything up to the end of standard input. May raise. */
Value io_read_all(void);

/* sys.stdin, sys.stdout, sys.stderr. */
typedef struct { const Type *type; int fd; } TextFile;
extern const TextFile io_stdin, io_stdout, io_stderr;

#endif
