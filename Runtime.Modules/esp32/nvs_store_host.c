/* nvs_store_host.c: a file of the board on the desk. */
#include "nvs_store_host.h"
#include "storage_host.h"

#include <unistd.h>

static int store(void)
{
    static int fd = -1;
    if (fd < 0) fd = storage_host_open("nvs.bin", "PYC2C_NVS");
    return fd;
}

size_t nvs_store_load(void *to, size_t most)
{
    ssize_t n = pread(store(), to, most, 0);
    return n < 0 ? 0 : (size_t)n;
}

bool nvs_store_save(const void *from, size_t n)
{
    return pwrite(store(), from, n, 0) == (ssize_t)n &&
           ftruncate(store(), (off_t)n) == 0;
}
