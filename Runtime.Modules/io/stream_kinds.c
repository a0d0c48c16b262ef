/* stream_kinds.c: RawIOBase, BufferedIOBase and TextIOBase: what a class of
 * the program that derives from them need not write itself. */
#include "bytes.h"
#include "int.h"
#include "stream.h"

#include <string.h>

SEL_USE(read);
SEL_USE(readall);
SEL_USE(readinto);

/* ---- RawIOBase ---- */

/* One readinto of n bytes: bytes, None, or 0. */
static Value read_some(Value self, size_t n)
{
    Value block = bytearray_new(NULL, n);
    Value count = block ? stream_call1(self, SEL(readinto), block) : 0;
    if (!count || count == NONE) return count;
    intptr_t done = int_as_word(count);
    if (error_pending()) return 0;
    size_t left;
    const unsigned char *data = bytes_like_data(block, &left);
    if (done < 0 || (size_t)done > left)
        return raise_value("readinto returned %zd outside buffer size %zd",
                           done, (intptr_t)left);
    return bytes_new(data, (size_t)done);
}

Value raw_base_read(Value self, Value size)
{
    intptr_t n;
    if (!stream_size(size, &n)) return 0;
    return n < 0 ? stream_call(self, SEL(readall))
                 : read_some(self, (size_t)n);
}

Value raw_base_readall(Value self)
{
    StrBuilder all;
    str_builder_start(&all);
    for (;;) {
        Value part =
            stream_call1(self, SEL(read), small_value(STREAM_BUFFER));
        Buffer bytes;
        if (part == NONE && !all.used) return NONE;
        if (part == NONE) break;
        if (!part || !buffer_get(part, &bytes, false)) return 0;
        if (bytes.length == 0) break;
        if (!str_builder_add(&all, (char *)bytes.data, bytes.length)) return 0;
    }
    return str_builder_finish_bytes(&all);
}

/* ---- BufferedIOBase and TextIOBase ---- */

Value stream_no_read(Value self, Value size)
{
    (void)self, (void)size;
    return raise_unsupported("read");
}

Value stream_no_readline(Value self, Value size)
{
    (void)self, (void)size;
    return raise_unsupported("readline");
}

Value stream_no_write(Value self, Value data)
{
    (void)self, (void)data;
    return raise_unsupported("write");
}

Value stream_no_detach(Value self)
{
    (void)self;
    return raise_unsupported("detach");
}

Value stream_none(Value self)
{
    (void)self;
    return NONE;
}

/* By way of read(n). */
Value buffered_base_readinto(Value self, Value buffer)
{
    Buffer to, from;
    if (!stream_writable(buffer, &to)) return 0;
    buffer_hold(&to);
    Value data = stream_call1(self, SEL(read), int_from_size(to.length));
    bool done = data && buffer_get(data, &from, false);
    size_t n = done ? from.length : 0;
    if (done && n <= to.length && n) memcpy(to.data, from.data, n);
    buffer_drop(&to);
    if (!done) return 0;
    return n <= to.length
               ? int_from_size(n)
               : raise_value("read() returned too much data: %zd bytes "
                             "requested, %zd returned",
                             (intptr_t)to.length, (intptr_t)n);
}
