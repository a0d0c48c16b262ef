/* os_files.h: what os and os.path share. */
#ifndef PYC2C_OS_FILES_H
#define PYC2C_OS_FILES_H

#include "file_io.h"
#include "file_port.h"

/* The argument as a path for the port, what was written to files written.
 * TypeError "<what> should be <kinds>, not …". */
const char *os_path(Value v, const char *what, const char *kinds);
#define OS_PATH "string, bytes or os.PathLike"
#define OS_PATH_OR_INT "string, bytes, os.PathLike or integer"

/* The file that a path or a descriptor names: 0, or minus a number of
 * os_error.h; 1: raised, the argument is wrong. */
int os_look(Value file, FileStat *out);

/* os.getcwd(). */
Value os_getcwd(void);

/* Seconds as a float. */
Value os_seconds(int64_t ns);

#endif
