/* os_system.c: the system's own services, and descriptors. */
#include "buffer.h"
#include "bytes.h"
#include "codec.h"
#include "int.h"
#include "os_error.h"
#include "os_files.h"
#include "port.h"
#include "str.h"
#include "system_port.h"

SEL_USE(fileno);

Value os_urandom(intptr_t n)
{
    if (n < 0) return raise_value("negative argument not allowed");
    Value bytes = bytes_new(NULL, (size_t)n);
    if (bytes && n) port_random(bytes_of(bytes)->data, (size_t)n);
    return bytes;
}

Value os_strerror(int32_t number)
{
    const char *text = os_error_text(number);
    if (text) return str_from_c(text);
    StrBuilder b;
    str_builder_start(&b);
    return str_builder_add_c(&b, number ? "Unknown error " : "Success") &&
                   (!number ||
                    str_builder_add_repr(&b, int_from_word(number)))
               ? str_builder_finish(&b)
               : 0;
}

int32_t os_getpid(void) { return system_process(); }

int32_t os_cpu_count(void) { return system_processors(); }

bool os_exit_now(int32_t code) { port_exit(code); }

/* ---- names ---- */

static Value handler(void) { return str_from_c("surrogateescape"); }

Value os_fsencode(Value path)
{
    path = file_fspath(path);
    if (!path || bytes_is(path)) return path;
    Value errors = handler();
    return errors ? codec_encode(path, 0, errors) : 0;
}

Value os_fsdecode(Value path)
{
    path = file_fspath(path);
    if (!path || str_check(path)) return path;
    Value errors = handler();
    return errors ? codec_decode(bytes_of(path)->data, bytes_of(path)->size,
                                 0, errors)
                  : 0;
}

/* ---- descriptors ---- */

static int64_t checked(int64_t n)
{
    if (n < 0) raise_os((int)-n, 0);
    return n;
}

Value os_open(Value path, int32_t flags, int32_t mode)
{
    enum { WRITE = 1, BOTH = 2, CREATE = 0100, EXCLUSIVE = 0200,
           TRUNCATE = 01000, APPEND = 02000 };
    const char *text = os_path(path, "open: path", OS_PATH);
    (void)mode;
    if (!text) return 0;
    int how = flags & BOTH    ? FILE_READ | FILE_WRITE
              : flags & WRITE ? FILE_WRITE
                              : FILE_READ;
    if (flags & CREATE) how |= FILE_CREATE;
    if (flags & EXCLUSIVE) how |= FILE_EXCLUSIVE;
    if (flags & TRUNCATE) how |= FILE_TRUNCATE;
    if (flags & APPEND) how |= FILE_APPEND;
    int fd = file_open(text, how);
    return fd < 0 ? raise_os(-fd, path) : int_from_word(fd);
}

bool os_close(int32_t fd) { return checked(file_close(fd)) >= 0; }

Value os_read(int32_t fd, intptr_t n)
{
    if (n < 0) return raise_os(OS_EINVAL, 0);
    Value bytes = bytes_new(NULL, (size_t)n);
    if (!bytes || !n) return bytes;
    intptr_t done = (intptr_t)checked(
        file_read(fd, bytes_of(bytes)->data, (size_t)n));
    if (done < 0 || done == n) return done < 0 ? 0 : bytes;
    return bytes_new(bytes_of(bytes)->data, (size_t)done);
}

Value os_write(int32_t fd, Value data)
{
    Buffer b;
    if (!buffer_get(data, &b, false)) return 0;
    int64_t n = checked(file_write(fd, b.data, b.length));
    return n < 0 ? 0 : int_from_i64(n);
}

Value os_lseek(int32_t fd, int64_t offset, int32_t whence)
{
    int64_t at = checked(file_seek(fd, offset, whence));
    return at < 0 ? 0 : int_from_i64(at);
}

bool os_fsync(Value file)
{
    Value fd = int_check(file) ? file : stream_call(file, SEL(fileno));
    int32_t number = fd ? int_as_i32(fd) : -1;
    return !error_pending() && checked(file_sync(number)) >= 0;
}

bool os_ftruncate(int32_t fd, int64_t size)
{
    return checked(file_truncate(fd, size)) >= 0;
}

bool os_isatty(int32_t fd) { return file_is_terminal(fd); }
