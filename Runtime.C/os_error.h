/* os_error.h: raising OSError by its number.
 *
 * The numbers are Linux's on every target, as MicroPython has them as well;
 * a port whose C library counts differently translates.
 */
#ifndef PYC2C_OS_ERROR_H
#define PYC2C_OS_ERROR_H

#include "value.h"

enum {
    OS_EPERM = 1, OS_ENOENT = 2, OS_EINTR = 4, OS_EIO = 5, OS_ENXIO = 6,
    OS_EBADF = 9, OS_EAGAIN = 11, OS_ENOMEM = 12, OS_EACCES = 13, OS_EBUSY
    = 16, OS_EEXIST = 17, OS_EXDEV = 18, OS_ENODEV = 19, OS_ENOTDIR = 20,
    OS_EISDIR = 21, OS_EINVAL = 22, OS_ENFILE = 23, OS_EMFILE = 24,
    OS_EFBIG = 27, OS_ENOSPC = 28, OS_ESPIPE = 29, OS_EROFS = 30, OS_EPIPE
    = 32, OS_ERANGE = 34, OS_ENAMETOOLONG = 36, OS_ENOSYS = 38,
    OS_ENOTEMPTY = 39, OS_EPROTO = 71, OS_EOVERFLOW = 75, OS_EOPNOTSUPP =
    95, OS_ENOBUFS = 105, OS_ETIMEDOUT = 110,
};

/* The system's words for a number; NULL for one that it does not know. */
const char *os_error_text(int number);

/* OSError, or the subclass for that number, with the system's words for it.
 * Returns 0. `filename` may be 0. */
Value raise_os(int number, Value filename) COLD;
/* The same about two files. */
Value raise_os2(int number, Value filename, Value filename2) COLD;

#endif
