# What PWM of machine.py does to a pin: duty of 65536.
@c("machine_pwm_set")
@nocall
def _pwm_set(pin: int32, freq: int32, duty: int32, invert: cbool, /) -> None: ...
@c("machine_pwm_stop")
@nocall
@noraise
@noalloc
def _pwm_stop(pin: int32, /) -> None: ...
@c("machine_pwm_pin")
def _output_pin(pin, /) -> int32: ...
