# pyc2c-test: by-hand: CPython has no esp32
"""What wakes the chip from light sleep, by the levels that pull resistors give."""
import esp32
import machine
from machine import Pin, TouchPad


def refused(function, *args, **kw):
    try:
        print("accepted", function(*args, **kw))
    except (ValueError, TypeError, RuntimeError) as error:
        print(type(error).__name__, error)


def reason():
    machine.lightsleep(2)
    return ("none", "", "pin", "ext1", "timer", "touch")[machine.wake_reason()]


print(esp32.WAKEUP_ALL_LOW, esp32.WAKEUP_ANY_HIGH)
print(machine.PIN_WAKE, machine.EXT0_WAKE, machine.EXT1_WAKE, machine.TIMER_WAKE, machine.TOUCHPAD_WAKE, machine.ULP_WAKE)
high, low = Pin(4, Pin.IN, Pin.PULL_UP), Pin(5, Pin.IN, Pin.PULL_DOWN)
print(reason())
esp32.wake_on_ext0(high, esp32.WAKEUP_ANY_HIGH)
print(reason())
esp32.wake_on_ext0(level=0)
print(reason())
esp32.wake_on_ext0(pin=low)
print(reason())
esp32.wake_on_ext0(None)
print(reason())
# All low, or any high.
esp32.wake_on_ext1((low, high), esp32.WAKEUP_ALL_LOW)
print(reason())
esp32.wake_on_ext1(level=esp32.WAKEUP_ANY_HIGH)
print(reason())
esp32.wake_on_ext1([5])
print(reason())
esp32.wake_on_ext1(level=False)
print(reason())
esp32.wake_on_ext1(())
print(reason())
esp32.wake_on_gpio((low, high), True)
print(reason())
esp32.wake_on_gpio({5}, True)
print(reason())
refused(esp32.wake_on_touch, True)
esp32.wake_on_gpio(None)
pad = TouchPad(Pin(14))
pad.config(2000)
esp32.wake_on_touch(True)
print(reason())
pad.config(10)
print(reason())
refused(esp32.wake_on_ext0, high, 1)
refused(esp32.wake_on_gpio, [high], 1)
esp32.wake_on_touch(False)
esp32.wake_on_ext0(high)
print(reason())

refused(esp32.wake_on_ext1, 5)
refused(esp32.wake_on_ext1, level=5)
refused(esp32.wake_on_ulp, True)
refused(esp32.wake_on_ulp, False)
refused(esp32.gpio_deep_sleep_hold, True)
refused(esp32.gpio_deep_sleep_hold, False)
