# pyc2c-test: by-hand: CPython has no machine
# A pin that is tx and rx at once hears what it says.
from machine import UART, Pin
import time

u = UART(1, 9600, tx=Pin(4), rx=4, timeout=1000, timeout_char=30)
print(u)
print(u.write(b"hello\nworld\n!"))
print(u.readline(), u.read(3))
buf = bytearray(8)
print(u.readinto(buf, 2), buf, u.read(), u.txdone())

u.init(115200, bits=7, parity=0, stop=2, timeout=0, timeout_char=0, rxbuf=4)
print(u)
print(u.any(), u.read(), u.readline(), u.readinto(buf), u.read(0))
print(u.write(memoryview(b"abc\xe4efgh")[1:]))
u.flush()
time.sleep_ms(20)
print(u.any(), u.read(), "the rest did not fit")


class Line(UART):
    def __init__(self, *args, **kw):
        super().__init__(*args, **kw)
        self.lines = []

    def heard(self, port):
        self.lines.append((port is self, port.irq().flags(), port.read()))


def wait(n):
    # A handler that fails, for want of memory say, adds none.
    for _ in range(1000):
        if len(line.lines) >= n:
            return
        time.sleep_ms(1)


line = Line(2, rx=7, tx=7)
irq = line.irq(line.heard, UART.IRQ_RXIDLE | UART.IRQ_BREAK)
line.write(b"first")
wait(1)
line.sendbreak()
wait(2)
print(line.lines, irq.trigger() == UART.IRQ_RXIDLE | UART.IRQ_BREAK)
line.irq(None)
line.write(b"second")
line.flush()
time.sleep_ms(20)
print(len(line.lines), line.read())

line.deinit()
for bad in (
    lambda: UART(9),
    lambda: UART(1, 0),
    lambda: UART(1, bits=9),
    lambda: UART(1, parity=2),
    lambda: UART(1, tx=99),
    lambda: UART(1, rx="x"),
    lambda: UART(1, timeout=-5),
    lambda: u.write("text"),
    lambda: u.readinto(b"constant"),
    lambda: u.irq(3, UART.IRQ_RX),
    lambda: u.irq(print, 4),
    lambda: line.read(),
    lambda: line.any(),
    lambda: line.irq(),
):
    try:
        print("no error:", bad())
    except Exception as e:
        print(type(e).__name__, e)
