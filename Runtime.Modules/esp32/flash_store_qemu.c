/* flash_store_qemu.c: an emulated chip has no flash of its own: the few sectors
 * that were written are in RAM. */
#include "flash_store_host.h"
#include "flash_port.h"

#include <stddef.h>
#include <string.h>

enum { KEPT = 8 };

typedef struct {
    uint32_t number;          /* plus one; 0: free */
    uint8_t bytes[FLASH_SECTOR];
} Sector;

static Sector kept[KEPT];

static Sector *find(uint32_t number)
{
    for (Sector *s = kept; s < kept + KEPT; s++)
        if (s->number == number) return s;
    return NULL;
}

uint8_t *flash_store_sector(uint32_t sector, bool makes)
{
    Sector *s = find(sector + 1);
    if (!s && makes && (s = find(0))) {
        s->number = sector + 1;
        memset(s->bytes, 0xFF, FLASH_SECTOR);
    }
    return s ? s->bytes : NULL;
}

void flash_store_erase(uint32_t sector)
{
    Sector *s = find(sector + 1);
    if (s) s->number = 0;
}
