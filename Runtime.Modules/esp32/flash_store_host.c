/* flash_store_host.c: a file of the board on the desk, mapped. */
#include "flash_store_host.h"
#include "flash_port.h"
#include "storage_host.h"

#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static uint8_t *map(void)
{
    struct stat before;
    int fd = storage_host_open("flash.bin", "PYC2C_FLASH");
    if (fd < 0 || fstat(fd, &before) || posix_fallocate(fd, 0, FLASH_SIZE))
        return NULL;
    uint8_t *all = mmap(NULL, FLASH_SIZE, PROT_READ | PROT_WRITE, MAP_SHARED,
                        fd, 0);
    if (all == MAP_FAILED) return NULL;
    if (before.st_size < FLASH_SIZE)
        memset(all + before.st_size, 0xFF,
               FLASH_SIZE - (size_t)before.st_size);
    return all;
}

uint8_t *flash_store_sector(uint32_t sector, bool makes)
{
    static uint8_t *all;
    (void)makes;
    if (!all) all = map();
    return all ? all + sector * FLASH_SECTOR : NULL;
}

void flash_store_erase(uint32_t sector)
{
    uint8_t *bytes = flash_store_sector(sector, false);
    if (bytes) memset(bytes, 0xFF, FLASH_SECTOR);
}
