# Behind TouchPad of machine.py.
@c("machine_touch_open")
@nocall
def _touch_open(pin, /) -> int32: ...
@c("machine_touch_read")
@nocall
def _touch_read(pin: int32, /) -> int: ...
@c("machine_touch_config")
@nocall
def _touch_config(pin: int32, threshold: uint32, /) -> None: ...
