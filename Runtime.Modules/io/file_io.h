/* file_io.h: FileIO, an open file without a buffer. */
#ifndef PYC2C_FILE_IO_H
#define PYC2C_FILE_IO_H

#include "stream.h"

typedef struct {
    Stream base;
    int handle;               /* descriptor + 1; 0: closed */
    uint8_t how;              /* FILE_… */
    bool keeps;               /* closefd=False */
    Value name;               /* what was opened: a path, a descriptor */
} FileIO;
extern const Type io_FileIO_type;

static inline FileIO *file_io_of(Value v) { return (FileIO *)v; }
static inline bool file_io_is_closed(Value v)
{
    return file_io_of(v)->handle == 0;
}

/* Opens `name`, a path or a descriptor; how as for file_open. */
bool file_io_open(Value self, Value name, int how, bool closefd);

/* How often a mode has each letter. */
enum {
    MODE_READ, MODE_WRITE, MODE_APPEND, MODE_CREATE, MODE_PLUS, MODE_BINARY,
    MODE_TEXT, MODE_LETTERS,
};
typedef uint8_t FileMode[MODE_LETTERS];
/* False if there are letters that mean nothing. */
bool file_mode_scan(Value mode, FileMode counts);
/* How many of r, w, a, x. */
static inline int file_mode_kinds(const FileMode m)
{
    return m[MODE_READ] + m[MODE_WRITE] + m[MODE_APPEND] + m[MODE_CREATE];
}
/* As for file_open; 0 after ValueError. */
int file_mode_how(const FileMode m);
/* ValueError if it is closed. */
bool file_io_check(Value self);

/* How many bytes; -1: raised. */
intptr_t file_io_get(Value self, void *to, size_t n);
intptr_t file_io_put(Value self, const void *from, size_t n);
/* The new position; -1: raised. */
int64_t file_io_move(Value self, int64_t offset, int whence);
/* How many bytes there are from the position to the end; 0: not known. */
size_t file_io_left(Value self);

/* A path argument is str, bytes or has __fspath__. */
bool file_has_path(Value v);
/* A path argument as str or bytes: itself, or what __fspath__ answers. */
Value file_fspath(Value v);
/* A path argument as text for the port: str, bytes or what has __fspath__, in
 * *path the str or bytes itself. NULL: raised. */
const char *file_path(Value v, Value *path);

/* Files that are open get what their streams hold back: those that nobody
 * holds any more are still to be closed, and who looks at a file is to find
 * what was written. */
void file_settle(void);

#endif
