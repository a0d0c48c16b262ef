/* mem.c: machine.mem8, mem16 and mem32. */
#include "mem.h"
#include "error.h"
#include "int.h"
#include "mem_port.h"

extern const Type machine__Memory_type;

const Memory machine_mem8 = {&machine__Memory_type, 1};
const Memory machine_mem16 = {&machine__Memory_type, 2};
const Memory machine_mem32 = {&machine__Memory_type, 4};

static bool is_aligned(const Memory *m, uint32_t address)
{
    if (address % (uint32_t)m->width == 0) return true;
    raise_value("the address must be a multiple of %d", m->width);
    return false;
}

Value memory_getitem(Value self, uint32_t address)
{
    const Memory *m = (const Memory *)self;
    if (!is_aligned(m, address)) return 0;
    return int_from_u64(mem_port_read(address, m->width));
}

/* Higher bits of the value are dropped. */
bool memory_setitem(Value self, uint32_t address, Value value)
{
    const Memory *m = (const Memory *)self;
    uint32_t bits = int_as_u32_wrapped(value);
    if (error_pending() || !is_aligned(m, address)) return false;
    if (mem_port_write(address, m->width, bits)) return true;
    raise_memory();
    return false;
}
