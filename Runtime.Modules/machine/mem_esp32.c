/* mem_esp32.c: the chip's registers.
 * esp-idf components: esp_common */
#include "mem_port.h"

uint32_t mem_port_read(uint32_t address, int width)
{
    if (width == 1) return *(volatile uint8_t *)address;
    if (width == 2) return *(volatile uint16_t *)address;
    return *(volatile uint32_t *)address;
}

bool mem_port_write(uint32_t address, int width, uint32_t value)
{
    if (width == 1) *(volatile uint8_t *)address = (uint8_t)value;
    else if (width == 2) *(volatile uint16_t *)address = (uint16_t)value;
    else *(volatile uint32_t *)address = value;
    return true;
}
