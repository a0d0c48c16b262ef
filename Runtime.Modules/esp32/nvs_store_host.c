/* nvs_store_host.c: a file of the board on the desk. */
#include "nvs_store_host.h"
#include "os_error.h"
#include "storage_host.h"

#include <errno.h>
#include <string.h>
#include <sys/uio.h>
#include <unistd.h>

#define NAME "nvs.bin"

/* In front of the data, of `size` bytes. */
typedef struct { char kind[4]; uint32_t size; } Header;

static const Header empty = {"NVS1", 0};

static int store(void)
{
    static int fd = -1;
    if (fd < 0) fd = storage_host_open(NAME, "PYC2C_NVS");
    return fd;
}

size_t nvs_store_load(void *to, size_t most)
{
    Header h;
    ssize_t n = pread(store(), &h, sizeof h, 0);
    if (n <= 0) return 0;
    if (n == sizeof h && !memcmp(h.kind, empty.kind, sizeof h.kind) &&
        h.size <= most && pread(store(), to, h.size, n) == (ssize_t)h.size)
        return h.size;
    nvs_store_fail();
}

void nvs_store_fail(void)
{
    storage_host_fail(NAME, "damaged, or no NVS of this board; "
                            "without the file, NVS is empty");
}

int nvs_store_save(const void *from, size_t n)
{
    Header h = empty;
    h.size = (uint32_t)n;
    const struct iovec parts[] = {{&h, sizeof h}, {(void *)(uintptr_t)from, n}};
    ssize_t done = pwritev(store(), parts, 2, 0);
    if (done < 0) return errno;
    return done == (ssize_t)(sizeof h + n) ? 0 : OS_ENOSPC;
}
