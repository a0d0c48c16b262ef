# pyc2c-test: by-hand: CPython has no machine
"""A handler for the interrupt itself has to be known to the compiler; what it cannot see is refused when it runs."""
from machine import UART, Pin, Timer


class Ticker:
    def __init__(self):
        self.count = 0
        self.seen = []

    def tick(self, timer):
        self.count = (self.count + 1) & 0xFF

    def keep(self, timer):
        self.seen.append(timer)


class Passing(Timer):
    def __init__(self, *args, **kw):
        super().__init__(*args, **kw)


def refused(function, *args, **kw):
    try:
        function(*args, **kw)
        print("accepted")
    except Exception as error:
        print(type(error).__name__, error)


def options(**kw):
    return kw


ticker = Ticker()
timer = Timer(0)
timer.init(period=1, callback=ticker.tick, hard=True)
while ticker.count < 3:
    pass
# tick is proven; keep is not.
refused(Passing, 1, period=1, callback=ticker.tick, hard=True)
refused(Passing, 1, period=1, callback=ticker.keep, hard=True)
refused(Timer, 1, period=1, callback=ticker.keep, **options(hard=True))
refused(getattr(timer, "in" + "it"), period=1, callback=ticker.keep, hard=True)
refused(Pin(4).irq, ticker.keep, Pin.IRQ_RISING, hard=True)
refused(Pin(4).irq, ticker.keep, Pin.IRQ_RISING)
refused(UART(1).irq, print, UART.IRQ_RX, hard=True)
refused(Timer, 1, period=1, callback=len, **options(hard=True))
refused(Timer, 1, period=1, callback=5)
refused(Pin(4).irq, handler="x")
timer.deinit()
Timer(1).deinit()
Pin(4).irq(None)
print(len(ticker.seen))
