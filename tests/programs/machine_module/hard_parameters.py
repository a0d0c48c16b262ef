# pyc2c-test: by-hand: CPython has no machine
"""What a handler is called with is known, so a hard one can use it."""
from machine import Pin, Timer

led = Pin(2, Pin.OUT)
out = Pin(4, Pin.OUT)
seen = False


def swap(pin):
    led.toggle()
    pin.off()


def shared(pin):
    global seen
    seen = isinstance(pin, Pin)


def toggles(lamp):
    lamp.irq(lambda p: led.toggle(), Pin.IRQ_RISING, hard=True)


def count(first):
    turns = first

    def turn(timer):
        nonlocal turns
        turns = (turns + 1) & 0xFF
        if turns == 3:
            led.off()

    timer = Timer(1, period=1, callback=turn, hard=True)
    while turns < 5:
        pass
    timer.deinit()
    return turns >= 5


out.irq(lambda p: p.toggle(), Pin.IRQ_RISING, hard=True)
out.on()
print(out.value())
out.irq(None)
out.irq(trigger=Pin.IRQ_RISING, handler=swap, hard=True)
out.on()
print(out.value(), led.value())
out.on()
print(out.value(), led.value())
out.irq(shared, hard=True)
out.on()
print(seen)
shared("from elsewhere")
print(seen)
out.off()
print(seen)
toggles(out)
out.on()
print(led.value())
out.irq(None)
Timer(2, mode=Timer.ONE_SHOT, period=1, callback=lambda t: t.deinit())
print(count(0), led.value())
