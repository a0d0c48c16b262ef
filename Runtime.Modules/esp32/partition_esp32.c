/* partition_esp32.c: the partitions of the chip's flash. The program that runs
 * is not written to.
 * esp-idf components: esp_partition
 * esp-idf sdkconfig: CONFIG_SPI_FLASH_DANGEROUS_WRITE_FAILS=y */
#include "partition_port.h"
#include "esp_part_esp32.h"

bool partition_port_get(size_t n, Part *to)
{
    esp_partition_iterator_t i = esp_partition_find(
        ESP_PARTITION_TYPE_ANY, ESP_PARTITION_SUBTYPE_ANY, NULL);
    while (i && n--) i = esp_partition_next(i);
    bool found = i != NULL;
    if (found) part_of_esp(esp_partition_get(i), to);
    esp_partition_iterator_release(i);
    return found;
}

int partition_port_read(const Part *p, uint32_t at, void *to, size_t n)
{
    return os_of_esp(esp_partition_read(p->id, at, to, n));
}

int partition_port_write(const Part *p, uint32_t at, const void *from,
                         size_t n)
{
    return os_of_esp(esp_partition_write(p->id, at, from, n));
}

int partition_port_erase(const Part *p, uint32_t at, size_t n)
{
    return os_of_esp(esp_partition_erase_range(p->id, at, n));
}
