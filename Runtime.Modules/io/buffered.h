/* buffered.h: BufferedReader, BufferedWriter and BufferedRandom.
 *
 * One block of memory, made when it is needed.  Bytes at..end of it are what
 * was read ahead, with the raw stream at the end of them, or, if `writing`,
 * what is still to be written, with the raw stream at the start of them.
 */
#ifndef PYC2C_BUFFERED_H
#define PYC2C_BUFFERED_H

#include "file_io.h"

typedef struct {
    Stream base;
    Value raw;                /* 0: detached, or no __init__ yet */
    ByteBlock *block;
    size_t capacity, at, end;
    bool reads, writes;
    bool writing;
    bool direct;              /* raw is a FileIO itself */
} Buffered;
extern const Type io_BufferedReader_type, io_BufferedWriter_type,
    io_BufferedRandom_type;

static inline Buffered *buffered_of(Value v) { return (Buffered *)v; }

/* Exactly one of the three: its functions can be called directly. */
static inline bool buffered_is(Value v)
{
    return value_is_exact(v, &io_BufferedReader_type) ||
           value_is_exact(v, &io_BufferedWriter_type) ||
           value_is_exact(v, &io_BufferedRandom_type);
}

/* The type for files opened like that; makes self a buffer of raw. */
const Type *buffered_type(int how);
void buffered_wrap(Value self, Value raw, int how, size_t capacity);

/* ---- on one that is open: "-1", "false" and 0: raised ---- */

int buffered_is_closed(Value self);
/* bytes: what there is, at least one byte, n at most; none: the end. */
Value buffered_read_some(Value self, size_t n);
Value buffered_read_all(Value self);
bool buffered_put(Value self, const void *from, size_t n);
/* Writes what is to be written, or gives back what was read ahead: then the
 * raw stream is where the program thinks it is. */
bool buffered_settle(Value self);
int64_t buffered_where(Value self);
int64_t buffered_move(Value self, int64_t offset, int whence);

/* How many hold back something that is still to be written. */
extern size_t buffered_pending;

/* ---- inside buffered*.c ---- */

/* It is open: "<what> of closed file". */
bool buffered_check(Value self, const char *what);
bool buffered_write_out(Value self);
/* Makes the block. */
bool buffered_prepare(Buffered *b);

#endif
