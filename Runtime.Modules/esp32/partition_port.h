/* partition_port.h: the table of the flash and what is in its parts. Plain C:
 * partition_host.c, partition_esp32.c.
 *
 * Functions return 0 or a number of os_error.h: OS_EINVAL for what lies outside
 * of the part, is erased by less than a sector, or is the running program's. */
#ifndef PYC2C_PARTITION_PORT_H
#define PYC2C_PARTITION_PORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { PART_LABEL = 17, PART_SECTOR = 4096 };
enum { PART_APP = 0, PART_DATA = 1 };
/* Subtypes of apps: the slots for updates. */
enum { PART_OTA_MIN = 0x10, PART_OTA_MAX = 0x20 };

/* A row of the table. */
typedef struct {
    const void *id;           /* the platform's own */
    uint32_t address, size;
    uint8_t type, subtype;
    bool is_encrypted;
    char label[PART_LABEL];
} Part;

/* The part n of the table, from 0; false when there are fewer. */
bool partition_port_get(size_t n, Part *to);

int partition_port_read(const Part *p, uint32_t at, void *to, size_t n);
/* Clears bits; only erasing sets them. */
int partition_port_write(const Part *p, uint32_t at, const void *from,
                         size_t n);
/* Whole sectors: all bits are 1 afterwards. */
int partition_port_erase(const Part *p, uint32_t at, size_t n);

#endif
