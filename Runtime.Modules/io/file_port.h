/* file_port.h: files and folders as a platform has them: one implementation a
 * backend, file_host.c, file_qemu_rv32.c and so on.
 *
 * Plain C: nothing of Python's objects.  Every function returns 0 or what it
 * says, or minus a number of os_error.h: -OS_ENOSYS where the platform has no
 * such thing.  Paths are UTF-8 and end with a 0.
 */
#ifndef PYC2C_FILE_PORT_H
#define PYC2C_FILE_PORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {                        /* how to open */
    FILE_READ = 1, FILE_WRITE = 2,
    FILE_CREATE = 4,          /* if it is not there */
    FILE_EXCLUSIVE = 8,       /* it must not be there */
    FILE_TRUNCATE = 16,
    FILE_APPEND = 32,         /* every write goes to the end */
};

enum { FILE_NAME_MAX = 255, FILE_PATH_MAX = 1024 };

typedef struct {
    uint32_t mode;            /* POSIX: FILE_TYPE_FOLDER | permissions */
    uint32_t links, user, group;
    uint64_t node, device;
    int64_t size;
    int64_t accessed, modified, changed;   /* ns since 1970; 0: not known */
} FileStat;
enum { FILE_TYPE = 0170000, FILE_TYPE_FOLDER = 0040000, FILE_TYPE_FILE = 0100000 };

/* What statvfs answers, in its order. */
typedef struct {
    uint64_t block_size, fragment_size, blocks, blocks_free,
        blocks_available, files, files_free, files_available, flags, name_max;
} FileSpace;

/* ---- open files ---- */

/* A descriptor; 0 to 2 are the standard streams.  A folder: -OS_EISDIR. */
int file_open(const char *path, int how);
int file_close(int fd);
/* How many bytes; a read of 0 is the end. */
intptr_t file_read(int fd, void *to, size_t n);
intptr_t file_write(int fd, const void *from, size_t n);
/* The new position; whence as in lseek.  -OS_ESPIPE: a terminal or pipe. */
int64_t file_seek(int fd, int64_t offset, int whence);
int file_truncate(int fd, int64_t size);
/* What was written is on the medium. */
int file_sync(int fd);
bool file_is_terminal(int fd);
int file_stat_open(int fd, FileStat *out);

/* ---- by name ---- */

int file_stat(const char *path, FileStat *out);
int file_remove(const char *path);
/* Takes the place of a file of the new name. */
int file_rename(const char *from, const char *to);
int file_make_folder(const char *path, uint32_t mode);
int file_remove_folder(const char *path);
int file_space(const char *path, FileSpace *out);
int file_sync_all(void);

/* The folder where relative paths begin. */
int file_change_folder(const char *path);
int file_current_folder(char *to, size_t size);

/* Listing: open, next until it returns 0, close.  "." and ".." are left out.
 * *type is FILE_TYPE_FOLDER, FILE_TYPE_FILE, another of POSIX, or 0. */
int file_list_open(const char *path, void **list);
int file_list_next(void *list, const char **name, uint32_t *type);
void file_list_close(void *list);

#endif
