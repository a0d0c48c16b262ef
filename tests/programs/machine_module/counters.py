# pyc2c-test: by-hand: CPython has no machine
"""Edges that the program makes itself."""
from machine import Counter, Encoder, Pin

a, b = Pin(12, Pin.OUT, value=0), Pin(14, Pin.OUT, value=0)


def pulse(pin, times):
    for _ in range(times):
        pin.on()
        pin.off()


def turn(times):
    for _ in range(abs(times)):
        first, second = (a, b) if times > 0 else (b, a)
        first.on()
        second.on()
        first.off()
        second.off()


def refused(function, *args, **kw):
    try:
        print("accepted", function(*args, **kw))
    except Exception as error:
        print(type(error).__name__, error)


# ---- one pin ----
counter = Counter(0, a)
pulse(a, 5)
print(counter.value(), counter.value(100))
pulse(a, 3)
print(counter.value(), Counter(0).value(0), counter.value())
counter.init(a, edge=Counter.RISING | Counter.FALLING, direction=Counter.DOWN)
pulse(a, 4)
print(counter.value())
both = Counter(1, src=b, edge=Counter.FALLING)
pulse(b, 2)
print(both.value(), counter.value())
refused(Encoder, 0, a, b)
counter.deinit()
counter.deinit()
refused(counter.value)
pulse(a, 9)
counter.init(a)
print(counter.value())
counter.deinit()
both.deinit()

# ---- two ----
for phases in (1, 2, 4):
    encoder = Encoder(2, a, b, phases=phases)
    turn(5)
    forward = encoder.value()
    turn(-3)
    print(encoder.phases(), forward, encoder.value())
encoder.deinit()

# ---- what is not there ----
refused(Counter, 8, a)
refused(Counter, 3)
refused(Counter(3, a).init, a, direction=7)
refused(Encoder, 4, a, b, phases=3)
refused(Encoder, 5, a, 99)
