/* stream.h: what all streams have, and calls between them.
 *
 * A stream is one of this module's own (file_io.h, buffered.h, text.h), or of
 * a class of the program.  The layers call their own kind directly; any other
 * goes through stream_foreign, which only the constructors that take a stream
 * set: a program that merely opens files does not link it.
 */
#ifndef PYC2C_STREAM_H
#define PYC2C_STREAM_H

#include "buffer.h"
#include "error.h"
#include "gc.h"
#include "object.h"
#include "str.h"

/* Layout of IOBase. */
typedef struct {
    const Type *type;
    bool closed;
    bool owned;               /* another stream closes it */
    bool inner;               /* made for that: no finaliser is registered */
} Stream;

static inline Stream *stream_of(Value v) { return (Stream *)v; }

/* How much is read ahead, and held back before it is written. */
enum { STREAM_BUFFER = sizeof(Value) == 8 ? 8192 : 512 };

/* ---- for methods ---- */

/* UnsupportedOperation(text). Returns 0. */
Value raise_unsupported(const char *text) COLD;
/* ValueError: I/O operation on closed file. Returns 0. */
Value raise_closed(void) COLD;
/* A size argument: -1 for 0 (left out) or NONE; TypeError. */
bool stream_size(Value v, intptr_t *size);
/* The memory of a readinto's argument; TypeError. */
bool stream_writable(Value v, Buffer *out);
/* Lines up to the end, or of more than hint characters together; 0 or NONE: all.
 * next gives a line, an empty one at the end. */
Value stream_lines(Value self, Value hint, Value (*next)(Value self));
/* write(self, line) for each. */
bool stream_write_lines(Value self, Value lines,
                        Value (*write)(Value self, Value line));
/* What __del__ does: closes what is open and nobody else's. No error leaves it:
 * nobody is there to be told. */
bool stream_finish(Value self, int closed);
/* "<module.type" for a repr, with name= where the stream has one. */
bool stream_add_head(StrBuilder *b, Value self, Value name);

/* A new instance of a class whose instances have to be closed. */
Value stream_new_open(const Type *cls, size_t nargs, const Value *args,
                      Value kw);
/* What was pending, or else that which is pending now in the context of it,
 * becomes pending. */
void stream_fail(Value error);
/* Another stream closes v, if it is of these classes; or does so no more. */
void stream_own(Value v);
bool stream_disown(Value v);
/* Calls a method of the stream's class. May raise, may run Python code. */
Value stream_call(Value self, Sel name);
Value stream_call1(Value self, Sel name, Value argument);
/* Its readline(): a str, or OSError. */
Value stream_text_line(Value self);

/* ---- streams of other classes ---- */

enum { STREAM_RAISED = -1, STREAM_BLOCKED = -2 };

typedef struct {
    /* readinto, write: how many, or STREAM_…. */
    intptr_t (*read)(Value s, unsigned char *to, size_t n);
    intptr_t (*write)(Value s, const void *from, size_t n);
    /* bytes: of one read1(n) or read(n); or all up to the end. */
    Value (*read_some)(Value s, size_t n);
    Value (*read_all)(Value s);
    /* -1: raised. */
    int64_t (*seek)(Value s, int64_t offset, int whence);
    int64_t (*tell)(Value s);
    bool (*flush)(Value s);
    bool (*close)(Value s);
    int (*is_closed)(Value s);
    /* size: an int or NONE. */
    Value (*truncate)(Value s, Value size);
    int (*is)(Value s, Sel question);
    Value (*get)(Value s, Sel attribute);
    /* Of classes that may have their own: readline(), which is a str or
     * bytes, write(data). */
    Value (*read_text_line)(Value s);
    Value (*read_bytes_line)(Value s);
    Value (*write_line)(Value s, Value data);
    /* Bytes of a text stream for such a buffer, and all that it holds. */
    bool (*hold)(Value text, const void *from, size_t n);
    bool (*hand_over)(Value text);
} StreamForeign;
extern const StreamForeign *stream_foreign;
void stream_foreign_start(void);

#endif
