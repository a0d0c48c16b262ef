/* ota_host.c: which program the desk's flash starts, as the chip's loader finds
 * it out. */
#include "ota_host.h"
#include "flash_port.h"
#include "os_error.h"

#include <string.h>

enum { OTADATA = 0 };         /* its subtype */

static bool find(uint8_t type, uint32_t subtype, Part *to)
{
    for (size_t n = 0; partition_port_get(n, to); n++)
        if (to->type == type && to->subtype == subtype) return true;
    return false;
}

static int find_slot(uint32_t slot, Part *to)
{
    return find(PART_APP, PART_OTA_MIN + slot, to) ? 0 : OS_ENOENT;
}

/* ---- entries ---- */

/* The CRC-32 of the number, as the chip's ROM begins and ends it. */
static uint32_t crc_of(const OtaEntry *e)
{
    uint32_t crc = e->number;
    for (int bit = 0; bit < 32; bit++)
        crc = crc >> 1 ^ (crc & 1 ? 0xEDB88320u : 0);
    return ~crc;
}

static int load(OtaEntry *e, uint32_t sector)
{
    Part p;
    if (!find(PART_DATA, OTADATA, &p)) return OS_ENOENT;
    return partition_port_read(&p, sector * PART_SECTOR, e, sizeof *e);
}

int ota_host_store(OtaEntry *e, uint32_t sector)
{
    Part p;
    if (!find(PART_DATA, OTADATA, &p)) return OS_ENOENT;
    e->crc = crc_of(e);
    int error = partition_port_erase(&p, sector * PART_SECTOR, PART_SECTOR);
    return error ? error : partition_port_write(&p, sector * PART_SECTOR, e,
                                                sizeof *e);
}

static bool may_start(const OtaEntry *e)
{
    return e->number != UINT32_MAX && e->state != OTA_INVALID &&
           e->state != OTA_ABORTED && e->crc == crc_of(e);
}

static bool find_active(OtaEntry *e, uint32_t *sector)
{
    OtaEntry one;
    bool found = false;
    for (uint32_t i = 0; i < 2; i++) {
        if (load(&one, i) || !may_start(&one)) continue;
        if (found && one.number <= e->number) continue;
        found = true;
        *e = one;
        *sector = i;
    }
    return found;
}

/* ---- the start ---- */

/* A board that was flashed: its program is in the first slot. */
static int install(OtaEntry *e, uint32_t *sector)
{
    Part p;
    const uint8_t image = OTA_IMAGE;
    memset(e, 0xFF, sizeof *e);
    e->number = 1;
    e->state = OTA_VALID;
    *sector = 0;
    int error = find_slot(0, &p);
    if (!error) error = flash_port_write(p.address, &image, 1);
    return error ? error : ota_host_store(e, 0);
}

/* What was started and has not confirmed itself since is not started again. */
static void abort_pending(void)
{
    OtaEntry e;
    for (uint32_t i = 0; i < 2; i++) {
        if (load(&e, i) || e.state != OTA_PENDING) continue;
        e.state = OTA_ABORTED;
        ota_host_store(&e, i);
    }
}

static int start(uint32_t *slot)
{
    OtaEntry e;
    uint32_t sector;
    abort_pending();
    int error = find_active(&e, &sector) ? 0 : install(&e, &sector);
    *slot = ota_slot(e.number);
    if (error || e.state != OTA_NEW) return error;
    e.state = OTA_PENDING;
    return ota_host_store(&e, sector);
}

static int running_slot(uint32_t *slot)
{
    static bool is_started;
    static uint32_t running;
    int e = is_started ? 0 : start(&running);
    is_started = !e;
    *slot = running;
    return e;
}

/* ---- what programs ask ---- */

int ota_host_active(OtaEntry *e, uint32_t *sector)
{
    uint32_t slot;
    int error = running_slot(&slot);
    if (error) return error;
    return find_active(e, sector) ? 0 : install(e, sector);
}

int ota_port_boot(Part *to)
{
    OtaEntry active;
    uint32_t sector;
    int e = ota_host_active(&active, &sector);
    return e ? e : find_slot(ota_slot(active.number), to);
}

int ota_port_running(Part *to)
{
    uint32_t slot;
    int e = running_slot(&slot);
    return e ? e : find_slot(slot, to);
}
