/* mem.h: machine.mem8, mem16 and mem32. */
#ifndef PYC2C_MEM_H
#define PYC2C_MEM_H

#include "object.h"

typedef struct {
    const Type *type;
    int width;                /* bytes of an access */
} Memory;

extern const Memory machine_mem8, machine_mem16, machine_mem32;

#endif
