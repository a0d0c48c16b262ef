"""A button on pin 4 switches a light on pin 2. Its contact bounces: a press counts when it lasts 20 ms."""

import time
from machine import Pin, Timer

DEBOUNCE_MS = 20


class Button:
    def __init__(self, pin, on_press):
        self.pin = Pin(pin, Pin.IN, Pin.PULL_UP)
        self.on_press = on_press
        self.timer = Timer(0)
        self.is_down = False
        self.pin.irq(self.changed, Pin.IRQ_FALLING | Pin.IRQ_RISING)

    def changed(self, pin):
        self.timer.init(mode=Timer.ONE_SHOT, period=DEBOUNCE_MS, callback=self.settled)

    def settled(self, timer):
        is_down = not self.pin.value()
        if is_down and not self.is_down:
            self.on_press()
        self.is_down = is_down


class Lamp:
    def __init__(self, pin):
        self.pin = Pin(pin, Pin.OUT, value=0)
        self.presses = 0

    def toggle(self):
        self.presses += 1
        self.pin.toggle()
        print("press", self.presses, "lamp", "on" if self.pin.value() else "off")


lamp = Lamp(2)
button = Button(4, lamp.toggle)

while True:
    time.sleep(60)
