/* adc_host.h: voltages on the pins of the board on the desk. */
#ifndef PYC2C_ADC_HOST_H
#define PYC2C_ADC_HOST_H

#include <stdint.h>

/* The voltage moves evenly from what it was at `from_us`, not later than now,
 * to `uv`, which it has at `to_us` and from then on. A pin without any has that
 * of its level. */
void adc_host_move(int pin, uint32_t uv, uint64_t from_us, uint64_t to_us);

#endif
