PWRON_RESET: int = 1
HARD_RESET: int = 2
WDT_RESET: int = 3
DEEPSLEEP_RESET: int = 4
SOFT_RESET: int = 5

PIN_WAKE: int = 2
EXT0_WAKE: int = 2
EXT1_WAKE: int = 3
TIMER_WAKE: int = 4
TOUCHPAD_WAKE: int = 5
ULP_WAKE: int = 6

IDLE: int = 1
SLEEP: int = 2
DEEPSLEEP: int = 4

@c("machine_idle")
def idle() -> None: ...
@c("machine_reset")
def reset() -> None: ...
@c("machine_soft_reset")
def soft_reset() -> None: ...
@c("machine_bootloader")
def bootloader(timeout=0, /) -> None: ...
@c("machine_reset_cause")
@nocall
@noraise
@noalloc
def reset_cause() -> int32: ...
@c("machine_wake_reason")
@nocall
@noraise
@noalloc
def wake_reason() -> int32: ...
@c("machine_wake_pins")
@nocall
def wake_pins() -> tuple: ...
@c("machine_deepsleep")
def deepsleep(time_ms: int64 = 0, /) -> None: ...
@c("machine_lightsleep")
def lightsleep(time_ms: int64 = 0, /) -> None: ...
@c("machine_lightsleep")
def sleep(time_ms: int64 = 0, /) -> None: ...
@c("machine_unique_id")
@nocall
def unique_id() -> bytes: ...
@c("machine_disable_irq")
@nocall
@noraise
@noalloc
def disable_irq() -> bool: ...
@c("machine_enable_irq")
@noraise
@noalloc
def enable_irq(state: cbool = True, /) -> None: ...
@c("machine_rng")
@nocall
@noraise
@noalloc
def rng() -> int32: ...
