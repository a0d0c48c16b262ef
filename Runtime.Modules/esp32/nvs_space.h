/* nvs_space.h: esp32.NVS. */
#ifndef PYC2C_NVS_SPACE_H
#define PYC2C_NVS_SPACE_H

#include "nvs_port.h"
#include "object.h"

typedef struct {
    const Type *type;
    char space[NVS_NAME];
} Nvs;

#endif
