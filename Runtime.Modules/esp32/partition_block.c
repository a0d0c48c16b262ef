/* partition_block.c: esp32.Partition as a device of blocks. */
#include "buffer.h"
#include "error.h"
#include "gc.h"
#include "int.h"
#include "os_error.h"
#include "partition_part.h"

#include <string.h>

static Partition *partition_of(Value v) { return (Partition *)v; }

/* Where the bytes are to be; false after raising, when they lie outside. */
static bool place(const Partition *p, int32_t block, int32_t offset,
                  size_t n, uint32_t *at)
{
    int64_t from = (int64_t)block * p->block_size + offset;
    *at = (uint32_t)from;
    if (from >= 0 && from + (int64_t)n <= p->part.size) return true;
    return partition_done(OS_EINVAL, 0);
}

bool esp32_partition_read(Value self, int32_t block, Value buf,
                          int32_t offset)
{
    const Partition *p = partition_of(self);
    Buffer b;
    uint32_t at;
    return buffer_get(buf, &b, true) &&
           place(p, block, offset, b.length, &at) &&
           partition_done(partition_port_read(&p->part, at, b.data, b.length),
                          0);
}

/* A sector gets n bytes at `from`; spare has room for one, and may be NULL
 * where they are all of it. */
static int rewrite(const Part *p, uint32_t sector, uint32_t from,
                   const uint8_t *data, size_t n, uint8_t *spare)
{
    int e = 0;
    if (n < PART_SECTOR) {
        e = partition_port_read(p, sector, spare, PART_SECTOR);
        memcpy(spare + from, data, n);
        data = spare;
    }
    if (!e) e = partition_port_erase(p, sector, PART_SECTOR);
    return e ? e : partition_port_write(p, sector, data, PART_SECTOR);
}

static int rewrite_all(const Part *p, uint32_t at, const uint8_t *data,
                       size_t n, uint8_t *spare)
{
    for (size_t part; n; at += (uint32_t)part, data += part, n -= part) {
        uint32_t from = at % PART_SECTOR;
        part = PART_SECTOR - from < n ? PART_SECTOR - from : n;
        int e = rewrite(p, at - from, from, data, part, spare);
        if (e) return e;
    }
    return 0;
}

/* Erases what is under the bytes; what else is in their sectors stays. */
static bool replace(const Part *p, uint32_t at, const Buffer *b)
{
    ByteBlock *spare = NULL;
    if (at % PART_SECTOR || b->length % PART_SECTOR) {
        spare = gc_alloc_bytes(PART_SECTOR);
        if (!spare) return false;
    }
    return partition_done(rewrite_all(p, at, b->data, b->length,
                                      spare ? spare->data : NULL), 0);
}

bool esp32_partition_write(Value self, int32_t block, Value buf, Value offset)
{
    const Partition *p = partition_of(self);
    int32_t shift = offset ? int_as_i32(offset) : 0;
    Buffer b;
    uint32_t at;
    if (error_pending() || !buffer_get(buf, &b, false) ||
        !place(p, block, shift, b.length, &at))
        return false;
    if (!offset) return replace(&p->part, at, &b);
    return partition_done(partition_port_write(&p->part, at, b.data, b.length),
                          0);
}

/* A block that is a sector: others cannot be erased alone. */
static Value erase(const Partition *p, Value arg)
{
    int32_t block = int_as_i32(arg);
    uint32_t at;
    if (error_pending()) return 0;
    if (p->block_size != PART_SECTOR) return small_value(-OS_EINVAL);
    return place(p, block, 0, PART_SECTOR, &at) &&
           partition_done(partition_port_erase(&p->part, at, PART_SECTOR), 0)
           ? small_value(0) : 0;
}

Value esp32_partition_ioctl(Value self, int32_t cmd, Value arg)
{
    enum { INIT = 1, DEINIT, SYNC, BLOCK_COUNT, BLOCK_SIZE, BLOCK_ERASE };
    const Partition *p = partition_of(self);
    switch (cmd) {
    case INIT:
    case DEINIT:
    case SYNC: return small_value(0);
    case BLOCK_COUNT: return int_from_size(p->part.size / p->block_size);
    case BLOCK_SIZE: return int_from_size(p->block_size);
    case BLOCK_ERASE: return erase(p, arg);
    default: return NONE;
    }
}
