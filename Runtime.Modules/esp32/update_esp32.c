/* update_esp32.c: another program is to be started.
 * esp-idf components: app_update esp_partition
 * esp-idf sdkconfig: CONFIG_BOOTLOADER_APP_ROLLBACK_ENABLE=y */
#include "esp_part_esp32.h"
#include "ota_port.h"

#include <esp_ota_ops.h>

int update_port_set_boot(const Part *p)
{
    esp_err_t e = esp_ota_set_boot_partition(p->id);
    if (e == ESP_ERR_OTA_VALIDATE_FAILED) return OS_EINVAL;
    return e == ESP_ERR_NOT_FOUND ? OS_ENOENT : os_of_esp(e);
}

/* Fails where the table has no slots, and nothing is to be confirmed. */
int update_port_confirm(void)
{
    return esp_ota_mark_app_valid_cancel_rollback() == ESP_OK ? 0 : OS_ENOENT;
}
