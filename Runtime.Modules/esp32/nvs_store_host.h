/* nvs_store_host.h: where the desk keeps what NVS holds while the program does
 * not run: nvs_store_host.c, nvs_store_qemu.c. */
#ifndef PYC2C_NVS_STORE_HOST_H
#define PYC2C_NVS_STORE_HOST_H

#include <stddef.h>
#include <stdint.h>

/* How many bytes there were; 0 the first time. */
size_t nvs_store_load(void *to, size_t most);
/* The run ends: what was loaded makes no sense. */
_Noreturn void nvs_store_fail(void);
/* 0 or a number of os_error.h. */
int nvs_store_save(const void *from, size_t n);

#endif
