/* nvs_store_host.h: where the desk keeps what NVS holds while the program does
 * not run: nvs_store_host.c, nvs_store_qemu.c. */
#ifndef PYC2C_NVS_STORE_HOST_H
#define PYC2C_NVS_STORE_HOST_H

#include <stdbool.h>
#include <stddef.h>

/* How many bytes there were; 0 the first time. */
size_t nvs_store_load(void *to, size_t most);
bool nvs_store_save(const void *from, size_t n);

#endif
