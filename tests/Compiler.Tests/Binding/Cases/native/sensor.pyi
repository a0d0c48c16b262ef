LIMIT: int = 1 << 4
NULL: object = c_object("sensor_null")

@c("sensor_read")
@noraise
@noalloc
def read(channel: int32, /, *, scale: int = 1) -> int: ...

@layout("Probe", subclass=True)
class Probe:
    @c("probe_new")
    def __new__(cls, pin: int32 = 0, /) -> Probe: ...
    @c("probe_read")
    def read(self) -> float: ...
    @getter
    @c("probe_value")
    def value(self) -> int: ...
    kind = "probe"
