/* port_host.c: the desk: any POSIX system. */
#define _GNU_SOURCE
#include "port.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

int port_argc;
char **port_argv;

static size_t heap_size(void)
{
#ifdef PYC2C_TEST_HOOKS
    const char *text = getenv("PYC2C_HEAP");
    if (text) return (size_t)strtoull(text, NULL, 0);
#endif
    return (size_t)(sizeof(void *) == 8 ? 4096 : 512) << 20;
}

char *port_heap(char **end)
{
    /* Reserved, not committed: less where the limits are tight. */
    for (size_t n = heap_size();; n /= 2) {
        char *p = mmap(NULL, n, PROT_READ | PROT_WRITE,
                       MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
        bool is_there = p != MAP_FAILED;
        if (is_there || n < 1 << 20) {
            *end = is_there ? p + n : NULL;
            return is_there ? p : NULL;
        }
    }
}

void port_heap_ready(void) { }

/* Usable bytes of the stack. */
static size_t stack_size(void)
{
    enum { RESERVE = 256 << 10, DEFAULT = 8 << 20, MOST = 1 << 30 };
    struct rlimit limit;
    size_t size = DEFAULT;
    if (getrlimit(RLIMIT_STACK, &limit) == 0)
        size = limit.rlim_cur < MOST ? (size_t)limit.rlim_cur : MOST;
    return size - (size > 4 * RESERVE ? RESERVE : size / 4);
}

/* Room for some thousand calls in a row: without an end to it, a recursion
 * that keeps something at each level would first take all memory. */
static size_t usual_size(void)
{
    enum { USUAL = 2 << 20 };
    size_t all = stack_size();
    return all < USUAL ? all : USUAL;
}

char *port_stack_limit(void *stack_base)
{
    return (char *)stack_base - usual_size();
}

size_t port_stack_more(void) { return stack_size() - usual_size(); }

void port_write(int fd, const char *bytes, size_t n)
{
    while (n) {
        ssize_t done = write(fd, bytes, n);
        if (done < 0 && errno == EINTR) continue;
        if (done <= 0) return;
        bytes += done;
        n -= (size_t)done;
    }
}

bool port_line_buffered(void)
{
    static int is_terminal = -1;
    if (is_terminal < 0) is_terminal = isatty(1);
    return is_terminal;
}

long port_read(char *bytes, size_t n)
{
    ssize_t done;
    do done = read(0, bytes, n);
    while (done < 0 && errno == EINTR);
    return done;
}

void port_exit(int code) { exit(code); }

static uint64_t microseconds(clockid_t clock)
{
    struct timespec t;
    clock_gettime(clock, &t);
    return (uint64_t)t.tv_sec * 1000000 + (uint64_t)t.tv_nsec / 1000;
}

uint64_t port_monotonic_us(void) { return microseconds(CLOCK_MONOTONIC); }

uint64_t port_epoch_us(void) { return microseconds(CLOCK_REALTIME); }

uint64_t port_ticks_cpu(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (uint64_t)t.tv_sec * 1000000000 + (uint64_t)t.tv_nsec;
}

void port_sleep_us(uint64_t us)
{
    struct timespec t = {(time_t)(us / 1000000),
                         (long)(us % 1000000) * 1000};
    while (nanosleep(&t, &t) < 0 && errno == EINTR) {
    }
}

const char *port_option(const char *name) { return getenv(name); }

int port_create(const char *path, bool appends)
{
    int how = appends ? O_APPEND : O_TRUNC;
    return open(path, O_WRONLY | O_CREAT | O_CLOEXEC | how, 0666);
}

int port_save(const char *path, const void *bytes, size_t n)
{
    FILE *file = fopen(path, "wbe");
    if (!file) return errno;
    bool is_whole = fwrite(bytes, 1, n, file) == n;
    return fclose(file) == 0 && is_whole ? 0 : errno;
}

void port_set_option(const char *name, const char *value)
{
    setenv(name, value, 1);
}

void port_restart(void) { execv("/proc/self/exe", port_argv); }

/* No interrupts here: what they would do happens at safe points. */
void port_lock(void) { }
void port_unlock(void) { }

void port_random(void *bytes, size_t n)
{
    unsigned char *at = bytes;
    while (n) {
        size_t part = n < 256 ? n : 256;
        if (getentropy(at, part) != 0) return;
        at += part;
        n -= part;
    }
}
