/* nvs_store_host.c: a file in the folder of --storage; without one, a nameless
 * file that a program hands on to itself when it starts anew. */
#include "nvs_store_host.h"
#include "port.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define HANDED_ON "PYC2C_NVS"

static int open_file(const char *folder)
{
    char path[4096];
    int n = snprintf(path, sizeof path, "%s/nvs.bin", folder);
    if (n < 0 || (size_t)n >= sizeof path) return -1;
    return open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0666);
}

static int open_nameless(void)
{
    char text[12];
    const char *handed_on = port_option(HANDED_ON);
    if (handed_on) return atoi(handed_on);
    FILE *file = tmpfile();
    int fd = file ? dup(fileno(file)) : -1;
    snprintf(text, sizeof text, "%d", fd);
    setenv(HANDED_ON, text, 1);
    return fd;
}

static int store(void)
{
    static int fd = -1;
    if (fd < 0) {
        const char *folder = port_option("PYC2C_STORAGE");
        fd = folder ? open_file(folder) : open_nameless();
    }
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
