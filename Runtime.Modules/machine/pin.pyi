@layout("Pin", trace="gc_trace_words", subclass=True)
class Pin:
    IN: int = 1
    OUT: int = 3
    OPEN_DRAIN: int = 7
    PULL_DOWN: int = 1
    PULL_UP: int = 2
    IRQ_RISING: int = 1
    IRQ_FALLING: int = 2
    IRQ_LOW_LEVEL: int = 4
    IRQ_HIGH_LEVEL: int = 5
    WAKE_LOW: int = 4
    WAKE_HIGH: int = 5
    DRIVE_0: int = 0
    DRIVE_1: int = 1
    DRIVE_2: int = 2
    DRIVE_3: int = 3

    @c("pin_new")
    @nocall
    def __new__(cls, *args, **kw) -> Pin: ...
    @c("pin_start")
    def __init__(self, id, mode=-1, pull=-1, value: cbool = ..., drive: int32 = -1, hold: cbool = ...) -> None: ...
    @c("pin_init")
    def init(self, mode=-1, pull=-1, value: cbool = ..., drive: int32 = -1, hold: cbool = ...) -> None: ...
    @c("pin_value")
    @nocall
    @noraise
    @noalloc
    def value(self, x: cbool = ..., /) -> object: ...
    @c("pin_value")
    @nocall
    @noraise
    @noalloc
    def __call__(self, x: cbool = ..., /) -> object: ...
    @c("pin_on")
    @nocall
    @noraise
    @noalloc
    def on(self, /) -> None: ...
    @c("pin_off")
    @nocall
    @noraise
    @noalloc
    def off(self, /) -> None: ...
    high = on
    low = off
    @c("pin_toggle")
    @nocall
    @noraise
    @noalloc
    def toggle(self, /) -> None: ...
    @c("pin_mode")
    def mode(self, mode=..., /) -> object: ...
    @c("pin_pull")
    def pull(self, pull=..., /) -> object: ...
    @c("pin_drive")
    def drive(self, drive: int32 = -1, /) -> object: ...
    @c("pin_irq")
    @schedules("handler")
    def irq(self, handler=..., trigger: int32 = 3, *, priority: int32 = 1, wake=None, hard: cbool = False) -> _PinIRQ: ...
    @c("pin_repr")
    def __repr__(self, /) -> str: ...
    @c("pin_eq")
    @nocall
    def __eq__(self, other, /) -> object: ...
    @c("pin_hash")
    @pure
    def __hash__(self, /) -> usize: ...

# What Pin.irq returns.
@abstract
@layout("PinIrq", trace="gc_trace_words")
class _PinIRQ:
    @c("pin_irq_flags")
    @nocall
    def flags(self, /) -> int: ...
    @c("pin_irq_trigger")
    @nocall
    def trigger(self, trigger=..., /) -> int: ...
