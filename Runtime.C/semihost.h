/* semihost.h: QEMU's RISC-V machine asks the host, as the ARM semihosting
 * specification says. */
#ifndef PYC2C_SEMIHOST_H
#define PYC2C_SEMIHOST_H

enum {                        /* operations */
    SYS_OPEN = 0x01, SYS_CLOSE = 0x02, SYS_WRITE = 0x05, SYS_READ = 0x06,
    SYS_ISTTY = 0x09, SYS_SEEK = 0x0a, SYS_FLEN = 0x0c, SYS_REMOVE = 0x0e,
    SYS_RENAME = 0x0f, SYS_TIME = 0x11, SYS_ERRNO = 0x13,
    SYS_GET_CMDLINE = 0x15, SYS_EXIT_EXTENDED = 0x20,
};

long semihost(long operation, const void *block);

/* Modes are fopen's: 1 is "rb", 5 "wb", 9 "ab", and 2 more with "+".  A
 * handle, or -1. */
long semihost_open(const char *name, long mode);

#endif
