/* port_qemu_rv32.c: QEMU's RISC-V "virt" machine with semihosting. With
 * -icount shift=0 an instruction takes one virtual nanosecond. */
#include "port.h"

int port_argc;
char **port_argv;

/* From the linker script. */
extern char __heap_start[], __stack[], __stack_size[];

/* The stack lies above the heap. */
static char *stack_end(void) { return __stack - (size_t)__stack_size; }

/* ---- semihosting ---- */

enum {
    HOST_OPEN = 0x01, HOST_WRITE = 0x05, HOST_READ = 0x06, HOST_TIME = 0x11,
    HOST_EXIT_EXTENDED = 0x20,
    MODE_READ = 0, MODE_WRITE = 4, MODE_APPEND = 8,
    REASON_EXIT = 0x20026,
};

static long host(long operation, const void *block)
{
    register long a0 __asm__("a0") = operation;
    register const void *a1 __asm__("a1") = block;
    /* The three instructions are the call's mark: uncompressed, in one page.
     */
    __asm__ volatile(".balign 16\n"
                     ".option push\n"
                     ".option norvc\n"
                     "slli zero, zero, 0x1f\n"
                     "ebreak\n"
                     "srai zero, zero, 7\n"
                     ".option pop"
                     : "+r"(a0)
                     : "r"(a1)
                     : "memory");
    return a0;
}

/* The console as a file; its standard input, output and error differ by the
 * mode. */
static long console(int fd)
{
    static long handles[3];
    static const unsigned char modes[] = {MODE_READ, MODE_WRITE, MODE_APPEND};
    if (handles[fd] == 0) {
        long block[] = {(long)":tt", modes[fd], 3};
        handles[fd] = host(HOST_OPEN, block) + 1;
    }
    return handles[fd] - 1;
}

void port_write(int fd, const char *bytes, size_t n)
{
    long block[] = {console(fd), (long)bytes, (long)n};
    host(HOST_WRITE, block);
}

bool port_line_buffered(void) { return true; }

long port_read(char *bytes, size_t n)
{
    long block[] = {console(0), (long)bytes, (long)n};
    long missing = host(HOST_READ, block);
    return missing < 0 ? -1 : (long)n - missing;
}

void port_exit(int code)
{
    long block[] = {REASON_EXIT, code};
    for (;;) host(HOST_EXIT_EXTENDED, block);
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

/* ---- time ---- */

uint64_t port_ticks_cpu(void)
{
    uint32_t low, high, again;
    do {
        __asm__ volatile("csrr %0, 0xc80" : "=r"(high));
        __asm__ volatile("csrr %0, 0xc00" : "=r"(low));
        __asm__ volatile("csrr %0, 0xc80" : "=r"(again));
    } while (high != again);
    return (uint64_t)high << 32 | low;
}

uint64_t port_monotonic_us(void) { return port_ticks_cpu() / 1000; }

uint64_t port_epoch_us(void)
{
    static uint64_t at_start;
    if (at_start == 0) {
        uint32_t now = (uint32_t)host(HOST_TIME, NULL);
        at_start = (uint64_t)now * 1000000 - port_monotonic_us();
    }
    return at_start + port_monotonic_us();
}

/* The timer of the machine wakes it: idle time costs the host nothing. */
void port_sleep_us(uint64_t us)
{
    enum { TICKS_PER_US = 10, MTIE = 1 << 7 };
    static volatile uint32_t *const compare = (uint32_t *)0x02004000;
    static volatile uint32_t *const clock = (uint32_t *)0x0200bff8;
    uint64_t now = (uint64_t)clock[1] << 32 | clock[0];
    uint64_t end = now + us * TICKS_PER_US;
    compare[1] = UINT32_MAX;
    compare[0] = (uint32_t)end;
    compare[1] = (uint32_t)(end >> 32);
    __asm__ volatile("csrs mie, %0" : : "r"(MTIE));
    while (((uint64_t)clock[1] << 32 | clock[0]) < end)
        __asm__ volatile("wfi");
    __asm__ volatile("csrc mie, %0" : : "r"(MTIE));
}

void port_random(void *bytes, size_t n)
{
    /* No source of entropy here: the clock, stirred. */
    static uint32_t seed;
    unsigned char *at = bytes;
    seed ^= (uint32_t)port_ticks_cpu() ^ (uint32_t)port_epoch_us();
    while (n--) {
        seed = seed * 1664525 + 1013904223;
        *at++ = (unsigned char)(seed >> 24);
    }
}
