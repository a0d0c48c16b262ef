/* bytes_io.c: BytesIO, a file in memory. */
#include "bytes.h"
#include "bytes_io.h"
#include "int.h"

#include <string.h>

static BytesIO *bytes_io_of(Value v) { return (BytesIO *)v; }

/* ---- making and closing ---- */

Value bytes_io_new(const Type *cls, size_t nargs, const Value *args, Value kw)
{
    (void)nargs, (void)args, (void)kw;
    BytesIO *b = instance_alloc(cls, 0);
    if (b) b->data = bytearray_new(NULL, 0);
    return b && b->data ? value_of(b) : 0;
}

bool bytes_io_init(Value self, Value initial)
{
    Buffer from;
    if (!initial || initial == NONE) return true;
    if (!buffer_get(initial, &from, false)) return false;
    Value data = bytearray_new(from.data, from.length);
    if (data) bytes_io_of(self)->data = data;
    return data != 0;
}

static bool check(Value self)
{
    if (!stream_of(self)->closed) return true;
    raise_closed();
    return false;
}

bool bytes_io_close(Value self)
{
    if (stream_of(self)->closed) return true;
    Value data = bytes_io_of(self)->data;
    if (!buffer_is_free(&bytearray_of(data)->exports)) return false;
    bytes_io_of(self)->data = 0;
    stream_of(self)->closed = true;
    return true;
}

bool bytes_io_flush(Value self) { return check(self); }

Value bytes_io_enter(Value self) { return check(self) ? self : 0; }

int bytes_io_yes(Value self) { return check(self) ? 1 : -1; }

int bytes_io_isatty(Value self) { return check(self) ? 0 : -1; }

/* ---- content ---- */

/* What is left from the position on; *n bytes of it, `most` at most. */
static const unsigned char *rest(Value self, size_t most, size_t *n)
{
    const BytesIO *b = bytes_io_of(self);
    size_t all, left;
    const unsigned char *data = bytes_like_data(b->data, &all);
    left = b->at < all ? all - b->at : 0;
    *n = left < most ? left : most;
    return left ? data + b->at : data;
}

static Value take(Value self, size_t most)
{
    size_t n;
    const unsigned char *from = rest(self, most, &n);
    bytes_io_of(self)->at += n;
    return bytes_new(from, n);
}

/* A size argument of an open stream. */
static bool parse(Value self, Value size, size_t *n)
{
    intptr_t i;
    if (!check(self) || !stream_size(size, &i)) return false;
    *n = i < 0 ? SIZE_MAX : (size_t)i;
    return true;
}

Value bytes_io_read(Value self, Value size)
{
    size_t n;
    return parse(self, size, &n) ? take(self, n) : 0;
}

Value bytes_io_readinto(Value self, Value buffer)
{
    Buffer to;
    size_t n;
    if (!check(self) || !stream_writable(buffer, &to)) return 0;
    const unsigned char *from = rest(self, to.length, &n);
    if (n) memmove(to.data, from, n);
    bytes_io_of(self)->at += n;
    return int_from_size(n);
}

Value bytes_io_readline(Value self, Value size)
{
    size_t most, n;
    if (!parse(self, size, &most)) return 0;
    const unsigned char *from = rest(self, most, &n);
    const unsigned char *end = n ? memchr(from, '\n', n) : NULL;
    return take(self, end ? (size_t)(end + 1 - from) : n);
}

static Value next_line(Value self) { return bytes_io_readline(self, 0); }

Value bytes_io_readlines(Value self, Value hint)
{
    return check(self) ? stream_lines(self, hint, next_line) : 0;
}

Value bytes_io_next(Value self)
{
    Value line = next_line(self);
    return line && bytes_of(line)->size ? line : 0;
}

/* The bytes may be those of the stream itself. */
static bool put(Value self, const Buffer *from)
{
    BytesIO *b = bytes_io_of(self);
    size_t n = from->length, all = bytearray_of(b->data)->length;
    if (!buffer_is_free(&bytearray_of(b->data)->exports)) return false;
    if (!n) return true;
    if (n > SIZE_MAX / 2 - b->at) return raise_memory();
    if (b->at + n > all && !bytearray_resize(b->data, b->at + n)) return false;
    memmove(bytearray_of(b->data)->block->data + b->at, from->data, n);
    b->at += n;
    return true;
}

Value bytes_io_write(Value self, Value data)
{
    Buffer from;
    if (!check(self) || !buffer_get(data, &from, false)) return 0;
    return put(self, &from) ? int_from_size(from.length) : 0;
}

bool bytes_io_writelines(Value self, Value lines)
{
    return check(self) && stream_write_lines(self, lines, bytes_io_write);
}

Value bytes_io_getvalue(Value self)
{
    size_t n;
    if (!check(self)) return 0;
    const unsigned char *data = bytes_like_data(bytes_io_of(self)->data, &n);
    return bytes_new(data, n);
}

Value bytes_io_getbuffer(Value self)
{
    return check(self) ? memoryview_construct(bytes_io_of(self)->data) : 0;
}

/* ---- positions ---- */

Value bytes_io_seek(Value self, Value offset, int32_t whence)
{
    BytesIO *b = bytes_io_of(self);
    if (!check(self)) return 0;
    intptr_t at = int_as_word(offset), from = 0;
    if (error_pending()) return 0;
    if (whence == 0 && at < 0)
        return raise_value("negative seek value %zd", at);
    if (whence < 0 || whence > 2)
        return raise_value("invalid whence (%d, should be 0, 1 or 2)",
                           (int)whence);
    if (whence == 1) from = (intptr_t)b->at;
    if (whence == 2) from = (intptr_t)bytearray_of(b->data)->length;
    if (__builtin_add_overflow(at, from, &at))
        return raise_error(&OverflowError_type, "new position too large");
    b->at = at < 0 ? 0 : (size_t)at;
    return int_from_size(b->at);
}

Value bytes_io_tell(Value self)
{
    return check(self) ? int_from_size(bytes_io_of(self)->at) : 0;
}

Value bytes_io_truncate(Value self, Value size)
{
    BytesIO *b = bytes_io_of(self);
    if (!check(self)) return 0;
    bool here = !size || size == NONE;
    intptr_t n = here ? (intptr_t)b->at : int_as_word(size);
    if (error_pending()) return 0;
    if (n < 0) return raise_value("negative size value %zd", n);
    if ((size_t)n < bytearray_of(b->data)->length &&
        !bytearray_resize(b->data, (size_t)n))
        return 0;
    return int_from_size((size_t)n);
}
