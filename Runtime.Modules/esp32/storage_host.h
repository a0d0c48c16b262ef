/* storage_host.h: files in which the board on the desk keeps what stays when
 * the power goes. */
#ifndef PYC2C_STORAGE_HOST_H
#define PYC2C_STORAGE_HOST_H

/* The file of that name in the folder of --storage; without one, a nameless
 * file, which a program hands on by that option to itself when it starts
 * anew. A file descriptor, or -1: there is no such folder, nor a nameless
 * file. */
int storage_host_open(const char *name, const char *option);
/* The run ends: the file of that name is not what it should be. A program that
 * went on would begin anew, and write over it. */
_Noreturn void storage_host_fail(const char *name, const char *why);

#endif
