/* os_error.c: the numbers of OSError in words. */
#include "os_error.h"
#include "error.h"
#include "exception.h"

static const struct { uint8_t number; const char *text; } texts[] = {
    {OS_EPERM, "Operation not permitted"},
    {OS_ENOENT, "No such file or directory"},
    {OS_EINTR, "Interrupted system call"},
    {OS_EIO, "Input/output error"},
    {OS_ENXIO, "No such device or address"},
    {OS_EBADF, "Bad file descriptor"},
    {OS_EAGAIN, "Resource temporarily unavailable"},
    {OS_ENOMEM, "Cannot allocate memory"},
    {OS_EACCES, "Permission denied"},
    {OS_EBUSY, "Device or resource busy"},
    {OS_EEXIST, "File exists"},
    {OS_EXDEV, "Invalid cross-device link"},
    {OS_ENODEV, "No such device"},
    {OS_ENOTDIR, "Not a directory"},
    {OS_EISDIR, "Is a directory"},
    {OS_EINVAL, "Invalid argument"},
    {OS_ENFILE, "Too many open files in system"},
    {OS_EMFILE, "Too many open files"},
    {OS_EFBIG, "File too large"},
    {OS_ENOSPC, "No space left on device"},
    {OS_ESPIPE, "Illegal seek"},
    {OS_EROFS, "Read-only file system"},
    {OS_EPIPE, "Broken pipe"},
    {OS_ERANGE, "Numerical result out of range"},
    {OS_ENAMETOOLONG, "File name too long"},
    {OS_ENOSYS, "Function not implemented"},
    {OS_ENOTEMPTY, "Directory not empty"},
    {OS_EPROTO, "Protocol error"},
    {OS_EOVERFLOW, "Value too large for defined data type"},
    {OS_EOPNOTSUPP, "Operation not supported"},
    {OS_ENOBUFS, "No buffer space available"},
    {OS_ETIMEDOUT, "Connection timed out"},
};

const char *os_error_text(int number)
{
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        if (texts[i].number == number) return texts[i].text;
    return NULL;
}

Value raise_os2(int number, Value filename, Value filename2)
{
    const char *text = os_error_text(number);
    Value e = os_error_make(number, text ? text : "Unknown error", filename,
                            filename2);
    return e ? error_raise(e) : 0;
}

Value raise_os(int number, Value filename)
{
    return raise_os2(number, filename, 0);
}
