/* update.c: esp32.Partition: which program is started next. */
#include "ota_port.h"
#include "partition_part.h"

bool esp32_partition_set_boot(Value self)
{
    return partition_done(update_port_set_boot(&((Partition *)self)->part), 0);
}

bool esp32_partition_confirm(void)
{
    return partition_done(update_port_confirm(), 0);
}
