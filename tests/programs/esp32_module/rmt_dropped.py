# pyc2c-test: by-hand: CPython has no esp32
"""A channel of the transmitter whose object is gone serves others."""
from esp32 import RMT
from machine import Pin


def send(number):
    rmt = RMT(pin=Pin(number, Pin.OUT), resolution_hz=1000000)
    rmt.write_pulses((10, 20, 30))
    return rmt.wait_done(timeout=-1)


print([send(pin) for pin in [4, 5, 18] * 10].count(True))

# Held ones stay; some dead ones may be taken for alive.
held = []
try:
    for number in (2, 4, 5, 12, 13, 14, 15, 16, 17):
        held.append(RMT(pin=Pin(number), resolution_hz=1000000))
except OSError as error:
    print("none left", error.errno)
print(len(held) > 1, [rmt.active() for rmt in held] == [False] * len(held))
del held[1:5]
print([send(pin) for pin in (21, 22, 23) * 4].count(True))

# After its finaliser it is closed.
rmt = held[0]
rmt.__del__()
rmt.__del__()
try:
    rmt.active()
except OSError as error:
    print(error)
