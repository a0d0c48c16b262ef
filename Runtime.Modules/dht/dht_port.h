/* dht_port.h: the pulses of a DHT sensor. Plain C: dht_host.c, dht_esp32.c. */
#ifndef PYC2C_DHT_PORT_H
#define PYC2C_DHT_PORT_H

#include <stdint.h>

/* Asks the sensor on the pin and takes its answer; 0 or OS_ETIMEDOUT. */
int dht_port_read(int pin, uint8_t out[5]);

#endif
