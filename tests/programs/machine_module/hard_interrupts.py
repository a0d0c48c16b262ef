# pyc2c-test: by-hand: CPython has no machine
from machine import Pin, Timer
import time
led = Pin(2, Pin.OUT)
button = Pin(4, Pin.IN)
count = 0
buf = bytearray(8)

def clamp(x):
    return x & 0xFF

def pressed(pin):
    global count
    count = clamp(count + 1)
    led.value(count & 1)

class Counter:
    def __init__(self):
        self.n = 0
    def tick(self, t):
        self.n = (self.n + 1) & 0xFFFF

button.irq(pressed, Pin.IRQ_RISING, hard=True)
c = Counter()
t = Timer(1, period=1, callback=c.tick, hard=True)
out = Pin(4, Pin.OUT)
for i in range(3):
    out.on()
    out.off()
while c.n < 5:
    pass
print(count, led.value(), c.n >= 5)
