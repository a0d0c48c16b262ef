/* storage_host.c: files of the board on the desk. */
#include "storage_host.h"
#include "clock_host.h"
#include "io.h"
#include "port.h"

#include <errno.h>
#include <fcntl.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

void storage_host_fail(const char *name, const char *why)
{
    const char *parts[] = {"pyc2c: '", port_option("PYC2C_STORAGE"), "/", name,
                           "': ", why, "\n"};
    io_flush();
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        port_write(2, parts[i], strlen(parts[i]));
    clock_end();
    port_exit(1);
}

static int open_file(const char *folder, const char *name)
{
    char path[4096];
    int n = snprintf(path, sizeof path, "%s/%s", folder, name);
    if (n < 0 || (size_t)n >= sizeof path)
        storage_host_fail(name, strerror(ENAMETOOLONG));
    int fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (fd < 0) storage_host_fail(name, strerror(errno));
    return fd;
}

static int open_nameless(const char *option)
{
    char text[12];
    const char *handed_on = port_option(option);
    if (handed_on) return atoi(handed_on);
    FILE *file = tmpfile();
    int fd = file ? dup(fileno(file)) : -1;
    snprintf(text, sizeof text, "%d", fd);
    setenv(option, text, 1);
    return fd;
}

int storage_host_open(const char *name, const char *option)
{
    const char *folder = port_option("PYC2C_STORAGE");
    return folder ? open_file(folder, name) : open_nameless(option);
}
