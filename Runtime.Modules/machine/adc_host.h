/* adc_host.h: voltages on the pins of the board on the desk. */
#ifndef PYC2C_ADC_HOST_H
#define PYC2C_ADC_HOST_H

#include <stdint.h>

/* The voltage moves evenly from what it is now to `uv`, which it has at that
 * time and from then on. A pin without any has that of its level. */
void adc_host_move(int pin, uint32_t uv, uint64_t at_us);

#endif
