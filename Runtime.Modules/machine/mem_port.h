/* mem_port.h: the registers of the chip: mem_host.c, mem_esp32.c. */
#ifndef PYC2C_MEM_PORT_H
#define PYC2C_MEM_PORT_H

#include <stdbool.h>
#include <stdint.h>

/* An access of that width in bytes, at a multiple of it. */
uint32_t mem_port_read(uint32_t address, int width);
/* False when the desk has no room for one more register. */
bool mem_port_write(uint32_t address, int width, uint32_t value);

#endif
