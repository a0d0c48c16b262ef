/* pwm_host.c: square waves of the board on the desk. */
#include "board_host.h"
#include "clock_host.h"
#include "log_host.h"
#include "pwm_port.h"

static unsigned duty_signal[BOARD_PINS];

int pwm_port_set(int pin, uint32_t freq_hz, uint32_t duty, bool invert)
{
    clock_step();
    if (!duty_signal[pin]) duty_signal[pin] = log_signal("pwm", pin, 17);
    log_change(duty_signal[pin], duty);
    uint64_t period_ns = 1000000000u / freq_hz;
    uint64_t high_ns = period_ns * duty / PWM_FULL;
    board_wave(pin, period_ns, invert ? period_ns - high_ns : high_ns);
    return 0;
}

void pwm_port_stop(int pin)
{
    log_change(duty_signal[pin], 0);
    board_output(pin, 0);
}
