/* pwm_port.h: square waves on pins. Plain C: pwm_host.c, pwm_esp32.c. */
#ifndef PYC2C_PWM_PORT_H
#define PYC2C_PWM_PORT_H

#include <stdbool.h>
#include <stdint.h>

/* The duty of a pin that is always high; of one that is inverted, low. */
enum { PWM_FULL = 1 << 16 };

/* Starts the wave, or changes the one that runs. 0 or a number of os_error.h:
 * OS_ENOSPC when the chip has no channel left, OS_EINVAL for a frequency that
 * it cannot make. */
int pwm_port_set(int pin, uint32_t freq_hz, uint32_t duty, bool invert);
/* The pin is low afterwards. */
void pwm_port_stop(int pin);

#endif
