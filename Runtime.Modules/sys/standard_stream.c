/* standard_stream.c: what the standard streams have in common, and the bytes
 * below them. */
#include "standard_stream.h"
#include "buffer.h"
#include "bytes.h"
#include "int.h"
#include "port.h"

#include <string.h>

StandardStream standard_stdin = {.type = &sys_BufferedReader_type, .fd = 0};
StandardStream standard_stdout = {.type = &sys_BufferedWriter_type, .fd = 1};
StandardStream standard_stderr = {.type = &sys_BufferedWriter_type, .fd = 2};

bool standard_check(Value self)
{
    if (!stream_of(self)->closed) return true;
    raise_closed();
    return false;
}

bool standard_check_reads(Value self, const char *what)
{
    if (standard_fd(self) == 0) return standard_check(self);
    raise_unsupported(what);
    return false;
}

bool standard_check_writes(Value self, const char *what)
{
    if (standard_fd(self) != 0) return standard_check(self);
    raise_unsupported(what);
    return false;
}

bool standard_flush(Value self)
{
    if (!standard_check(self)) return false;
    if (standard_fd(self) == 1) io_flush();
    return true;
}

/* The descriptor stays open, for tracebacks and print(). */
bool standard_close(Value self)
{
    if (standard_fd(self) == 1) io_flush();
    stream_of(self)->closed = true;
    return true;
}

Value standard_enter(Value self) { return standard_check(self) ? self : 0; }

Value standard_fileno(Value self) { return small_value(standard_fd(self)); }

int standard_isatty(Value self)
{
    return standard_fd(self) == 1 && port_line_buffered();
}

int standard_readable(Value self) { return standard_fd(self) == 0; }
int standard_writable(Value self) { return standard_fd(self) != 0; }

int standard_seekable(Value self)
{
    (void)self;
    return 0;
}

int standard_get_closed(Value self) { return stream_of(self)->closed; }

Value standard_get_name(Value self)
{
    static const char *const names[] = {"<stdin>", "<stdout>", "<stderr>"};
    return str_from_c(names[standard_fd(self)]);
}

/* ---- bytes ---- */

Value standard_write(Value self, Value data)
{
    Buffer b;
    if (!standard_check_writes(self, "write") || !buffer_get(data, &b, false))
        return 0;
    io_write(standard_fd(self), (const char *)b.data, b.length);
    return int_from_size(b.length);
}

bool standard_writelines(Value self, Value lines)
{
    return standard_check(self) &&
           stream_write_lines(self, lines, standard_write);
}

static bool parse(Value self, Value size, size_t *n)
{
    intptr_t i;
    if (!standard_check_reads(self, "read") || !stream_size(size, &i))
        return false;
    *n = i < 0 ? SIZE_MAX : (size_t)i;
    return true;
}

Value standard_read(Value self, Value size)
{
    size_t n;
    return parse(self, size, &n) ? io_read_bytes(n) : 0;
}

Value standard_readline(Value self, Value size)
{
    size_t n;
    return parse(self, size, &n) ? io_read_bytes_line(n) : 0;
}

Value standard_readinto(Value self, Value buffer)
{
    Buffer to;
    if (!standard_check_reads(self, "read") || !stream_writable(buffer, &to))
        return 0;
    Value data = io_read_bytes(to.length);
    if (!data) return 0;
    memcpy(to.data, bytes_of(data)->data, bytes_of(data)->size);
    return int_from_size(bytes_of(data)->size);
}

static Value next_line(Value self) { return standard_readline(self, 0); }

Value standard_readlines(Value self, Value hint)
{
    return standard_check(self) ? stream_lines(self, hint, next_line) : 0;
}

Value standard_next(Value self)
{
    Value line = next_line(self);
    return line && bytes_of(line)->size ? line : 0;
}

Value standard_get_mode(Value self)
{
    return str_from_c(standard_fd(self) ? "wb" : "rb");
}

Value standard_repr(Value self)
{
    StrBuilder b;
    str_builder_start(&b);
    Value name = standard_get_name(self);
    return name && stream_add_head(&b, self, name) &&
                   str_builder_add_c(&b, ">")
               ? str_builder_finish(&b)
               : 0;
}
