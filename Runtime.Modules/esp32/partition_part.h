/* partition_part.h: esp32.Partition. */
#ifndef PYC2C_PARTITION_PART_H
#define PYC2C_PARTITION_PART_H

#include "object.h"
#include "partition_port.h"

typedef struct {
    const Type *type;
    Part part;
    uint32_t block_size;
} Partition;

/* Of that part; 0 after raising. May collect. */
Value partition_new(const Part *p, int32_t block_size);

/* What can fail: true, or false after raising OSError. */
bool partition_done(int error, Value name);

#endif
