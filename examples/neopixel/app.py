"""Eight lights in a row on pin 13: a rainbow that moves."""

import time
from machine import Pin
from neopixel import NeoPixel

LIGHTS = 8
BRIGHTNESS = 64


def wheel(position):
    """A colour of the rainbow, from 0 to 255 and around again."""
    position %= 256
    third, along = divmod(position * 3, 256)
    fading, rising = (255 - along) * BRIGHTNESS // 255, along * BRIGHTNESS // 255
    return ((fading, rising, 0), (0, fading, rising), (rising, 0, fading))[third]


strip = NeoPixel(Pin(13), LIGHTS)
offset = 0
while True:
    for i in range(len(strip)):
        strip[i] = wheel(offset + i * 256 // LIGHTS)
    strip.write()
    offset += 32
    time.sleep_ms(500)
