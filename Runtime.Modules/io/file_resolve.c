/* file_resolve.c: paths of a file system that is all that a program sees. */
#include "file_resolve.h"
#include "os_error.h"

#include <string.h>

/* Without its last name. */
static size_t up(const char *path, size_t n)
{
    while (n && path[--n] != '/') {
    }
    return n;
}

int file_resolve(const char *folder, const char *path, char *to, size_t size)
{
    size_t n = *path == '/' ? 0 : strlen(folder);
    if (!*path) return -OS_ENOENT;
    memcpy(to, folder, n);
    while (*path) {
        size_t part = strcspn(path, "/");
        if (part == 2 && memcmp(path, "..", 2) == 0) {
            n = up(to, n);
        } else if (part && !(part == 1 && *path == '.')) {
            if (n + part + 2 > size) return -OS_ENAMETOOLONG;
            to[n++] = '/';
            memcpy(to + n, path, part);
            n += part;
        }
        path += part;
        path += *path == '/';
    }
    to[n] = 0;
    return 0;
}
