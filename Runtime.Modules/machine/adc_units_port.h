/* adc_units_port.h: the chip's converters and their pins: adc_units_host.c,
 * adc_units_esp32.c. */
#ifndef PYC2C_ADC_UNITS_PORT_H
#define PYC2C_ADC_UNITS_PORT_H

/* The converter of a pin, counted from 0, and the pin of a converter's
 * channel; -1: none. */
int adc_port_unit(int pin);
int adc_port_pin(int unit, int channel);

#endif
