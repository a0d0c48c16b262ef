/* port.h: what the runtime asks of the machine it runs on. One implementation
 * a target: port_host.c, port_qemu_rv32.c, port_qemu_xtensa.c. */
#ifndef PYC2C_PORT_H
#define PYC2C_PORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The region of the heap. On the desk it is reserved address space, committed
 * as it is touched; on a chip it is what the linker left. */
char *port_heap(char **end);
/* The heap stands in it, empty: what lies inside and is not the program's can
 * be taken out (gc_hole). */
void port_heap_ready(void);
/* Lowest address that the C stack may use, with room for a handler. */
char *port_stack_limit(void *stack_base);
/* How much lower that may go for a program that asks for more calls in a row
 * than usual (sys.setrecursionlimit): bytes, 0 where there is no more. */
size_t port_stack_more(void);
/* fd 1: standard output, 2: standard error. */
void port_write(int fd, const char *bytes, size_t n);
/* Standard output shows each line at once: a terminal, a serial line. */
bool port_line_buffered(void);
/* Up to n bytes of standard input; 0 at the end, -1 on an error. */
long port_read(char *bytes, size_t n);
void port_exit(int code) __attribute__((noreturn));
/* Microseconds since start, monotonic; and since 1970. */
uint64_t port_monotonic_us(void);
uint64_t port_epoch_us(void);
/* Instructions or cycles, for benchmarks. */
uint64_t port_ticks_cpu(void);
void port_sleep_us(uint64_t us);
/* Between them no interrupt and no other core runs what takes the lock too.
 * For a few instructions; not nested. */
void port_lock(void);
void port_unlock(void);
/* Entropy for seeds and urandom. */
void port_random(void *bytes, size_t n);
/* What the command that started the program wants of it (an environment
 * variable on the desk), or NULL. */
const char *port_option(const char *name);
/* The command line, for sys.argv. */
extern int port_argc;
extern char **port_argv;

/* ---- the desk alone ---- */

/* A new file for the board's log, or the end of one that is there, as an fd
 * for port_write, or -1. */
int port_create(const char *path, bool appends);
/* A whole file; 0 or a number of os_error.h. */
int port_save(const char *path, const void *bytes, size_t n);
/* What port_option answers from now on, also to the program that port_restart
 * starts in this one's place, with the same command line; that returns if it
 * cannot. */
void port_set_option(const char *name, const char *value);
void port_restart(void);

#endif
