# Behind Counter and Encoder of machine.py.
@c("machine_pcnt_open")
@nocall
def _pcnt_open(unit: int32, /) -> None: ...
@c("machine_pcnt_close")
@nocall
@noraise
@noalloc
def _pcnt_close(unit: int32, /) -> None: ...
@c("machine_pcnt_channel")
@nocall
def _pcnt_channel(unit: int32, channel: int32, pin, level_pin, rising: int32, falling: int32, low: int32, /) -> None: ...
@c("machine_pcnt_start")
@nocall
def _pcnt_start(unit: int32, filter_ns: uint32, /) -> None: ...
@c("machine_pcnt_count")
@nocall
@noraise
def _pcnt_count(unit: int32, /) -> int64: ...
