/* port_qemu_rv32.c: QEMU's RISC-V "virt" machine, with semihosting for all
 * that a chip has no use for: arguments, files, the clock on the wall.
 *
 * Time is virtual: with -icount shift=0 an instruction takes a nanosecond,
 * and the cycle counter counts instructions.
 */
#include "port.h"
#include "semihost.h"

#include <string.h>

/* From qemu-rv32.ld. */
extern char __heap_start[], __heap_end[];
int main(int argc, char **argv);

int port_argc;
char **port_argv;

long __attribute__((noinline, aligned(16)))
semihost(long operation, const void *block)
{
    register long a0 __asm__("a0") = operation;
    register const void *a1 __asm__("a1") = block;
    /* The three instructions are the mark of a semihosting call; they must
     * not be compressed, nor lie on two pages. */
    __asm__ volatile(".balign 16\n"
                     ".option push\n"
                     ".option norvc\n"
                     "slli x0, x0, 0x1f\n"
                     "ebreak\n"
                     "srai x0, x0, 7\n"
                     ".option pop"
                     : "+r"(a0)
                     : "r"(a1)
                     : "memory");
    return a0;
}

long semihost_open(const char *name, long mode)
{
    const long block[] = {(long)name, mode, (long)strlen(name)};
    return semihost(SYS_OPEN, block);
}

/* The handle of a standard stream. The console of the emulator would mix
 * output with errors; the host's own files keep them apart. */
static long stream(int fd)
{
    static long handles[3];
    static const char *const names[] = {"/dev/stdin", "/dev/stdout",
                                        "/dev/stderr"};
    if (!handles[fd]) {
        long handle = semihost_open(names[fd], fd ? 9 : 1);
        if (handle < 0) handle = semihost_open(":tt", fd ? 5 : 1);
        handles[fd] = handle + 2;
    }
    return handles[fd] - 2;
}

char *port_heap(char **end)
{
    *end = __heap_end;
    return __heap_start;
}

void port_heap_ready(void) { }

char *port_stack_limit(void *stack_base)
{
    enum { RESERVE = 4096 };
    (void)stack_base;
    return __heap_end + RESERVE;
}

size_t port_stack_more(void) { return 0; }

void port_write(int fd, const char *bytes, size_t n)
{
    const long block[] = {stream(fd), (long)bytes, (long)n};
    semihost(SYS_WRITE, block);
}

bool port_line_buffered(void)
{
    const long block[] = {stream(1)};
    return semihost(SYS_ISTTY, block) == 1;
}

long port_read(char *bytes, size_t n)
{
    const long block[] = {stream(0), (long)bytes, (long)n};
    long left = semihost(SYS_READ, block);
    return left < 0 ? -1 : (long)n - left;
}

void port_exit(int code)
{
    enum { ADP_STOPPED_APPLICATION_EXIT = 0x20026 };
    const long block[] = {ADP_STOPPED_APPLICATION_EXIT, code};
    for (;;) semihost(SYS_EXIT_EXTENDED, block);
}

uint64_t port_ticks_cpu(void)
{
    uint32_t high, low, again;
    do
        __asm__ volatile("csrr %0, 0xC80\n"
                         "csrr %1, 0xC00\n"
                         "csrr %2, 0xC80"
                         : "=r"(high), "=r"(low), "=r"(again));
    while (high != again);
    return (uint64_t)high << 32 | low;
}

uint64_t port_monotonic_us(void) { return port_ticks_cpu() / 1000; }

uint64_t port_epoch_us(void)
{
    static uint64_t at_start;
    if (!at_start) {
        uint64_t now = (uint64_t)(uint32_t)semihost(SYS_TIME, NULL) * 1000000;
        at_start = now - port_monotonic_us();
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

const char *port_option(const char *name)
{
    (void)name;
    return NULL;
}

/* No interrupts here: what they would do happens at safe points. */
void port_lock(void) { }
void port_unlock(void) { }

void port_random(void *bytes, size_t n)
{
    const long block[] = {semihost_open("/dev/urandom", 1), (long)bytes, (long)n};
    semihost(SYS_READ, block);
}

/* Splits the command line in place. The emulator joins arguments with spaces;
 * whoever starts it writes a space inside of one as 0x1f. */
static int split(char *line, char **argv, int most)
{
    int n = 0;
    for (char *at = line; n < most; at++) {
        argv[n++] = at;
        for (; *at && *at != ' '; at++)
            if (*at == 0x1f) *at = ' ';
        if (!*at) break;
        *at = 0;
    }
    return n;
}

static void __attribute__((noreturn, used)) run(void)
{
    char line[1024] = "";
    char *argv[64];
    const long block[] = {(long)line, sizeof line};
    semihost(SYS_GET_CMDLINE, block);
    int argc = split(line, argv, 63);
    argv[argc] = NULL;
    port_exit(main(argc, argv));
}

/* A machine exception is a defect of the runtime or of the compiler. */
static void __attribute__((noreturn, used, aligned(4))) trapped(void)
{
    static const char message[] = "machine exception\n";
    port_write(2, message, sizeof message - 1);
    port_exit(134);
}

void __attribute__((naked, noreturn, section(".start")))
_start(void)
{
    __asm__ volatile(".option push\n"
                     ".option norelax\n"
                     "la gp, __global_pointer$\n"
                     ".option pop\n"
                     "la sp, __stack\n"
                     "la tp, __tls_base\n"
                     "la t0, %0\n"
                     "csrw mtvec, t0\n"
                     "j %1"
                     :
                     : "i"(trapped), "i"(run));
}
