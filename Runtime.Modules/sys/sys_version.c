/* sys_version.c: sys.version_info and sys.implementation. */
#include "str.h"
#include "tuple.h"

extern const Type sys_version_info_type_type, sys_implementation_type_type;

static const struct {
    const Type *type;
    uint32_t size, hash;
    char data[6];
} final_text = {&str_type, 5 << 1 | 1, 0x159ac2b7u, "final"};

/* The language that is compiled. */
const struct {
    const Type *type;
    size_t length;
    Value items[5];
} sys_version_info = {
    &sys_version_info_type_type,
    5,
    {3 << 1 | 1, 13 << 1 | 1, 0 << 1 | 1, (Value)&final_text, 0 << 1 | 1},
};

const Object sys_implementation = {&sys_implementation_type_type};

static Value field(Value self, int i) { return tuple_of(self)->items[i]; }

Value sys_version_get_major(Value self) { return field(self, 0); }
Value sys_version_get_minor(Value self) { return field(self, 1); }
Value sys_version_get_micro(Value self) { return field(self, 2); }
Value sys_version_get_releaselevel(Value self) { return field(self, 3); }
Value sys_version_get_serial(Value self) { return field(self, 4); }

Value sys_implementation_get_name(Value self)
{
    (void)self;
    return str_from_c("pyc2c");
}

Value sys_implementation_get_version(Value self)
{
    (void)self;
    return value_of(&sys_version_info);
}
