/* update_host.c: another program is to be started from the desk's flash. */
#include "os_error.h"
#include "ota_host.h"

static bool holds_image(const Part *p)
{
    uint8_t first = 0;
    return p->type == PART_APP && p->subtype >= PART_OTA_MIN &&
           p->subtype < PART_OTA_MIN + OTA_SLOTS &&
           !partition_port_read(p, 0, &first, 1) && first == OTA_IMAGE;
}

/* The choice before stays in the other sector. */
static void choose(OtaEntry *e, uint32_t *sector, uint32_t slot)
{
    if (ota_slot(e->number) != slot) *sector ^= 1;
    while (ota_slot(e->number) != slot) e->number++;
    e->state = OTA_NEW;
}

int update_port_set_boot(const Part *p)
{
    OtaEntry active;
    uint32_t sector;
    int e = ota_host_active(&active, &sector);
    if (e) return e;
    if (!holds_image(p)) return OS_EINVAL;
    choose(&active, &sector, p->subtype - (uint32_t)PART_OTA_MIN);
    return ota_host_store(&active, sector);
}

int update_port_confirm(void)
{
    OtaEntry active;
    uint32_t sector;
    int e = ota_host_active(&active, &sector);
    if (e || active.state == OTA_VALID) return e;
    active.state = OTA_VALID;
    return ota_host_store(&active, sector);
}
