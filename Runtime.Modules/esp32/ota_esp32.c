/* ota_esp32.c: which program the chip starts.
 * esp-idf components: app_update esp_partition */
#include "esp_part_esp32.h"
#include "ota_port.h"

#include <esp_ota_ops.h>

static int answer(const esp_partition_t *p, Part *to)
{
    if (!p) return OS_ENOENT;
    part_of_esp(p, to);
    return 0;
}

int ota_port_boot(Part *to)
{
    return answer(esp_ota_get_boot_partition(), to);
}

int ota_port_running(Part *to)
{
    return answer(esp_ota_get_running_partition(), to);
}
