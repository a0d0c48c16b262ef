/* bitstream_host.h: what listens to bits that a pin sends. */
#ifndef PYC2C_BITSTREAM_HOST_H
#define PYC2C_BITSTREAM_HOST_H

#include <stddef.h>
#include <stdint.h>

/* Told of all that the pin sends. It may run Python code, which may raise:
 * then the program sees the exception. */
typedef struct BitListener {
    struct BitListener *next;
    int pin;
    void (*sent)(struct BitListener *, const uint8_t *data, size_t n);
} BitListener;

void bitstream_host_listen(BitListener *l);

#endif
