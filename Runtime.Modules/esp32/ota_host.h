/* ota_host.h: the partition 'otadata' of the desk. As on the chip, each of its
 * two sectors begins with an entry; of those that may be started, the one with
 * the greatest number says which slot it is. */
#ifndef PYC2C_OTA_HOST_H
#define PYC2C_OTA_HOST_H

#include "ota_port.h"

enum { OTA_SLOTS = 2 };
/* With what a program in a slot begins. */
enum { OTA_IMAGE = 0xE9 };
enum { OTA_NEW, OTA_PENDING, OTA_VALID, OTA_INVALID, OTA_ABORTED };

typedef struct {
    uint32_t number;          /* from 1; one less, modulo slots, is the slot */
    uint8_t label[20];
    uint32_t state, crc;
} OtaEntry;

static inline uint32_t ota_slot(uint32_t number)
{
    return (number - 1) % OTA_SLOTS;
}

/* Does what the start of this program would have done, the first time. The
 * entry that counts, and its sector; 0 or a number of os_error.h. */
int ota_host_active(OtaEntry *e, uint32_t *sector);
int ota_host_store(OtaEntry *e, uint32_t sector);

#endif
