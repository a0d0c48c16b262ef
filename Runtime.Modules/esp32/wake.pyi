# What wakes the chip from machine.lightsleep and deepsleep. What is left out stays as it is; no pins (None, or an empty sequence): they wake it no more.
WAKEUP_ALL_LOW: bool = c_object("false_object")
WAKEUP_ANY_HIGH: bool = c_object("true_object")

@c("esp32_wake_on_ext0")
def wake_on_ext0(pin=..., level: cbool = ...) -> None: ...
@c("esp32_wake_on_ext1")
def wake_on_ext1(pins=..., level: cbool = ...) -> None: ...
@c("esp32_wake_on_gpio")
def wake_on_gpio(pins=..., level: cbool = ...) -> None: ...
@c("esp32_wake_on_touch")
@nocall
def wake_on_touch(wake: cbool, /) -> None: ...
@c("esp32_wake_on_ulp")
@nocall
def wake_on_ulp(wake: cbool, /) -> None: ...
# Pins that were made with hold=True keep their level in deep sleep.
@c("esp32_gpio_deep_sleep_hold")
@nocall
def gpio_deep_sleep_hold(enable: cbool, /) -> None: ...
