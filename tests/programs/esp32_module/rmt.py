# pyc2c-test: by-hand: CPython has no esp32
"""Pulses by the remote control transmitter, seen on the pin that they are on."""
from esp32 import RMT
from machine import Pin


def refused(function, *args, **kw):
    try:
        print("accepted", function(*args, **kw))
    except (ValueError, TypeError, OSError, OverflowError, NotImplementedError) as error:
        print(type(error).__name__, error)


pin = Pin(18, Pin.OUT)
rmt = RMT(pin=pin, resolution_hz=1000000)
print(rmt, rmt.clock_div(), RMT.source_freq(), RMT.PULSE_MAX)
print(rmt.wait_done(), rmt.active(), pin.value())


def send(*args):
    rmt.write_pulses(*args)
    return rmt.wait_done(timeout=-1), rmt.active(), pin.value()


print(send((100, 200, 100)), send([100, 200], False), send(100, (1, 0, 0, "x", [])), send([300, 100], [True, True]))
print(send((1,) * 1001))

# ---- waiting ----
rmt.write_pulses((32767,) * 100)
print(rmt.active(), rmt.wait_done(), rmt.wait_done(timeout=5), pin.value())
print(rmt.active(False), rmt.active(), rmt.wait_done(), pin.value())
for i in range(3):
    rmt.write_pulses((1000, 1000))
print(rmt.wait_done(timeout=5000))

# ---- looping ----
rmt.loop_count(3)
print(send((100, 100)))
rmt.loop(True)
rmt.write_pulses((100, 100))
print(rmt.active(), rmt.wait_done(timeout=5))
rmt.write_pulses((30000, 10000), 0)
print(rmt.active())
rmt.loop(False)
print(rmt.active(), pin.value())
rmt.loop_count(-1)
refused(rmt.write_pulses, (1,) * 127)
rmt.loop_count(0)

# ---- what is wrong ----
for duration, data in (((), 1), ([1, 2], [1]), ([0], 1), ([1, 32768], 1), (5, 1), (0, [1]), ("12", 1), ([1, "2"], 1), (1, [])):
    refused(rmt.write_pulses, duration, data)
refused(rmt.loop_count, -2)
refused(rmt.active, True)
refused(RMT, "x", pin=pin)
refused(RMT, pin=4, resolution_hz=1000, clock_div=1)
refused(RMT, pin=4, resolution_hz=0)
refused(RMT, pin=4, clock_div=256)
refused(RMT, pin=4, num_symbols=65)
refused(RMT, pin=4, num_symbols=2)
for carrier in ((0, 50, 1), (38000, 101, 1), (38000, 50), 5):
    refused(RMT, pin=4, tx_carrier=carrier)

# ---- the end ----
rmt.deinit()
rmt.deinit()
print(rmt)
for method in (rmt.write_pulses, rmt.loop, rmt.loop_count):
    refused(method, (1,) if method == rmt.write_pulses else 1)
for method in (rmt.clock_div, rmt.wait_done, rmt.active):
    refused(method)
idle = RMT(0, pin=5, clock_div=80, idle_level=True, num_symbols=128, tx_carrier=(38000, 33, True))
print(idle, idle.clock_div(), Pin(5).value())
idle.deinit()
channels = [RMT(pin=n) for n in range(8)]
refused(RMT, pin=9)
channels[3].deinit()
print(RMT(pin=9).wait_done())
print(RMT.bitstream_rmt(), RMT.bitstream_rmt(True), RMT.bitstream_channel(), RMT.bitstream_channel(2))
refused(RMT.bitstream_rmt, False)
refused(RMT.bitstream_channel, None)
refused(RMT.bitstream_channel, -1)
