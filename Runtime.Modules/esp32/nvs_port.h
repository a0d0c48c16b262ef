/* nvs_port.h: small values in flash, by the names of a space and a key. Plain
 * C: nvs_host.c, nvs_esp32.c.
 *
 * Functions return 0 or a number of os_error.h: OS_ENOENT when there is none of
 * that name and kind, OS_ENOSPC when the partition is full, OS_ENOBUFS when
 * it does not fit where it is to go. */
#ifndef PYC2C_NVS_PORT_H
#define PYC2C_NVS_PORT_H

#include <stddef.h>
#include <stdint.h>

enum { NVS_NAME = 16 };       /* bytes of a name, its end included */

int nvs_port_set_i32(const char *space, const char *key, int32_t value);
int nvs_port_get_i32(const char *space, const char *key, int32_t *value);
int nvs_port_set_blob(const char *space, const char *key, const void *data,
                      size_t n);
/* *n: the room there is, then how long it is. */
int nvs_port_get_blob(const char *space, const char *key, void *data,
                      size_t *n);
int nvs_port_erase(const char *space, const char *key);
/* What was set before stays. */
int nvs_port_commit(const char *space);

#endif
