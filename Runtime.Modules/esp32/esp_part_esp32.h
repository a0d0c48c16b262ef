/* esp_part_esp32.h: what ESP-IDF says of a partition. */
#ifndef PYC2C_ESP_PART_ESP32_H
#define PYC2C_ESP_PART_ESP32_H

#include "esp_error_esp32.h"
#include "partition_port.h"

#include <esp_partition.h>
#include <string.h>

static inline void part_of_esp(const esp_partition_t *p, Part *to)
{
    to->id = p;
    to->address = p->address;
    to->size = p->size;
    to->type = (uint8_t)p->type;
    to->subtype = (uint8_t)p->subtype;
    to->is_encrypted = p->encrypted;
    memcpy(to->label, p->label, PART_LABEL);
}

#endif
