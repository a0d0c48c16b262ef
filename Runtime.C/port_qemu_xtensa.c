/* port_qemu_xtensa.c: QEMU's Xtensa "sim" machine with the LX106 core: the
 * start, host calls, the clock. */
#include "port.h"

int port_argc;
char **port_argv;

/* From the linker script. */
extern char __heap_start[], __stack[], __stack_size[];

/* The stack lies above the heap. */
static char *stack_end(void) { return __stack - (size_t)__stack_size; }

/* ---- host calls ---- */

enum {
    CALL_EXIT = 1, CALL_READ = 3, CALL_WRITE = 4, CALL_ARGC = 1000,
    CALL_ARGV_SIZE = 1001, CALL_ARGV = 1002,
};

static long host(long number, long a, long b, long c)
{
    register long a2 __asm__("a2") = number;
    register long a3 __asm__("a3") = a;
    register long a4 __asm__("a4") = b;
    register long a5 __asm__("a5") = c;
    __asm__ volatile("simcall"
                     : "+r"(a2), "+r"(a3)
                     : "r"(a4), "r"(a5)
                     : "memory");
    return a2;
}

void port_write(int fd, const char *bytes, size_t n)
{
    while (n) {
        long done = host(CALL_WRITE, fd, (long)bytes, (long)n);
        if (done <= 0) return;
        bytes += done;
        n -= (size_t)done;
    }
}

bool port_line_buffered(void) { return true; }

long port_read(char *bytes, size_t n)
{
    return host(CALL_READ, 0, (long)bytes, (long)n);
}

void port_exit(int code)
{
    for (;;) host(CALL_EXIT, code, 0, 0);
}

/* ---- memory ---- */

void port_heap(void **start, size_t *size)
{
    *start = __heap_start;
    *size = (size_t)(stack_end() - __heap_start);
}

char *port_stack_limit(void *stack_base)
{
    enum { RESERVE = 3 << 10 };
    (void)stack_base;
    return stack_end() + RESERVE;
}

/* ---- time: the core's cycle counter, which wraps around ---- */

enum { CYCLES_PER_US = 40 };

/* Called often enough to see every wrap (each 107 s). */
uint64_t port_ticks_cpu(void)
{
    static uint32_t last, wraps;
    uint32_t now;
    __asm__ volatile("rsr %0, ccount" : "=r"(now));
    if (now < last) wraps++;
    last = now;
    return (uint64_t)wraps << 32 | now;
}

uint64_t port_monotonic_us(void) { return port_ticks_cpu() / CYCLES_PER_US; }

/* There is no calendar here: 2000-01-01, as a chip without a set clock. */
uint64_t port_epoch_us(void)
{
    return 946684800u * UINT64_C(1000000) + port_monotonic_us();
}

void port_sleep_us(uint64_t us)
{
    uint64_t end = port_monotonic_us() + us;
    while (port_monotonic_us() < end) {
    }
}

void port_random(void *bytes, size_t n)
{
    static uint32_t seed;
    unsigned char *at = bytes;
    seed ^= (uint32_t)port_ticks_cpu();
    while (n--) {
        seed = seed * 1664525 + 1013904223;
        *at++ = (unsigned char)(seed >> 24);
    }
}

/* ---- start ---- */

int main(int argc, char **argv);

static char *argument_vector[16];
static char argument_bytes[256];

static void __attribute__((used, noreturn)) start(void)
{
    long argc = host(CALL_ARGC, 0, 0, 0);
    if (argc > 15 || host(CALL_ARGV_SIZE, 0, 0, 0) >
                         (long)sizeof argument_bytes)
        argc = 0;
    if (argc > 0) host(CALL_ARGV, (long)argument_vector, 0, 0);
    main((int)argc, argument_vector);
    __builtin_unreachable();
}

/* The core begins here, without a stack. */
__asm__(".pushsection .start, \"ax\"\n"
        ".global _start\n"
        ".type _start, @function\n"
        "_start:\n"
        "    j 1f\n"
        "    .align 4\n"
        "    .literal_position\n"
        "1:\n"
        "    movi a1, __stack\n"
        "    movi a0, start\n"
        "    jx a0\n"
        ".popsection");
