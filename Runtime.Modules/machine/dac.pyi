# Behind DAC of machine.py.
@c("machine_dac_open")
@nocall
def _dac_open(pin, /) -> int32: ...
@c("machine_dac_write")
@nocall
def _dac_write(pin: int32, value: int32, /) -> None: ...
