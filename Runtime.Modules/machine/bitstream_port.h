/* bitstream_port.h: bits as pulses of a pin: bitstream_host.c,
 * bitstream_esp32.c. */
#ifndef PYC2C_BITSTREAM_PORT_H
#define PYC2C_BITSTREAM_PORT_H

#include <stddef.h>
#include <stdint.h>

/* Bytes from the highest bit: high, then low for so many nanoseconds, ns[0]
 * and ns[1] for a 0, ns[2] and ns[3] for a 1. The pin is low afterwards. 0 or
 * a number of os_error.h. */
int bitstream_port_send(int pin, const uint32_t ns[4], const uint8_t *data,
                        size_t n);

#endif
