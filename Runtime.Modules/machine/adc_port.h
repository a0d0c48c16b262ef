/* adc_port.h: voltages on pins. Plain C: adc_host.c, adc_esp32.c. What can
 * fail returns 0 or a number of os_error.h; OS_ENODEV when the pin has no
 * converter. */
#ifndef PYC2C_ADC_PORT_H
#define PYC2C_ADC_PORT_H

#include <stdint.h>

/* Attenuation in front of the converter, as programs count it: it sees up to
 * about 0.95, 1.25, 1.75 and 2.45 V. */
enum { ADC_0_DB, ADC_2_5_DB, ADC_6_DB, ADC_11_DB };

int adc_port_open(int pin);
/* Also for the converter's other pins; reading opens it again. */
void adc_port_close(int pin);
/* 0 to 65535: all of what the converter sees. */
int adc_port_read(int pin, int attenuation, uint16_t *value);
/* Microvolts, corrected by what the chip knows of itself. */
int adc_port_read_uv(int pin, int attenuation, uint32_t *uv);

#endif
