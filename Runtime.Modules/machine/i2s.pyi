@layout("I2s", trace="gc_trace_words", subclass=True)
class I2S:
    RX: int = 1
    TX: int = 2
    MONO: int = 0
    STEREO: int = 1

    @c("machine_i2s_new")
    @nocall
    def __new__(cls, *args, **kw) -> I2S: ...
    @c("machine_i2s_start")
    def __init__(self, id: int32, *, sck, ws, sd, mck=None, mode: int32, bits: int32, format: int32, rate: int32, ibuf: int32) -> None: ...
    @c("machine_i2s_init")
    def init(self, *, sck, ws, sd, mck=None, mode: int32, bits: int32, format: int32, rate: int32, ibuf: int32) -> None: ...
    @c("machine_i2s_deinit")
    def deinit(self, /) -> None: ...
    @c("machine_i2s_write")
    @schedules
    def write(self, buf, /) -> int: ...
    @c("machine_i2s_readinto")
    @schedules
    def readinto(self, buf, /) -> int: ...
    @c("machine_i2s_irq")
    @schedules("handler")
    def irq(self, handler, /) -> None: ...
    @staticmethod
    @c("machine_i2s_shift")
    @nocall
    def shift(*, buf, bits: int32, shift: int32) -> None: ...
    @c("machine_i2s_repr")
    def __repr__(self, /) -> str: ...
