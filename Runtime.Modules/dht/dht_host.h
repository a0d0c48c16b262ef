/* dht_host.h: DHT sensors on the board on the desk. */
#ifndef PYC2C_DHT_HOST_H
#define PYC2C_DHT_HOST_H

#include <stdint.h>

/* What the sensor on the pin answers from now on. */
void dht_host_set(int pin, const uint8_t answer[5]);

#endif
