/* sys_platform_host.c: sys.platform. */
#include "str.h"

const struct {
    const Type *type;
    uint32_t size, hash;
    char data[6];
} sys_platform = {&str_type, 5 << 1 | 1, 0xecbb951du, "linux"};
