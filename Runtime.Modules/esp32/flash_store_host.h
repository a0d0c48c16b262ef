/* flash_store_host.h: the sectors of the flash on the desk:
 * flash_store_host.c, flash_store_qemu.c. */
#ifndef PYC2C_FLASH_STORE_HOST_H
#define PYC2C_FLASH_STORE_HOST_H

#include <stdbool.h>
#include <stdint.h>

enum { FLASH_SIZE = 4 << 20 };

/* The bytes of a sector. NULL: all are erased, unless makes; or there is no
 * room for them. */
uint8_t *flash_store_sector(uint32_t sector, bool makes);
void flash_store_erase(uint32_t sector);

#endif
