"""Thermometers on one wire: all DS18B20 on the bus of pin 4, and a DHT22, which knows the humidity, on pin 6."""

import time
from dht import DHT22
from ds18x20 import DS18X20
from machine import Pin
from onewire import OneWire

thermometers = DS18X20(OneWire(Pin(4)))
roms = thermometers.scan()
for rom in roms:
    print("thermometer", rom.hex())
air = DHT22(Pin(6))

while True:
    thermometers.convert_temp()
    time.sleep_ms(750)
    print(*(f"{thermometers.read_temp(rom):.2f} °C" for rom in roms), end="; ")
    try:
        air.measure()
    except OSError:
        print("no answer from the air")
    else:
        print(f"air {air.temperature():.1f} °C, {air.humidity():.1f} %")
    time.sleep_ms(1250)
