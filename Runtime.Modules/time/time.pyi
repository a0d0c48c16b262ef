@abstract
class struct_time(tuple):
    @c("struct_time_repr")
    def __repr__(self) -> str: ...
    @getter
    @c("struct_time_get_year")
    @pure
    def tm_year(self) -> int: ...
    @getter
    @c("struct_time_get_mon")
    @pure
    def tm_mon(self) -> int: ...
    @getter
    @c("struct_time_get_mday")
    @pure
    def tm_mday(self) -> int: ...
    @getter
    @c("struct_time_get_hour")
    @pure
    def tm_hour(self) -> int: ...
    @getter
    @c("struct_time_get_min")
    @pure
    def tm_min(self) -> int: ...
    @getter
    @c("struct_time_get_sec")
    @pure
    def tm_sec(self) -> int: ...
    @getter
    @c("struct_time_get_wday")
    @pure
    def tm_wday(self) -> int: ...
    @getter
    @c("struct_time_get_yday")
    @pure
    def tm_yday(self) -> int: ...
    @getter
    @c("struct_time_get_isdst")
    @pure
    def tm_isdst(self) -> int: ...

@c("time_time")
@nocall
def time() -> cfloat: ...
@c("time_time_ns")
@nocall
def time_ns() -> uint64: ...
@c("time_monotonic")
@nocall
def monotonic() -> cfloat: ...
@c("time_monotonic_ns")
@nocall
def monotonic_ns() -> uint64: ...
@c("time_perf_counter")
@nocall
def perf_counter() -> cfloat: ...
@c("time_perf_counter_ns")
@nocall
def perf_counter_ns() -> uint64: ...
@c("time_process_time")
@nocall
def process_time() -> cfloat: ...
@c("time_sleep")
def sleep(seconds: cfloat, /) -> None: ...
@c("time_sleep_ms")
def sleep_ms(ms: int64, /) -> None: ...
@c("time_sleep_us")
def sleep_us(us: int64, /) -> None: ...

@c("time_ticks_ms")
@noraise
@noalloc
@nocall
def ticks_ms() -> int32: ...
@c("time_ticks_us")
@noraise
@noalloc
@nocall
def ticks_us() -> int32: ...
@c("time_ticks_cpu")
@noraise
@noalloc
@nocall
def ticks_cpu() -> int32: ...
@c("time_ticks_add")
def ticks_add(ticks: int32, delta: int32, /) -> int32: ...
@c("time_ticks_diff")
@pure
def ticks_diff(ticks1: int32, ticks2: int32, /) -> int32: ...

@c("time_gmtime")
def gmtime(secs=None, /) -> struct_time: ...
@c("time_localtime")
def localtime(secs=None, /) -> struct_time: ...
@c("time_mktime")
def mktime(t, /) -> object: ...
