"""A temperature sensor of the LM75 family on I2C, and a fan on pin 5 that runs while it is too warm."""

import struct
import time
from machine import I2C, Pin

ADDRESS = 0x48
TEMPERATURE = 0
TOO_WARM = 30.0
COOL_AGAIN = 28.0


class Sensor:
    def __init__(self, i2c, address):
        self.i2c = i2c
        self.address = address

    def celsius(self):
        (raw,) = struct.unpack(">h", self.i2c.readfrom_mem(self.address, TEMPERATURE, 2))
        return raw / 256


i2c = I2C(0, scl=Pin(22), sda=Pin(21), freq=400000)
print("devices:", [hex(address) for address in i2c.scan()])
sensor = Sensor(i2c, ADDRESS)
fan = Pin(5, Pin.OUT, value=0)

while True:
    try:
        celsius = sensor.celsius()
    except OSError as error:
        print("no answer:", error)
    else:
        if celsius > TOO_WARM:
            fan.on()
        elif celsius < COOL_AGAIN:
            fan.off()
        print(f"{celsius:.1f} °C, fan {'on' if fan.value() else 'off'}")
    time.sleep(1)
