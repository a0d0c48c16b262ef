@layout("Timer", trace="gc_trace_words", subclass=True)
class Timer:
    ONE_SHOT: int = 0
    PERIODIC: int = 1

    @c("machine_timer_new")
    @nocall
    def __new__(cls, *args, **kw) -> Timer: ...
    @c("machine_timer_start")
    @schedules("callback")
    def __init__(self, id: int32 = -1, /, mode: int32 = 1, freq=-1, period: int64 = -1, callback=None, hard: cbool = False, tick_hz: int32 = 1000) -> None: ...
    @c("machine_timer_init")
    @schedules("callback")
    def init(self, mode: int32 = 1, freq=-1, period: int64 = -1, callback=None, hard: cbool = False, tick_hz: int32 = 1000) -> None: ...
    @c("machine_timer_deinit")
    def deinit(self, /) -> None: ...
