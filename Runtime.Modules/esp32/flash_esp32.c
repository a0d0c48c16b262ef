/* flash_esp32.c: the chip's flash. Where the program and what starts it are, it
 * is not written to.
 * esp-idf components: spi_flash
 * esp-idf sdkconfig: CONFIG_SPI_FLASH_DANGEROUS_WRITE_FAILS=y */
#include "esp_error_esp32.h"
#include "flash_port.h"

#include <esp_flash.h>

int flash_port_size(uint32_t *size)
{
    return os_of_esp(esp_flash_get_size(NULL, size));
}

int flash_port_read(uint32_t at, void *to, size_t n)
{
    return os_of_esp(esp_flash_read(NULL, to, at, n));
}

int flash_port_write(uint32_t at, const void *from, size_t n)
{
    return os_of_esp(esp_flash_write(NULL, from, at, n));
}

int flash_port_erase(uint32_t at, size_t n)
{
    return os_of_esp(esp_flash_erase_region(NULL, at, n));
}
