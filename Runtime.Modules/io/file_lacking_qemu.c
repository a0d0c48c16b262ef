/* file_lacking_qemu.c: what the emulators cannot ask of the host. */
#include "file_port.h"
#include "os_error.h"

int file_truncate(int fd, int64_t size)
{
    (void)fd, (void)size;
    return -OS_ENOSYS;
}

int file_make_folder(const char *path, uint32_t mode)
{
    (void)path, (void)mode;
    return -OS_ENOSYS;
}

int file_space(const char *path, FileSpace *out)
{
    (void)path, (void)out;
    return -OS_ENOSYS;
}

int file_change_folder(const char *path)
{
    (void)path;
    return -OS_ENOSYS;
}

int file_current_folder(char *to, size_t size)
{
    (void)to, (void)size;
    return -OS_ENOSYS;
}

int file_list_open(const char *path, void **list)
{
    (void)path, (void)list;
    return -OS_ENOSYS;
}

int file_list_next(void *list, const char **name, uint32_t *type)
{
    (void)list, (void)name, (void)type;
    return 0;
}

void file_list_close(void *list) { (void)list; }
