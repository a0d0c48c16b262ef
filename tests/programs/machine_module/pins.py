# pyc2c-test: by-hand: CPython has no machine
import time
from machine import Pin, Timer, Signal
import machine

led = Pin(2, Pin.OUT)
print(led, led == Pin(2), hash(led) == hash(Pin(2)))
button = Pin(4, Pin.IN, Pin.PULL_UP)
count = 0
def pressed(pin):
    global count
    count += 1
    print("pressed", pin, count)
button.irq(pressed, Pin.IRQ_FALLING)
ticks = 0
def tick(t):
    global ticks
    ticks += 1
    led.toggle()
t = Timer(0)
t.init(period=100, mode=Timer.PERIODIC, callback=tick)
while ticks < 5:
    pass
print("ticks", ticks, led.value())
s = Signal(led, invert=True)
s.on()
print(led.value(), s.value())
s.off()
print(led.value(), s.value())
t.deinit()
out = Pin(4, Pin.OUT)
out.value(1); out.value(0); out(1); out(0)
time.sleep_ms(1)
print(count)
for bad in (lambda: Pin(99), lambda: Pin("x"), lambda: Pin(2, 9), lambda: t.init(), lambda: button.irq(3)):
    try:
        bad()
        print("no error")
    except Exception as e:
        print(type(e).__name__, e)
