/* file_host.c: files of any POSIX system. */
#define _GNU_SOURCE
#include "file_port.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

static int answer(int result) { return result < 0 ? -errno : result; }

/* ---- open files ---- */

int file_open(const char *path, int how)
{
    int flags = how & FILE_WRITE ? how & FILE_READ ? O_RDWR : O_WRONLY
                                 : O_RDONLY;
    if (how & FILE_CREATE) flags |= O_CREAT;
    if (how & FILE_EXCLUSIVE) flags |= O_EXCL;
    if (how & FILE_TRUNCATE) flags |= O_TRUNC;
    if (how & FILE_APPEND) flags |= O_APPEND;
    int fd;
    do fd = open(path, flags | O_CLOEXEC, 0666);
    while (fd < 0 && errno == EINTR);
    struct stat s;
    if (fd >= 0 && fstat(fd, &s) == 0 && S_ISDIR(s.st_mode)) {
        close(fd);
        return -EISDIR;
    }
    return answer(fd);
}

int file_close(int fd) { return answer(close(fd)); }

intptr_t file_read(int fd, void *to, size_t n)
{
    ssize_t done;
    do done = read(fd, to, n);
    while (done < 0 && errno == EINTR);
    return done < 0 ? -errno : done;
}

intptr_t file_write(int fd, const void *from, size_t n)
{
    ssize_t done;
    do done = write(fd, from, n);
    while (done < 0 && errno == EINTR);
    return done < 0 ? -errno : done;
}

int64_t file_seek(int fd, int64_t offset, int whence)
{
    off_t at = lseek(fd, (off_t)offset, whence);
    return at < 0 ? -errno : at;
}

int file_truncate(int fd, int64_t size)
{
    return answer(ftruncate(fd, (off_t)size));
}

int file_sync(int fd) { return answer(fsync(fd)); }

bool file_is_terminal(int fd) { return isatty(fd); }

/* ---- by name ---- */

static int64_t ns(struct timespec t)
{
    return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

static int stat_answer(int result, const struct stat *s, FileStat *out)
{
    if (result < 0) return -errno;
    *out = (FileStat){
        .mode = s->st_mode,
        .links = (uint32_t)s->st_nlink,
        .user = s->st_uid,
        .group = s->st_gid,
        .node = s->st_ino,
        .device = s->st_dev,
        .size = s->st_size,
        .accessed = ns(s->st_atim),
        .modified = ns(s->st_mtim),
        .changed = ns(s->st_ctim),
    };
    return 0;
}

int file_stat_open(int fd, FileStat *out)
{
    struct stat s;
    return stat_answer(fstat(fd, &s), &s, out);
}

int file_stat(const char *path, FileStat *out)
{
    struct stat s;
    return stat_answer(stat(path, &s), &s, out);
}

int file_remove(const char *path) { return answer(unlink(path)); }

int file_rename(const char *from, const char *to)
{
    return answer(rename(from, to));
}

int file_make_folder(const char *path, uint32_t mode)
{
    return answer(mkdir(path, mode));
}

int file_remove_folder(const char *path) { return answer(rmdir(path)); }

int file_space(const char *path, FileSpace *out)
{
    struct statvfs s;
    if (statvfs(path, &s) < 0) return -errno;
    *out = (FileSpace){
        s.f_bsize, s.f_frsize, s.f_blocks, s.f_bfree, s.f_bavail,
        s.f_files, s.f_ffree, s.f_favail, s.f_flag, s.f_namemax,
    };
    return 0;
}

int file_sync_all(void)
{
    sync();
    return 0;
}

int file_change_folder(const char *path) { return answer(chdir(path)); }

int file_current_folder(char *to, size_t size)
{
    return getcwd(to, size) ? 0 : -errno;
}

/* ---- listing ---- */

int file_list_open(const char *path, void **list)
{
    *list = opendir(path);
    return *list ? 0 : -errno;
}

int file_list_next(void *list, const char **name, uint32_t *type)
{
    struct dirent *entry;
    do {
        errno = 0;
        entry = readdir(list);
        if (!entry) return -errno;
    } while (strcmp(entry->d_name, ".") == 0 ||
             strcmp(entry->d_name, "..") == 0);
    *name = entry->d_name;
    *type = (uint32_t)DTTOIF(entry->d_type);
    return 1;
}

void file_list_close(void *list) { closedir(list); }
