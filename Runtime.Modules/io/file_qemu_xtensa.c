/* file_qemu_xtensa.c: the host's files by simcalls, which open, read, write
 * and seek; the flags and errors are Linux's.
 */
#include "file_port.h"
#include "os_error.h"
#include "simcall.h"

#include <string.h>

static int answer(int operation, int a, int b, int c)
{
    int error, result = simcall_error(operation, a, b, c, &error);
    return result < 0 ? -error : result;
}

/* The emulator has no number for names that are too long. */
static bool is_too_long(const char *path)
{
    size_t n = 0, all = 0;
    for (; path[all] && n <= FILE_NAME_MAX; all++)
        n = path[all] == '/' ? 0 : n + 1;
    return n > FILE_NAME_MAX || all >= FILE_PATH_MAX;
}

static int open_host(const char *path, int flags)
{
    if (is_too_long(path)) return -OS_ENAMETOOLONG;
    return answer(SYS_OPEN, (int)path, flags, 0666);
}

/* Only in a folder is there a ".". */
static bool is_folder(const char *path)
{
    char inside[FILE_PATH_MAX];
    size_t n = strlen(path);
    if (n == 0 || n + 3 > sizeof inside) return false;
    memcpy(inside, path, n);
    memcpy(inside + n, "/.", 3);
    int fd = open_host(inside, 0);
    if (fd >= 0) file_close(fd);
    return fd >= 0;
}

/* ---- open files ---- */

int file_open(const char *path, int how)
{
    enum {
        O_WRONLY = 1, O_RDWR = 2, O_CREAT = 0100, O_EXCL = 0200,
        O_TRUNC = 01000, O_APPEND = 02000,
    };
    if (is_folder(path)) return -OS_EISDIR;
    int flags = how & FILE_WRITE ? how & FILE_READ ? O_RDWR : O_WRONLY : 0;
    if (how & FILE_CREATE) flags |= O_CREAT;
    if (how & FILE_EXCLUSIVE) flags |= O_EXCL;
    if (how & FILE_TRUNCATE) flags |= O_TRUNC;
    if (how & FILE_APPEND) flags |= O_APPEND;
    return open_host(path, flags);
}

int file_close(int fd) { return answer(SYS_CLOSE, fd, 0, 0); }

intptr_t file_read(int fd, void *to, size_t n)
{
    return answer(SYS_READ, fd, (int)to, (int)n);
}

intptr_t file_write(int fd, const void *from, size_t n)
{
    return answer(SYS_WRITE, fd, (int)from, (int)n);
}

int64_t file_seek(int fd, int64_t offset, int whence)
{
    if (offset > INT32_MAX || offset < INT32_MIN) return -OS_EINVAL;
    return answer(SYS_LSEEK, fd, (int)offset, whence);
}

int file_sync(int fd)
{
    (void)fd;
    return 0;
}

bool file_is_terminal(int fd)
{
    (void)fd;
    return false;
}

int file_stat_open(int fd, FileStat *out)
{
    int at = answer(SYS_LSEEK, fd, 0, 1);
    if (at < 0 && at != -OS_ESPIPE) return at;
    int size = at < 0 ? 0 : answer(SYS_LSEEK, fd, 0, 2);
    if (at >= 0) answer(SYS_LSEEK, fd, at, 0);
    *out = (FileStat){.mode = FILE_TYPE_FILE | 0644, .size = size, .links = 1};
    return 0;
}

/* ---- by name ---- */

int file_stat(const char *path, FileStat *out)
{
    int fd = open_host(path, 0);
    if (fd < 0) return fd;
    file_stat_open(fd, out);
    if (is_folder(path)) {
        out->mode = FILE_TYPE_FOLDER | 0755;
        out->size = 0;
    }
    return file_close(fd);
}

int file_remove(const char *path)
{
    (void)path;
    return -OS_ENOSYS;
}

int file_rename(const char *from, const char *to)
{
    (void)from, (void)to;
    return -OS_ENOSYS;
}

int file_remove_folder(const char *path)
{
    (void)path;
    return -OS_ENOSYS;
}

int file_sync_all(void) { return 0; }
