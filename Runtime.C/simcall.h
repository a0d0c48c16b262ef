/* simcall.h: QEMU's Xtensa machine asks the host. */
#ifndef PYC2C_SIMCALL_H
#define PYC2C_SIMCALL_H

enum {                        /* operations */
    SYS_EXIT = 1, SYS_READ = 3, SYS_WRITE = 4, SYS_OPEN = 5, SYS_CLOSE = 6,
    SYS_LSEEK = 19, SYS_ARGC = 1000, SYS_ARGV_SIZE = 1001, SYS_ARGV = 1002,
};

/* The host's answer, -1 on an error.  *error becomes its errno. */
static inline int simcall_error(int operation, int a, int b, int c, int *error)
{
    register int a2 __asm__("a2") = operation;
    register int a3 __asm__("a3") = a;
    register int a4 __asm__("a4") = b;
    register int a5 __asm__("a5") = c;
    __asm__ volatile("simcall"
                     : "+r"(a2), "+r"(a3)
                     : "r"(a4), "r"(a5)
                     : "memory");
    *error = a3;
    return a2;
}

static inline int simcall(int operation, int a, int b, int c)
{
    int error;
    return simcall_error(operation, a, b, c, &error);
}

#endif
