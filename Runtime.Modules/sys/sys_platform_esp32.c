/* sys_platform_esp32.c: sys.platform. */
#include "str.h"

const struct {
    const Type *type;
    uint32_t size, hash;
    char data[6];
} sys_platform = {&str_type, 5 << 1 | 1, 0xd69c603eu, "esp32"};
