/* buffered_io.c: reading from and writing to buffered streams. */
#include "buffered.h"
#include "bytes.h"
#include "int.h"
#include "str.h"

#include <string.h>

/* ---- the raw stream ---- */

static intptr_t raw_read(const Buffered *b, void *to, size_t n)
{
    return b->direct ? file_io_get(b->raw, to, n)
                     : stream_foreign->read(b->raw, to, n);
}

static intptr_t raw_write(const Buffered *b, const void *from, size_t n)
{
    return b->direct ? file_io_put(b->raw, from, n)
                     : stream_foreign->write(b->raw, from, n);
}

/* ---- writing ---- */

size_t buffered_pending;

static void set_writing(Buffered *b, bool on)
{
    buffered_pending += (size_t)on - (size_t)b->writing;
    b->writing = on;
}

/* Until no more than `most` are left; *from and *n become what is left. */
static bool write_all(const Buffered *b, const unsigned char **from, size_t *n,
                      size_t most)
{
    while (*n > most) {
        intptr_t done = raw_write(b, *from, *n);
        if (done == STREAM_BLOCKED)
            raise_error(&OSError_type,
                        "write could not complete without blocking");
        if (done < 0) return false;
        *from += done;
        *n -= (size_t)done;
    }
    return true;
}

bool buffered_write_out(Value self)
{
    Buffered *b = buffered_of(self);
    const unsigned char *from = b->block->data + b->at;
    size_t n = b->end - b->at;
    bool done = write_all(b, &from, &n, 0);
    b->at = b->end - n;
    if (!done) return false;
    b->at = b->end = 0;
    set_writing(b, false);
    return true;
}

bool buffered_put(Value self, const void *data, size_t n)
{
    Buffered *b = buffered_of(self);
    const unsigned char *from = data;
    if (!buffered_prepare(b) || (!b->writing && !buffered_settle(self)))
        return false;
    if (n > b->capacity - b->end) {
        if (b->writing && !buffered_write_out(self)) return false;
        if (!write_all(b, &from, &n, b->capacity)) return false;
    }
    if (!n) return true;
    memcpy(b->block->data + b->end, from, n);
    b->end += n;
    set_writing(b, true);
    return true;
}

Value buffered_write(Value self, Value data)
{
    Buffer bytes;
    if (!buffered_of(self)->writes) return raise_unsupported("write");
    if (!buffer_get(data, &bytes, false) || !buffered_check(self, "write to"))
        return 0;
    buffer_hold(&bytes);
    bool done = buffered_put(self, bytes.data, bytes.length);
    buffer_drop(&bytes);
    return done ? int_from_size(bytes.length) : 0;
}

bool buffered_writelines(Value self, Value lines)
{
    return buffered_check(self, "write to") &&
           stream_write_lines(self, lines,
                              buffered_is(self) ? buffered_write
                                                : stream_foreign->write_line);
}

/* ---- reading ---- */

static bool check_reads(Value self, const char *what)
{
    if (buffered_of(self)->reads) return buffered_check(self, what);
    raise_unsupported("read");
    return false;
}

/* Reads ahead, where nothing is left of that: as raw_read. */
static intptr_t fill(Value self)
{
    Buffered *b = buffered_of(self);
    if (!buffered_prepare(b) || !buffered_settle(self)) return STREAM_RAISED;
    intptr_t n = raw_read(b, b->block->data, b->capacity);
    b->end = n > 0 ? (size_t)n : 0;
    return n;
}

static size_t ahead(const Buffered *b)
{
    return b->writing ? 0 : b->end - b->at;
}

/* Takes up to n bytes of what was read ahead. */
static size_t take(Buffered *b, void *to, size_t n)
{
    if (n > ahead(b)) n = ahead(b);
    if (n) memcpy(to, b->block->data + b->at, n);
    b->at += n;
    return n;
}

/* n bytes if there are so many: how many, or STREAM_…. */
static intptr_t get(Value self, unsigned char *to, size_t n)
{
    Buffered *b = buffered_of(self);
    size_t done = take(b, to, n);
    while (done < n) {
        bool large = n - done >= b->capacity;
        if (large && !buffered_settle(self)) return STREAM_RAISED;
        intptr_t more = large ? raw_read(b, to + done, n - done) : fill(self);
        if (more == STREAM_RAISED) return more;
        if (more <= 0) return done || !more ? (intptr_t)done : more;
        done += large ? (size_t)more : take(b, to + done, n - done);
    }
    return (intptr_t)done;
}

/* Appends up to n bytes, without making room for more than there are: as
 * get. */
static intptr_t collect(Value self, StrBuilder *out, size_t n)
{
    Buffered *b = buffered_of(self);
    size_t total = 0;
    while (total < n) {
        size_t left = b->direct && !b->writing ? file_io_left(b->raw) : 0;
        size_t room = ahead(b) + left + 1;
        if (room < b->capacity) room = b->capacity;
        if (room > n - total) room = n - total;
        char *to = str_builder_reserve(out, room);
        intptr_t done = to ? get(self, (unsigned char *)to, room)
                           : STREAM_RAISED;
        if (done < 0) return total && done == STREAM_BLOCKED
                                 ? (intptr_t)total
                                 : done;
        out->used += (size_t)done;
        total += (size_t)done;
        if ((size_t)done < room) break;
    }
    return (intptr_t)total;
}

static Value read_up_to(Value self, size_t n)
{
    StrBuilder out;
    str_builder_start(&out);
    intptr_t done = collect(self, &out, n);
    return done >= 0                  ? str_builder_finish_bytes(&out)
           : done == STREAM_BLOCKED ? NONE
                                      : 0;
}

Value buffered_read_all(Value self) { return read_up_to(self, SIZE_MAX); }

Value buffered_read(Value self, Value size)
{
    intptr_t n;
    if (!stream_size(size, &n)) return 0;
    if (n < -1)
        return raise_value("read length must be non-negative or -1");
    if (!check_reads(self, "read of")) return 0;
    return n < 0 ? buffered_read_all(self) : read_up_to(self, (size_t)n);
}

Value buffered_read_some(Value self, size_t n)
{
    Buffered *b = buffered_of(self);
    bool none = ahead(b) == 0;
    if (none && !buffered_settle(self)) return 0;
    if (!none && n > ahead(b)) n = ahead(b);
    StrBuilder out;
    str_builder_start(&out);
    char *to = str_builder_reserve(&out, n);
    intptr_t done = !to    ? STREAM_RAISED
                    : none ? raw_read(b, to, n)
                           : (intptr_t)take(b, to, n);
    if (done == STREAM_RAISED) return 0;
    out.used = done < 0 ? 0 : (size_t)done;
    return str_builder_finish_bytes(&out);
}

Value buffered_read1(Value self, intptr_t size)
{
    if (!check_reads(self, "read of")) return 0;
    return buffered_read_some(self, size < 0 ? buffered_of(self)->capacity
                                             : (size_t)size);
}

Value buffered_peek(Value self, intptr_t size)
{
    Buffered *b = buffered_of(self);
    (void)size;
    if (!check_reads(self, "peek of") ||
        (ahead(b) == 0 && fill(self) == STREAM_RAISED))
        return 0;
    return bytes_new(b->block->data + b->at, ahead(b));
}

Value buffered_readinto(Value self, Value buffer)
{
    Buffer to;
    if (!check_reads(self, "readinto of") || !stream_writable(buffer, &to))
        return 0;
    buffer_hold(&to);
    intptr_t n = get(self, to.data, to.length);
    buffer_drop(&to);
    return n >= 0                  ? int_from_word(n)
           : n == STREAM_BLOCKED ? NONE
                                   : 0;
}

Value buffered_readinto1(Value self, Value buffer)
{
    Buffer to;
    Buffered *b = buffered_of(self);
    if (!check_reads(self, "readinto of") || !stream_writable(buffer, &to))
        return 0;
    if (to.length && ahead(b) == 0 && fill(self) == STREAM_RAISED) return 0;
    return int_from_size(take(b, to.data, to.length));
}

/* A line, most bytes of it at most. */
static Value read_line(Value self, size_t most)
{
    Buffered *b = buffered_of(self);
    StrBuilder line;
    str_builder_start(&line);
    while (line.used < most) {
        intptr_t n = ahead(b) ? 1 : fill(self);
        if (n == STREAM_RAISED) return 0;
        if (n <= 0) break;
        const unsigned char *from = b->block->data + b->at;
        size_t part = ahead(b);
        if (part > most - line.used) part = most - line.used;
        const unsigned char *end = memchr(from, '\n', part);
        if (end) part = (size_t)(end + 1 - from);
        b->at += part;
        if (!str_builder_add_known(&line, (const char *)from, part, true))
            return 0;
        if (end) break;
    }
    return str_builder_finish_bytes(&line);
}

Value buffered_readline(Value self, Value size)
{
    intptr_t n;
    if (!stream_size(size, &n) || !check_reads(self, "readline of")) return 0;
    return read_line(self, n < 0 ? SIZE_MAX : (size_t)n);
}

static Value next_line(Value self)
{
    return buffered_is(self) ? buffered_readline(self, 0)
                             : stream_foreign->read_bytes_line(self);
}

Value buffered_readlines(Value self, Value hint)
{
    return buffered_enter(self) ? stream_lines(self, hint, next_line) : 0;
}

Value buffered_next(Value self)
{
    Value line = next_line(self);
    return line && bytes_of(line)->size ? line : 0;
}
