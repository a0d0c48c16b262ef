/* file_qemu_rv32.c: the host's files by semihosting, which has neither
 * folders nor truncation, and whose reads and writes do not say what went
 * wrong.
 */
#include "file_port.h"
#include "os_error.h"
#include "port.h"
#include "semihost.h"

#include <string.h>

/* Descriptors 3 and up are handles; where each one stands, and whether it
 * writes at the end. */
enum { FIRST = 3, MOST = 64 };
static struct { uint32_t at; bool appends; } files[MOST];

static int error(void)
{
    return -(int)semihost(SYS_ERRNO, NULL);
}

static long length(long handle)
{
    const long block[] = {handle};
    return semihost(SYS_FLEN, block);
}

static int close_handle(long handle)
{
    const long block[] = {handle};
    return semihost(SYS_CLOSE, block) < 0 ? error() : 0;
}

/* Only in a folder is there a ".". */
static bool is_folder(const char *path)
{
    char inside[FILE_PATH_MAX];
    size_t n = strlen(path);
    if (n == 0 || n + 3 > sizeof inside) return false;
    memcpy(inside, path, n);
    memcpy(inside + n, "/.", 3);
    long handle = semihost_open(inside, 1);
    if (handle >= 0) close_handle(handle);
    return handle >= 0;
}

static bool exists(const char *path)
{
    long handle = semihost_open(path, 1);
    if (handle >= 0) close_handle(handle);
    return handle >= 0;
}

/* ---- open files ---- */

int file_open(const char *path, int how)
{
    enum { BINARY = 1, PLUS = 2, WRITE = 4, APPEND = 8 };
    if (is_folder(path)) return -OS_EISDIR;
    if (how & FILE_EXCLUSIVE && exists(path)) return -OS_EEXIST;
    long mode = BINARY | (how & FILE_APPEND   ? APPEND
                          : how & FILE_CREATE ? WRITE
                                              : 0);
    bool both = how & FILE_READ && how & FILE_WRITE;
    if (both || (how & (FILE_WRITE | FILE_CREATE)) == FILE_WRITE) mode |= PLUS;
    long handle = semihost_open(path, mode);
    if (handle < 0) return error();
    if (handle >= MOST) return close_handle(handle), -OS_EMFILE;
    files[handle].at = 0;
    files[handle].appends = how & FILE_APPEND;
    return (int)handle + FIRST;
}

int file_close(int fd)
{
    return fd < FIRST ? 0 : close_handle(fd - FIRST);
}

static bool is_open(int fd)
{
    return fd >= FIRST && fd < FIRST + MOST && length(fd - FIRST) >= 0;
}

/* How many of n bytes a read or write was good for. */
static intptr_t transfer(long operation, int fd, const void *bytes, size_t n)
{
    const long block[] = {fd - FIRST, (long)bytes, (long)n};
    intptr_t done = (intptr_t)n - semihost(operation, block);
    files[fd - FIRST].at += (uint32_t)done;
    return done;
}

intptr_t file_read(int fd, void *to, size_t n)
{
    if (fd == 0) return port_read(to, n);
    if (!is_open(fd)) return -OS_EBADF;
    return transfer(SYS_READ, fd, to, n);
}

intptr_t file_write(int fd, const void *from, size_t n)
{
    if (fd == 1 || fd == 2) return port_write(fd, from, n), (intptr_t)n;
    if (!is_open(fd)) return -OS_EBADF;
    if (files[fd - FIRST].appends) file_seek(fd, 0, 2);
    intptr_t done = transfer(SYS_WRITE, fd, from, n);
    return done == 0 && n ? -OS_ENOSPC : done;
}

int64_t file_seek(int fd, int64_t offset, int whence)
{
    if (fd >= 0 && fd < FIRST) return -OS_ESPIPE;
    if (!is_open(fd)) return -OS_EBADF;
    long size = length(fd - FIRST);
    int64_t to = offset + (whence == 1   ? (int64_t)files[fd - FIRST].at
                           : whence == 2 ? size
                                         : 0);
    if (to < 0 || to > INT32_MAX) return -OS_EINVAL;
    const long block[] = {fd - FIRST, (long)to};
    if (semihost(SYS_SEEK, block) < 0) return error();
    files[fd - FIRST].at = (uint32_t)to;
    return to;
}

int file_sync(int fd) { return fd < FIRST || is_open(fd) ? 0 : -OS_EBADF; }

bool file_is_terminal(int fd) { return fd == 1 && port_line_buffered(); }

int file_stat_open(int fd, FileStat *out)
{
    long size = fd < FIRST ? 0 : length(fd - FIRST);
    if (size < 0) return -OS_EBADF;
    *out = (FileStat){.mode = FILE_TYPE_FILE | 0644, .size = size, .links = 1};
    return 0;
}

/* ---- by name ---- */

int file_stat(const char *path, FileStat *out)
{
    long handle = semihost_open(path, 1);
    if (handle < 0) return error();
    bool folder = is_folder(path);
    *out = (FileStat){
        .mode = folder ? FILE_TYPE_FOLDER | 0755 : FILE_TYPE_FILE | 0644,
        .size = folder ? 0 : length(handle),
        .links = 1,
    };
    return close_handle(handle);
}

static int remove_any(const char *path)
{
    const long block[] = {(long)path, (long)strlen(path)};
    return semihost(SYS_REMOVE, block) < 0 ? error() : 0;
}

int file_remove(const char *path)
{
    return is_folder(path) ? -OS_EISDIR : remove_any(path);
}

int file_remove_folder(const char *path)
{
    return is_folder(path)  ? remove_any(path)
           : !exists(path) ? -OS_ENOENT
                            : -OS_ENOTDIR;
}

int file_rename(const char *from, const char *to)
{
    const long block[] = {(long)from, (long)strlen(from), (long)to,
                          (long)strlen(to)};
    return semihost(SYS_RENAME, block) < 0 ? error() : 0;
}

int file_sync_all(void) { return 0; }
