/* io.c: the standard streams. */
#include "io.h"
#include "port.h"

#include <string.h>

/* Large where memory is plenty, and where a write costs a system call. */
enum { OUT_SIZE = sizeof(Value) == 8 ? 8192 : 128 };

static struct {
    size_t used;
    char bytes[OUT_SIZE];
} out;

void io_flush(void)
{
    size_t n = out.used;
    out.used = 0;
    if (n) port_write(1, out.bytes, n);
}

static void write_out(const char *bytes, size_t n)
{
    if (n > OUT_SIZE - out.used) io_flush();
    if (n > OUT_SIZE) {
        port_write(1, bytes, n);
        return;
    }
    memcpy(out.bytes + out.used, bytes, n);
    out.used += n;
    if (n && bytes[n - 1] == '\n' && port_line_buffered()) io_flush();
}

void io_write(int fd, const char *bytes, size_t n)
{
    if (fd == 1) write_out(bytes, n);
    else port_write(fd, bytes, n);
}
