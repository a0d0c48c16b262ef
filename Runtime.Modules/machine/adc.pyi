# What ADC of machine.py reads.
@c("machine_adc_open")
def _adc_open(pin, /) -> int32: ...
@c("machine_adc_close")
@nocall
def _adc_close(pin: int32, /) -> None: ...
# The converter of a pin, or -1.
@c("machine_adc_unit")
@nocall
@noraise
@noalloc
def _adc_unit(pin: int32, /) -> int32: ...
# The pin of a converter's channel, or -1.
@c("machine_adc_pin")
@nocall
@noraise
@noalloc
def _adc_pin(unit: int32, channel: int32, /) -> int32: ...
@c("machine_adc_pin_id")
def _adc_pin_id(pin, /) -> int32: ...
@c("machine_adc_read")
@nocall
def _adc_read(pin: int32, attenuation: int32, /) -> int32: ...
@c("machine_adc_read_uv")
@nocall
def _adc_read_uv(pin: int32, attenuation: int32, /) -> int32: ...
