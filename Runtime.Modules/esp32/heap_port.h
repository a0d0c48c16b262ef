/* heap_port.h: the regions of RAM that ESP-IDF hands out: heap_host.c,
 * heap_esp32.c. */
#ifndef PYC2C_HEAP_PORT_H
#define PYC2C_HEAP_PORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct {
    uint32_t total, free, largest, least;
} HeapRegion;

/* The region n of those that have all of these capabilities (ESP-IDF's
 * MALLOC_CAP_...); false when there are fewer. */
bool heap_port_region(size_t n, uint32_t capabilities, HeapRegion *to);

#endif
