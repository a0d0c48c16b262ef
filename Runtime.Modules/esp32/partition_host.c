/* partition_host.c: the table of the board on the desk: that of a project. */
#include "partition_port.h"
#include "flash_port.h"
#include "os_error.h"
#include "ota_port.h"

#include <string.h>

enum { TYPE_app = PART_APP, TYPE_data = PART_DATA };
enum { SUBTYPE_ota = 0, SUBTYPE_phy = 1, SUBTYPE_nvs = 2, SUBTYPE_fat = 0x81,
       SUBTYPE_ota_0 = PART_OTA_MIN, SUBTYPE_ota_1 };

#define PARTITION(name, kind, what, at, length) \
    {.label = #name, .type = TYPE_##kind, .subtype = SUBTYPE_##what, \
     .address = at, .size = length},
static const Part table[] = {
#include "partitions.def"
};

bool partition_port_get(size_t n, Part *to)
{
    if (n >= sizeof table / sizeof *table) return false;
    *to = table[n];
    return true;
}

static bool is_inside(const Part *p, uint32_t at, size_t n)
{
    return at <= p->size && n <= p->size - at;
}

int partition_port_read(const Part *p, uint32_t at, void *to, size_t n)
{
    if (!is_inside(p, at, n)) return OS_EINVAL;
    return flash_port_read(p->address + at, to, n);
}

/* As on the chip: the program that runs stays as it is. */
static bool is_free(const Part *p, uint32_t at, size_t n)
{
    Part running;
    if (!is_inside(p, at, n)) return false;
    return p->type != PART_APP || ota_port_running(&running) ||
           p->address != running.address;
}

int partition_port_write(const Part *p, uint32_t at, const void *from,
                         size_t n)
{
    if (!is_free(p, at, n)) return OS_EINVAL;
    return flash_port_write(p->address + at, from, n);
}

int partition_port_erase(const Part *p, uint32_t at, size_t n)
{
    if (!is_free(p, at, n)) return OS_EINVAL;
    return flash_port_erase(p->address + at, n);
}
