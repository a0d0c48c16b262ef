/* file_mode.c: "r", "wb", "a+" and so on. */
#include "file_io.h"
#include "file_port.h"
#include "str.h"

#include <string.h>

bool file_mode_scan(Value mode, FileMode counts)
{
    static const char letters[] = "rwax+bt";
    const Str *s = str_of(mode);
    memset(counts, 0, MODE_LETTERS);
    for (size_t i = 0; i < str_bytes(s); i++) {
        const char *found = memchr(letters, s->data[i], MODE_LETTERS);
        if (!found) return false;
        uint8_t *count = &counts[found - letters];
        if (*count < 2) ++*count;
    }
    return true;
}

int file_mode_how(const FileMode m)
{
    if (file_mode_kinds(m) != 1 || m[MODE_PLUS] > 1) {
        raise_value("Must have exactly one of create/read/write/append mode "
                    "and at most one plus");
        return 0;
    }
    int how = m[MODE_READ]     ? FILE_READ
              : m[MODE_WRITE]  ? FILE_WRITE | FILE_CREATE | FILE_TRUNCATE
              : m[MODE_APPEND] ? FILE_WRITE | FILE_CREATE | FILE_APPEND
                               : FILE_WRITE | FILE_CREATE | FILE_EXCLUSIVE;
    return m[MODE_PLUS] ? how | FILE_READ | FILE_WRITE : how;
}
