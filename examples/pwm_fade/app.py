"""A light on pin 2 that breathes: brighter for a second, darker for a second. A knob on pin 34 sets how bright it gets."""

import time
from machine import ADC, PWM, Pin

STEPS = 50

led = PWM(Pin(2), freq=1000, duty_u16=0)
knob = ADC(Pin(34), atten=ADC.ATTN_11DB)

while True:
    brightest = knob.read_u16()
    for step in range(2 * STEPS):
        level = step if step < STEPS else 2 * STEPS - step
        # The eye is more sensitive to differences in the dark.
        led.duty_u16(brightest * level * level // (STEPS * STEPS))
        time.sleep_ms(20)
