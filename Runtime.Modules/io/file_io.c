/* file_io.c: FileIO, an open file without a buffer. */
#include "file_io.h"
#include "buffer.h"
#include "bytes.h"
#include "file_port.h"
#include "finaliser.h"
#include "int.h"
#include "ops.h"
#include "os_error.h"
#include "str.h"

#include <string.h>

/* ---- opening ---- */

static int open_path(const char *path, int how)
{
    int fd = file_open(path, how);
    if (fd != -OS_ENFILE && fd != -OS_EMFILE) return fd;
    finaliser_collect();
    return file_open(path, how);
}

static bool open_named(FileIO *f, Value name, int how, bool closefd)
{
    Value path;
    const char *text = file_path(name, &path);
    if (!text) return false;
    if (!closefd) {
        raise_value("Cannot use closefd=False with file name");
        return false;
    }
    file_settle();
    int fd = open_path(text, how);
    if (fd < 0) raise_os(-fd, name);
    f->handle = fd < 0 ? 0 : fd + 1;
    return fd >= 0;
}

static bool is_descriptor(Value v, int *fd)
{
    if (bool_check(v)) v = small_value(v == TRUE);
    if (!value_is_small(v)) return false;
    *fd = (int)small_int(v);
    return *fd == small_int(v);
}

static bool open_descriptor(FileIO *f, int fd)
{
    FileStat s;
    if (fd < 0) {
        raise_value("negative file descriptor");
        return false;
    }
    int error = file_stat_open(fd, &s);
    if (error) raise_os(-error, 0);
    f->handle = error ? 0 : fd + 1;
    return !error;
}

/* A second __init__ lets go of what the first opened. */
static bool let_go(FileIO *f)
{
    int handle = f->handle;
    f->handle = 0;
    if (handle && !f->keeps) file_close(handle - 1);
    return true;
}

bool file_io_open(Value self, Value name, int how, bool closefd)
{
    FileIO *f = file_io_of(self);
    let_go(f);
    f->how = (uint8_t)how;
    f->keeps = !closefd;
    f->name = name;
    int fd;
    bool done = is_descriptor(name, &fd)
                    ? open_descriptor(f, fd)
                    : open_named(f, name, how, closefd);
    if (done && how & FILE_APPEND)
        file_seek(f->handle - 1, 0, 2);
    return done;
}

bool file_io_init(Value self, Value name, Value mode, bool closefd)
{
    FileMode counts;
    if (!str_check(mode)) {
        raise_type("FileIO() argument 'mode' must be str, not %T", mode);
        return false;
    }
    if (!file_mode_scan(mode, counts) || counts[MODE_TEXT]) {
        raise_value("invalid mode: %V", mode);
        return false;
    }
    int how = file_mode_how(counts);
    return how && file_io_open(self, name, how, closefd);
}

/* ---- for the buffers above ---- */

bool file_io_check(Value self)
{
    if (!file_io_is_closed(self)) return true;
    raise_value("I/O operation on closed file");
    return false;
}

static bool check_can(Value self, int what)
{
    if (!file_io_check(self)) return false;
    if (file_io_of(self)->how & what) return true;
    raise_unsupported(what == FILE_READ ? "File not open for reading"
                                        : "File not open for writing");
    return false;
}

static int fd_of(Value self) { return file_io_of(self)->handle - 1; }

/* n, or -1 after OSError. */
static int64_t checked(int64_t n)
{
    if (n >= 0) return n;
    raise_os((int)-n, 0);
    return -1;
}

intptr_t file_io_get(Value self, void *to, size_t n)
{
    return check_can(self, FILE_READ)
               ? (intptr_t)checked(file_read(fd_of(self), to, n))
               : -1;
}

intptr_t file_io_put(Value self, const void *from, size_t n)
{
    return check_can(self, FILE_WRITE)
               ? (intptr_t)checked(file_write(fd_of(self), from, n))
               : -1;
}

int64_t file_io_move(Value self, int64_t offset, int whence)
{
    return file_io_check(self)
               ? checked(file_seek(fd_of(self), offset, whence))
               : -1;
}

size_t file_io_left(Value self)
{
    FileStat s;
    int64_t at = file_seek(fd_of(self), 0, 1);
    if (at < 0 || file_stat_open(fd_of(self), &s) < 0 || s.size <= at)
        return 0;
    return (size_t)(s.size - at);
}

/* ---- reading and writing ---- */

Value file_io_readall(Value self)
{
    if (!check_can(self, FILE_READ)) return 0;
    StrBuilder b;
    str_builder_start(&b);
    for (;;) {
        size_t room = file_io_left(self) + 1;
        if (room < STREAM_BUFFER) room = STREAM_BUFFER;
        char *to = str_builder_reserve(&b, room);
        intptr_t n = to ? file_io_get(self, to, room) : -1;
        if (n < 0) return 0;
        if (n == 0) return str_builder_finish_bytes(&b);
        b.used += (size_t)n;
    }
}

Value file_io_read(Value self, Value size)
{
    intptr_t n;
    if (!check_can(self, FILE_READ) || !stream_size(size, &n)) return 0;
    if (n < 0) return file_io_readall(self);
    StrBuilder b;
    str_builder_start(&b);
    char *to = str_builder_reserve(&b, (size_t)n);
    intptr_t done = to ? file_io_get(self, to, (size_t)n) : -1;
    if (done < 0) return 0;
    b.used = (size_t)done;
    return str_builder_finish_bytes(&b);
}

Value file_io_readinto(Value self, Value buffer)
{
    Buffer b;
    if (!check_can(self, FILE_READ) || !stream_writable(buffer, &b)) return 0;
    intptr_t n = file_io_get(self, b.data, b.length);
    return n < 0 ? 0 : int_from_word(n);
}

Value file_io_write(Value self, Value data)
{
    Buffer b;
    if (!check_can(self, FILE_WRITE) || !buffer_get(data, &b, false)) return 0;
    intptr_t n = file_io_put(self, b.data, b.length);
    return n < 0 ? 0 : int_from_word(n);
}

Value file_io_seek(Value self, Value offset, int32_t whence)
{
    if (!file_io_check(self)) return 0;
    int64_t to = int_as_i64(offset);
    if (error_pending()) return 0;
    to = file_io_move(self, to, whence);
    return to < 0 ? 0 : int_from_i64(to);
}

Value file_io_tell(Value self)
{
    int64_t at = file_io_move(self, 0, 1);
    return at < 0 ? 0 : int_from_i64(at);
}

Value file_io_truncate(Value self, Value size)
{
    if (!check_can(self, FILE_WRITE)) return 0;
    int64_t to = size && size != NONE ? int_as_i64(size)
                                      : file_io_move(self, 0, 1);
    if (error_pending()) return 0;
    if (checked(file_truncate(fd_of(self), to)) < 0) return 0;
    return int_from_i64(to);
}

/* ---- closing and questions ---- */

bool file_io_close(Value self)
{
    FileIO *f = file_io_of(self);
    int fd = f->handle - 1;
    f->handle = 0;
    stream_of(self)->closed = true;
    return fd < 0 || f->keeps || checked(file_close(fd)) >= 0;
}

bool file_io_flush(Value self)
{
    if (file_io_is_closed(self)) raise_closed();
    return !file_io_is_closed(self);
}

Value file_io_enter(Value self)
{
    return file_io_flush(self) ? self : 0;
}

bool file_io_del(Value self)
{
    return stream_finish(self, file_io_is_closed(self));
}

Value file_io_fileno(Value self)
{
    return file_io_check(self) ? int_from_word(fd_of(self)) : 0;
}

int file_io_isatty(Value self)
{
    return file_io_check(self) ? file_is_terminal(fd_of(self)) : -1;
}

static int can(Value self, int what)
{
    return file_io_check(self) ? (file_io_of(self)->how & what) != 0 : -1;
}

int file_io_readable(Value self) { return can(self, FILE_READ); }
int file_io_writable(Value self) { return can(self, FILE_WRITE); }

int file_io_seekable(Value self)
{
    return file_io_check(self) ? file_seek(fd_of(self), 0, 1) >= 0 : -1;
}

int file_io_get_closed(Value self) { return file_io_is_closed(self); }

int file_io_get_closefd(Value self) { return !file_io_of(self)->keeps; }

Value file_io_get_name(Value self)
{
    Value name = file_io_of(self)->name;
    return name ? name
                : raise_error(&AttributeError_type,
                              "'%T' object has no attribute 'name'", self);
}

Value file_io_get_mode(Value self)
{
    static const char *const modes[4][2] = {
        {"rb", "rb+"}, {"wb", "rb+"}, {"xb", "xb+"}, {"ab", "ab+"},
    };
    int how = file_io_of(self)->how;
    bool both = (how & (FILE_READ | FILE_WRITE)) == (FILE_READ | FILE_WRITE);
    return str_from_c(modes[how & FILE_APPEND      ? 3
                            : how & FILE_EXCLUSIVE ? 2
                                                   : (how & FILE_READ) == 0]
                           [both]);
}

Value file_io_repr(Value self)
{
    StrBuilder b;
    str_builder_start(&b);
    bool closed = file_io_is_closed(self);
    Value name = closed ? 0 : file_io_of(self)->name;
    Value mode = closed ? 0 : file_io_get_mode(self);
    if (!stream_add_head(&b, self, name)) return 0;
    bool done =
        closed ? str_builder_add_c(&b, " [closed]>")
               : mode && str_builder_add_c(&b, " mode=") &&
                     str_builder_add_repr(&b, mode) &&
                     str_builder_add_c(&b, file_io_of(self)->keeps
                                               ? " closefd=False>"
                                               : " closefd=True>");
    return done ? str_builder_finish(&b) : 0;
}
