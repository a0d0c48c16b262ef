/* file_resolve.h: paths of a file system that is all that a program sees. */
#ifndef PYC2C_FILE_RESOLVE_H
#define PYC2C_FILE_RESOLVE_H

#include <stddef.h>

/* A path from the root, without "." and "..", which leads no further than the
 * root: "" is the root, all others begin with "/". `folder` is the current one
 * in that form. 0, or minus a number of os_error.h. */
int file_resolve(const char *folder, const char *path, char *to, size_t size);

#endif
