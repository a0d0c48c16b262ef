/* esp.c: module esp: the flash as a whole. */
#include "buffer.h"
#include "bytes.h"
#include "error.h"
#include "flash_port.h"
#include "int.h"
#include "os_error.h"
#include "partition_port.h"

static bool done(int error)
{
    if (error) raise_os(error, 0);
    return !error;
}

Value esp_module_flash_size(void)
{
    uint32_t size;
    return done(flash_port_size(&size)) ? int_from_u64(size) : 0;
}

/* Subtypes of data from there on are for files. */
Value esp_module_flash_user_start(void)
{
    enum { FILES = 0x80 };
    Part p;
    for (size_t n = 0; partition_port_get(n, &p); n++)
        if (p.type == PART_DATA && p.subtype >= FILES)
            return int_from_u64(p.address);
    return esp_module_flash_size();
}

static Value read_bytes(uint32_t at, Value length)
{
    uint32_t n = int_as_u32(length), size;
    if (error_pending() || !done(flash_port_size(&size))) return 0;
    if (n > size) return raise_os(OS_EINVAL, 0);
    Value made = bytes_new(NULL, n);
    if (!made || !done(flash_port_read(at, bytes_of(made)->data, n))) return 0;
    return made;
}

Value esp_module_flash_read(uint32_t at, Value to)
{
    Buffer b;
    if (int_check(to)) return read_bytes(at, to);
    if (!buffer_get(to, &b, true)) return 0;
    return done(flash_port_read(at, b.data, b.length)) ? NONE : 0;
}

bool esp_module_flash_write(uint32_t at, Value from)
{
    Buffer b;
    return buffer_get(from, &b, false) &&
           done(flash_port_write(at, b.data, b.length));
}

bool esp_module_flash_erase(uint32_t sector)
{
    if (sector > UINT32_MAX / FLASH_SECTOR) return done(OS_EINVAL);
    return done(flash_port_erase(sector * FLASH_SECTOR, FLASH_SECTOR));
}
