"""A light on pin 2, half a second on and half a second off."""

import time
from machine import Pin

led = Pin(2, Pin.OUT)

while True:
    led.on()
    time.sleep_ms(500)
    led.off()
    time.sleep_ms(500)
