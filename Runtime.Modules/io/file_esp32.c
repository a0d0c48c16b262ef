/* file_esp32.c: the partition 'storage', a FAT file system that is made there
 * at the first use. It is all that a program sees: its root is "/".
 * esp-idf components: fatfs vfs
 * esp-idf sdkconfig: CONFIG_FATFS_LFN_HEAP=y CONFIG_FATFS_API_ENCODING_UTF_8=y */
#include "file_port.h"
#include "file_resolve.h"
#include "os_error.h"
#include "port.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <esp_vfs_fat.h>

static const char mount[] = "/fs";
enum { ROOT = sizeof mount - 1, PATH_SIZE = 256, MOST = 8, FDS = 64 };

/* The current folder; "" is the root. */
static char folder[PATH_SIZE];

/* By descriptor.  FAT has no holes: a position behind the end is kept here
 * until something is written there; 0 where there is none. */
static struct { uint32_t past; bool written; } files[FDS];

/* newlib's numbers above 34 are not those of os_error.h. */
static int number(int error)
{
    switch (error) {
    case ENAMETOOLONG: return OS_ENAMETOOLONG;
    case ENOTEMPTY: return OS_ENOTEMPTY;
    case ENOSYS: return OS_ENOSYS;
    case ENOTSUP: return OS_EOPNOTSUPP;
    case ETIMEDOUT: return OS_ETIMEDOUT;
    default: return error;
    }
}

static int answer(int result)
{
    return result < 0 ? -number(errno) : result;
}

/* ---- paths ---- */

static int ready(void)
{
    static wl_handle_t handle = WL_INVALID_HANDLE;
    const esp_vfs_fat_mount_config_t config = {
        .format_if_mount_failed = true,
        .max_files = MOST,
    };
    if (handle != WL_INVALID_HANDLE) return 0;
    esp_err_t error = esp_vfs_fat_spiflash_mount_rw_wl(mount, "storage",
                                                       &config, &handle);
    if (error == ESP_OK) return 0;
    handle = WL_INVALID_HANDLE;
    return error == ESP_ERR_NO_MEM ? -OS_ENOMEM : -OS_ENODEV;
}

/* The path as ESP-IDF knows it; FAT knows no "." and "..". */
static int resolve(const char *path, char *to)
{
    int error = *path ? ready() : -OS_ENOENT;
    memcpy(to, mount, ROOT);
    return error ? error
                 : file_resolve(folder, path, to + ROOT, PATH_SIZE - ROOT);
}

/* Its POSIX type, 0 if it is not there. */
static mode_t type_of(const char *full)
{
    struct stat s;
    return stat(full, &s) < 0 ? 0 : s.st_mode & S_IFMT;
}

/* A file's size is on the medium only when it is synchronised: for who looks
 * by name. */
static int settle(void)
{
    int result = 0;
    for (int fd = 0; fd < FDS; fd++)
        if (files[fd].written && file_sync(fd) < 0) result = answer(-1);
    return result;
}

/* ---- open files ---- */

int file_open(const char *path, int how)
{
    char full[PATH_SIZE];
    int flags = how & FILE_WRITE ? how & FILE_READ ? O_RDWR : O_WRONLY
                                 : O_RDONLY;
    if (how & FILE_CREATE) flags |= O_CREAT;
    if (how & FILE_EXCLUSIVE) flags |= O_EXCL;
    if (how & FILE_TRUNCATE) flags |= O_TRUNC;
    if (how & FILE_APPEND) flags |= O_APPEND;
    int error = resolve(path, full);
    if (error) return error;
    if (type_of(full) == S_IFDIR)
        return how & FILE_EXCLUSIVE ? -OS_EEXIST : -OS_EISDIR;
    settle();
    int fd = answer(open(full, flags, 0666));
    if (fd < FDS && fd >= 0) files[fd].past = 0;
    return fd;
}

int file_close(int fd)
{
    if (fd >= 0 && fd < FDS) files[fd].written = false;
    return answer(close(fd));
}

/* The standard streams are the console, whatever ESP-IDF knows of them. */
static bool is_console(int fd) { return fd >= 0 && fd <= STDERR_FILENO; }

intptr_t file_read(int fd, void *to, size_t n)
{
    if (fd == STDIN_FILENO) return port_read(to, n);
    if (fd >= 0 && fd < FDS && files[fd].past) return 0;
    return answer(read(fd, to, n));
}

/* Zeros up to the position behind the end. */
static int fill(int fd)
{
    static const char zeros[64];
    off_t at = lseek(fd, 0, SEEK_END);
    while (at >= 0 && at < (off_t)files[fd].past) {
        size_t part = files[fd].past - (size_t)at;
        ssize_t done = write(fd, zeros, part < sizeof zeros ? part
                                                            : sizeof zeros);
        at = done < 0 ? done : at + done;
    }
    files[fd].past = 0;
    return answer(at < 0 ? -1 : 0);
}

intptr_t file_write(int fd, const void *from, size_t n)
{
    if (is_console(fd)) return port_write(fd, from, n), (intptr_t)n;
    bool is_file = fd > STDERR_FILENO && fd < FDS;
    int error = is_file && n && files[fd].past ? fill(fd) : 0;
    if (error) return error;
    if (is_file) files[fd].written = true;
    return answer(write(fd, from, n));
}

static int64_t start_of(int fd, int whence)
{
    struct stat s;
    if (whence == SEEK_SET) return 0;
    if (whence == SEEK_CUR)
        return files[fd].past ? files[fd].past : lseek(fd, 0, SEEK_CUR);
    return fstat(fd, &s) < 0 ? -1 : s.st_size;
}

int64_t file_seek(int fd, int64_t offset, int whence)
{
    if (is_console(fd)) return -OS_ESPIPE;
    if (fd < 0 || fd >= FDS) return -OS_EBADF;
    struct stat s;
    int64_t start = start_of(fd, whence), to = start + offset;
    if (start < 0 || fstat(fd, &s) < 0) return answer(-1);
    if (to < 0 || to > INT32_MAX) return -OS_EINVAL;
    files[fd].past = to > s.st_size ? (uint32_t)to : 0;
    return to > s.st_size ? to : answer((int)lseek(fd, (off_t)to, SEEK_SET));
}

int file_truncate(int fd, int64_t size)
{
    if (size > INT32_MAX) return -OS_EFBIG;
    if (fd > STDERR_FILENO && fd < FDS) files[fd].written = true;
    return answer(ftruncate(fd, (off_t)size));
}

int file_sync(int fd)
{
    if (fd >= 0 && fd < FDS) files[fd].written = false;
    return answer(fsync(fd));
}

bool file_is_terminal(int fd) { return is_console(fd); }

/* ---- by name ---- */

static int stat_answer(int result, const struct stat *s, FileStat *out)
{
    enum { NS = 1000000000 };
    if (result < 0) return answer(result);
    *out = (FileStat){
        .mode = s->st_mode,
        .links = 1,
        .size = s->st_size,
        .accessed = (int64_t)s->st_mtime * NS,
        .modified = (int64_t)s->st_mtime * NS,
        .changed = (int64_t)s->st_mtime * NS,
    };
    return 0;
}

int file_stat_open(int fd, FileStat *out)
{
    struct stat s;
    if (is_console(fd)) {
        *out = (FileStat){.mode = S_IFCHR | 0620, .links = 1};
        return 0;
    }
    return stat_answer(fstat(fd, &s), &s, out);
}

int file_stat(const char *path, FileStat *out)
{
    char full[PATH_SIZE];
    struct stat s;
    int error = resolve(path, full);
    if (!error) error = settle();
    return error ? error : stat_answer(stat(full, &s), &s, out);
}

int file_remove(const char *path)
{
    char full[PATH_SIZE];
    int error = resolve(path, full);
    if (error) return error;
    return type_of(full) == S_IFDIR ? -OS_EISDIR : answer(unlink(full));
}

/* FAT does not replace. */
int file_rename(const char *from, const char *to)
{
    char old[PATH_SIZE], new[PATH_SIZE];
    int error = resolve(from, old);
    if (!error) error = resolve(to, new);
    if (!error) error = settle();
    if (error || strcmp(old, new) == 0) return error;
    mode_t type = type_of(old), taken = type_of(new);
    if (type && taken && type != taken)
        return taken == S_IFDIR ? -OS_EISDIR : -OS_ENOTDIR;
    if (type && taken) unlink(new);
    return answer(rename(old, new));
}

int file_make_folder(const char *path, uint32_t mode)
{
    char full[PATH_SIZE];
    int error = resolve(path, full);
    return error ? error : answer(mkdir(full, (mode_t)mode));
}

int file_remove_folder(const char *path)
{
    char full[PATH_SIZE];
    int error = resolve(path, full);
    if (error) return error;
    if (type_of(full) == S_IFREG) return -OS_ENOTDIR;
    error = answer(rmdir(full));
    return error == -OS_EACCES ? -OS_ENOTEMPTY : error;
}

int file_space(const char *path, FileSpace *out)
{
    enum { BLOCK = 4096 };
    uint64_t all, free;
    char full[PATH_SIZE];
    int error = resolve(path, full);
    if (error) return error;
    if (!type_of(full)) return -OS_ENOENT;
    if (esp_vfs_fat_info(mount, &all, &free) != ESP_OK) return -OS_EIO;
    *out = (FileSpace){
        .block_size = BLOCK,
        .fragment_size = BLOCK,
        .blocks = all / BLOCK,
        .blocks_free = free / BLOCK,
        .blocks_available = free / BLOCK,
        .name_max = FILE_NAME_MAX,
    };
    return 0;
}

int file_sync_all(void) { return settle(); }

int file_change_folder(const char *path)
{
    char full[PATH_SIZE];
    int error = resolve(path, full);
    if (error) return error;
    mode_t type = type_of(full);
    if (type != S_IFDIR) return type ? -OS_ENOTDIR : -OS_ENOENT;
    strcpy(folder, full + ROOT);
    return 0;
}

int file_current_folder(char *to, size_t size)
{
    const char *path = *folder ? folder : "/";
    if (strlen(path) >= size) return -OS_ERANGE;
    strcpy(to, path);
    return 0;
}

/* ---- listing ---- */

int file_list_open(const char *path, void **list)
{
    char full[PATH_SIZE];
    int error = resolve(path, full);
    if (!error) error = settle();
    if (error) return error;
    if (type_of(full) == S_IFREG) return -OS_ENOTDIR;
    *list = opendir(full);
    return *list ? 0 : answer(-1);
}

int file_list_next(void *list, const char **name, uint32_t *type)
{
    errno = 0;
    struct dirent *entry = readdir(list);
    if (!entry) return -number(errno);
    *name = entry->d_name;
    *type = entry->d_type == DT_DIR ? FILE_TYPE_FOLDER : FILE_TYPE_FILE;
    return 1;
}

void file_list_close(void *list) { closedir(list); }
