/* flash_host.c: the flash of the board on the desk. */
#include "flash_port.h"
#include "flash_store_host.h"
#include "os_error.h"

#include <string.h>

int flash_port_size(uint32_t *size)
{
    *size = FLASH_SIZE;
    return 0;
}

static bool is_inside(uint32_t at, size_t n)
{
    return at <= FLASH_SIZE && n <= FLASH_SIZE - at;
}

/* What starts the program, and the table, are not written to. */
static bool is_free(uint32_t at, size_t n)
{
    enum { GUARDED = 0x8C00 };
    return is_inside(at, n) && at > GUARDED;
}

/* How many of n bytes lie in the sector of the first. */
static size_t here(uint32_t at, size_t n)
{
    size_t left = FLASH_SECTOR - at % FLASH_SECTOR;
    return n < left ? n : left;
}

int flash_port_read(uint32_t at, void *to, size_t n)
{
    uint8_t *out = to;
    if (!is_inside(at, n)) return OS_EINVAL;
    for (size_t k; n; at += (uint32_t)k, out += k, n -= k) {
        const uint8_t *sector = flash_store_sector(at / FLASH_SECTOR, false);
        k = here(at, n);
        if (sector) memcpy(out, sector + at % FLASH_SECTOR, k);
        else memset(out, 0xFF, k);
    }
    return 0;
}

int flash_port_write(uint32_t at, const void *from, size_t n)
{
    const uint8_t *in = from;
    if (!is_free(at, n)) return OS_EINVAL;
    for (; n; at++, in++, n--) {
        uint8_t *sector = flash_store_sector(at / FLASH_SECTOR, *in != 0xFF);
        if (sector) sector[at % FLASH_SECTOR] &= *in;
        else if (*in != 0xFF) return OS_EIO;
    }
    return 0;
}

int flash_port_erase(uint32_t at, size_t n)
{
    if (!is_free(at, n) || at % FLASH_SECTOR || n % FLASH_SECTOR)
        return OS_EINVAL;
    for (; n; at += FLASH_SECTOR, n -= FLASH_SECTOR)
        flash_store_erase(at / FLASH_SECTOR);
    return 0;
}
