/* file_host.c: files of any POSIX system; in a run with --storage those of one
 * folder, as if they were all that there is: like a chip's. */
#define _GNU_SOURCE
#include "file_port.h"
#include "file_resolve.h"
#include "port.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

static int answer(int result) { return result < 0 ? -errno : result; }

/* ---- places ---- */

/* Where a path leads. */
typedef struct {
    int folder;               /* for functions that end in at */
    const char *name;
    int no_link;              /* O_NOFOLLOW: it might lead out */
    char path[FILE_PATH_MAX];
} Place;

/* The current folder of --storage, as file_resolve has it. */
static char folder[FILE_PATH_MAX];

static const char *storage(void) { return port_option("PYC2C_STORAGE"); }

static int open_root(void)
{
    char path[4096];
    int n = snprintf(path, sizeof path, "%s/files", storage());
    if (n < 0 || (size_t)n >= sizeof path) return -ENAMETOOLONG;
    return answer(open(path, O_DIRECTORY | O_CLOEXEC));
}

static int enter(int from, const char *name)
{
    int how = O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
    int fd = answer(openat(from, name, how));
    close(from);
    return fd;
}

/* place_leave ends what it begins, also when it fails. */
static int place_find(Place *p, const char *path)
{
    p->folder = AT_FDCWD;
    p->name = path;
    p->no_link = 0;
    if (!storage()) return 0;
    int error = file_resolve(folder, path, p->path, sizeof p->path);
    if (error) return error;
    p->no_link = O_NOFOLLOW;
    p->folder = open_root();
    char *name = p->path + (*p->path != 0), *end;
    for (; p->folder >= 0 && (end = strchr(name, '/')); name = end + 1) {
        *end = 0;
        p->folder = enter(p->folder, name);
    }
    p->name = *name ? name : ".";
    return p->folder < 0 ? p->folder : 0;
}

/* The answer of a function that ends in at. */
static int place_leave(Place *p, int error, int result)
{
    if (!error) error = answer(result);
    if (p->folder >= 0) close(p->folder);
    return p->no_link && error == -ELOOP ? -EPERM : error;
}

static int place_stat(Place *p, struct stat *s)
{
    return fstatat(p->folder, p->name, s,
                   p->no_link ? AT_SYMLINK_NOFOLLOW : 0);
}

static int place_open(Place *p, int flags)
{
    int fd;
    do fd = openat(p->folder, p->name, flags | p->no_link | O_CLOEXEC, 0666);
    while (fd < 0 && errno == EINTR);
    return fd;
}

/* ---- open files ---- */

int file_open(const char *path, int how)
{
    int flags = how & FILE_WRITE ? how & FILE_READ ? O_RDWR : O_WRONLY
                                 : O_RDONLY;
    if (how & FILE_CREATE) flags |= O_CREAT;
    if (how & FILE_EXCLUSIVE) flags |= O_EXCL;
    if (how & FILE_TRUNCATE) flags |= O_TRUNC;
    if (how & FILE_APPEND) flags |= O_APPEND;
    Place p;
    int error = place_find(&p, path);
    int fd = place_leave(&p, error, error ? -1 : place_open(&p, flags));
    struct stat s;
    if (fd >= 0 && fstat(fd, &s) == 0 && S_ISDIR(s.st_mode)) {
        close(fd);
        return -EISDIR;
    }
    return fd;
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
    if (result < 0) return result;
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
    return stat_answer(answer(fstat(fd, &s)), &s, out);
}

static int look(const char *path, struct stat *s)
{
    Place p;
    int error = place_find(&p, path);
    return place_leave(&p, error, error ? -1 : place_stat(&p, s));
}

int file_stat(const char *path, FileStat *out)
{
    struct stat s;
    return stat_answer(look(path, &s), &s, out);
}

static int unlink_at(const char *path, int flags)
{
    Place p;
    int error = place_find(&p, path);
    return place_leave(&p, error,
                       error ? -1 : unlinkat(p.folder, p.name, flags));
}

int file_remove(const char *path) { return unlink_at(path, 0); }

int file_remove_folder(const char *path)
{
    return unlink_at(path, AT_REMOVEDIR);
}

static int rename_to(Place *from, const char *to)
{
    Place p;
    int error = place_find(&p, to);
    return place_leave(&p, error,
                       error ? -1 : renameat(from->folder, from->name,
                                             p.folder, p.name));
}

int file_rename(const char *from, const char *to)
{
    Place p;
    int error = place_find(&p, from);
    if (!error) error = rename_to(&p, to);
    return place_leave(&p, error, 0);
}

int file_make_folder(const char *path, uint32_t mode)
{
    Place p;
    int error = place_find(&p, path);
    return place_leave(&p, error,
                       error ? -1 : mkdirat(p.folder, p.name, mode));
}

/* One file system is below the root. */
static int space_of(const char *path, struct statvfs *s)
{
    struct stat there;
    if (!storage()) return answer(statvfs(path, s));
    int error = look(path, &there);
    int root = error ? error : open_root();
    if (root < 0) return root;
    error = answer(fstatvfs(root, s));
    close(root);
    return error;
}

int file_space(const char *path, FileSpace *out)
{
    struct statvfs s;
    int error = space_of(path, &s);
    if (error) return error;
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

int file_change_folder(const char *path)
{
    if (!storage()) return answer(chdir(path));
    struct stat s;
    char next[FILE_PATH_MAX];
    int error = look(path, &s);
    if (!error) error = file_resolve(folder, path, next, sizeof next);
    if (error) return error;
    if (!S_ISDIR(s.st_mode)) return -ENOTDIR;
    strcpy(folder, next);
    return 0;
}

int file_current_folder(char *to, size_t size)
{
    if (!storage()) return getcwd(to, size) ? 0 : -errno;
    if (strlen(folder) + 2 > size) return -ERANGE;
    strcpy(to, *folder ? folder : "/");
    return 0;
}

/* ---- listing ---- */

int file_list_open(const char *path, void **list)
{
    Place p;
    int error = place_find(&p, path);
    int fd = place_leave(&p, error,
                         error ? -1 : place_open(&p, O_DIRECTORY));
    if (fd < 0) return fd;
    *list = fdopendir(fd);
    if (*list) return 0;
    close(fd);
    return -ENOMEM;
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
