/* port_qemu_xtensa.c: QEMU's Xtensa "sim" machine. Its simcall instruction
 * reaches the host's files; there is no clock on the wall.
 */
#include "port.h"
#include "simcall.h"

/* From qemu-xtensa.ld. */
extern char __heap_start[], __heap_end[];
int main(int argc, char **argv);

int port_argc;
char **port_argv;

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
    while (n) {
        int done = simcall(SYS_WRITE, fd, (int)bytes, (int)n);
        if (done <= 0) return;
        bytes += done;
        n -= (size_t)done;
    }
}

bool port_line_buffered(void) { return true; }

long port_read(char *bytes, size_t n)
{
    return simcall(SYS_READ, 0, (int)bytes, (int)n);
}

void port_exit(int code)
{
    for (;;) simcall(SYS_EXIT, code, 0, 0);
}

/* The cycle counter has 32 bits; it is read often enough to see it wrap. */
uint64_t port_ticks_cpu(void)
{
    static uint32_t high, last;
    uint32_t low;
    __asm__ volatile("rsr.ccount %0" : "=r"(low));
    if (low < last) high++;
    last = low;
    return (uint64_t)high << 32 | low;
}

uint64_t port_monotonic_us(void)
{
    enum { CYCLES_PER_US = 40 };        /* the core's clock in the emulator */
    return port_ticks_cpu() / CYCLES_PER_US;
}

/* 2000-01-01 at the start, as on a chip whose clock nobody has set. */
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
    int fd = simcall(SYS_OPEN, (int)"/dev/urandom", 0, 0);
    if (fd < 0) return;
    simcall(SYS_READ, fd, (int)bytes, (int)n);
    simcall(SYS_CLOSE, fd, 0, 0);
}

/* The emulator writes the pointers and, behind them, the texts. */
static void __attribute__((noreturn, used)) run(void)
{
    enum { SIZE = 2048 };
    char *argv[SIZE / sizeof(char *)];
    int argc = simcall(SYS_ARGC, 0, 0, 0);
    if (simcall(SYS_ARGV_SIZE, 0, 0, 0) > SIZE)
        argc = 0;
    else
        simcall(SYS_ARGV, (int)argv, 0, 0);
    argv[argc] = NULL;
    port_exit(main(argc, argv));
}

/* A machine exception is a defect of the runtime or of the compiler. */
static void __attribute__((noreturn, used)) trapped(void)
{
    static const char message[] = "machine exception\n";
    port_write(2, message, sizeof message - 1);
    port_exit(134);
}

/* Where the core starts. The vectors of the exceptions lie at fixed distances
 * from VECBASE: kernel, user and double. */
__asm__(".section .start, \"ax\"\n"
        ".global _start\n"
        "_start:\n"
        "    j 1f\n"
        "    .align 4\n"
        "    .literal_position\n"
        "1:  movi a1, __stack\n"
        "    movi a2, vectors\n"
        "    wsr.vecbase a2\n"
        "    rsync\n"
        "    movi a0, run\n"
        "    jx a0\n"
        "    .align 256\n"
        "vectors:\n"
        "    .org vectors + 0x30\n"
        "    j 2f\n"
        "    .org vectors + 0x50\n"
        "    j 2f\n"
        "    .org vectors + 0x70\n"
        "    j 2f\n"
        "    .align 4\n"
        "    .literal_position\n"
        "2:  movi a1, __stack\n"
        "    movi a0, trapped\n"
        "    jx a0\n"
        "    .text\n");
