/* flash_port.h: the whole of the chip's flash. Plain C: flash_host.c,
 * flash_esp32.c.
 *
 * Functions return 0 or a number of os_error.h: OS_EINVAL for what lies outside
 * of it, is erased by less than a sector, or is what starts programs. */
#ifndef PYC2C_FLASH_PORT_H
#define PYC2C_FLASH_PORT_H

#include <stddef.h>
#include <stdint.h>

enum { FLASH_SECTOR = 4096 };

int flash_port_size(uint32_t *size);
int flash_port_read(uint32_t at, void *to, size_t n);
/* Clears bits; only erasing sets them. */
int flash_port_write(uint32_t at, const void *from, size_t n);
/* Whole sectors: all bits are 1 afterwards. */
int flash_port_erase(uint32_t at, size_t n);

#endif
