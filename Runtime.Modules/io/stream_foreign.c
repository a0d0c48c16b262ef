/* stream_foreign.c: streams of other classes, through their methods. */
#include "buffer.h"
#include "bytes.h"
#include "int.h"
#include "ops.h"
#include "text.h"

#include <string.h>

SEL_USE(close);
SEL_USE(closed);
SEL_USE(flush);
SEL_USE(read);
SEL_USE(read1);
SEL_USE(readinto);
SEL_USE(readline);
SEL_USE(seek);
SEL_USE(tell);
SEL_USE(truncate);
SEL_USE(write);

/* The n that a readinto or write answered, which is at most `most`. */
static intptr_t count(Value v, size_t most, const char *method)
{
    if (!v) return STREAM_RAISED;
    if (v == NONE) return STREAM_BLOCKED;
    intptr_t n = int_as_word(v);
    if (error_pending()) return STREAM_RAISED;
    if (n >= 0 && (size_t)n <= most) return n;
    raise_error(&OSError_type,
                "raw %s() returned invalid length %zd (should have been "
                "between 0 and %zd)", method, n, (intptr_t)most);
    return STREAM_RAISED;
}

static intptr_t foreign_read(Value s, unsigned char *to, size_t n)
{
    Value block = bytearray_new(NULL, n);
    if (!block) return STREAM_RAISED;
    intptr_t done = count(stream_call1(s, SEL(readinto), block), n,
                          "readinto");
    size_t left;
    const unsigned char *from = bytes_like_data(block, &left);
    if (done > 0 && (size_t)done <= left) memcpy(to, from, (size_t)done);
    return done;
}

static Value bytes_only(Value v, const char *method)
{
    if (!v || buffer_check(v)) return v;
    return raise_type("underlying %s() should have returned a bytes-like "
                      "object, not '%T'", method, v);
}

static Value foreign_read_some(Value s, size_t n)
{
    bool has_read1 = type_find(value_type(s), SEL(read1)) != NULL;
    return bytes_only(
        stream_call1(s, has_read1 ? SEL(read1) : SEL(read), int_from_size(n)),
        has_read1 ? "read1" : "read");
}

static Value foreign_read_all(Value s)
{
    return bytes_only(stream_call(s, SEL(read)), "read");
}

static intptr_t foreign_write(Value s, const void *from, size_t n)
{
    Value part = bytes_new(from, n);
    return part ? count(stream_call1(s, SEL(write), part), n, "write")
                : STREAM_RAISED;
}

static int64_t position(Value v)
{
    int64_t at = v ? int_as_i64(v) : -1;
    if (error_pending()) return -1;
    if (at < 0)
        raise_error(&OSError_type, "Raw stream returned invalid position %d",
                    (int)at);
    return at;
}

static int64_t foreign_seek(Value s, int64_t offset, int whence)
{
    Value args[3] = {s, int_from_i64(offset), small_value(whence)};
    return position(args[1] ? op_call_method(SEL(seek), 3, args) : 0);
}

static int64_t foreign_tell(Value s)
{
    return position(stream_call(s, SEL(tell)));
}

static bool foreign_flush(Value s) { return stream_call(s, SEL(flush)) != 0; }

static bool foreign_close(Value s) { return stream_call(s, SEL(close)) != 0; }

static int foreign_is_closed(Value s)
{
    Value closed = op_get_attr(s, SEL(closed));
    return closed ? op_truth(closed) : -1;
}

static Value foreign_truncate(Value s, Value size)
{
    return stream_call1(s, SEL(truncate), size);
}

static int foreign_is(Value s, Sel question)
{
    Value answer = stream_call(s, question);
    return answer ? op_truth(answer) : -1;
}

static Value foreign_read_bytes_line(Value s)
{
    Value line = stream_call(s, SEL(readline));
    if (!line || bytes_is(line)) return line;
    return raise_error(&OSError_type,
                       "readline() should have returned a bytes object, not "
                       "'%T'", line);
}

static Value foreign_write_line(Value s, Value data)
{
    return stream_call1(s, SEL(write), data);
}

/* ---- text over a foreign buffer ---- */

/* What write answers does not count: all of it is the buffer's from here. */
static bool foreign_hand_over(Value text)
{
    TextStream *t = text_of(text);
    size_t n;
    if (!t->pending) return true;
    const unsigned char *data = bytes_like_data(t->pending, &n);
    Value part = bytes_new(data, n);
    t->pending = 0;
    return part && stream_call1(t->buffer, SEL(write), part);
}

static bool foreign_hold(Value text, const void *from, size_t n)
{
    TextStream *t = text_of(text);
    size_t used = 0;
    if (t->pending) bytes_like_data(t->pending, &used);
    if (used + n > STREAM_BUFFER && used) {
        if (!foreign_hand_over(text)) return false;
        used = 0;
    }
    if (!t->pending && !(t->pending = bytearray_new(NULL, 0))) return false;
    if (!bytearray_resize(t->pending, used + n)) return false;
    memcpy(bytes_like_data(t->pending, &used) + (used - n), from, n);
    return used < STREAM_BUFFER || foreign_hand_over(text);
}

static const StreamForeign foreign = {
    .read = foreign_read,
    .read_some = foreign_read_some,
    .read_all = foreign_read_all,
    .write = foreign_write,
    .seek = foreign_seek,
    .tell = foreign_tell,
    .flush = foreign_flush,
    .close = foreign_close,
    .is_closed = foreign_is_closed,
    .truncate = foreign_truncate,
    .is = foreign_is,
    .get = op_get_attr,
    .read_text_line = stream_text_line,
    .read_bytes_line = foreign_read_bytes_line,
    .write_line = foreign_write_line,
    .hold = foreign_hold,
    .hand_over = foreign_hand_over,
};

void stream_foreign_start(void) { stream_foreign = &foreign; }
