"""Sends what it measures as MessagePack over a serial port, with frames that a receiver can find again after an error, and takes settings."""

import msgpack
import time
from machine import ADC, UART, Pin

uart = UART(1, 115200, tx=Pin(17), rx=Pin(16))
light = ADC(Pin(34), atten=ADC.ATTN_11DB)
settings = {"every": 500, "name": "kitchen"}
unpacker = msgpack.Unpacker(max_buffer_size=256)


def send(kind, body):
    """Two bytes of length, then the packed object."""
    data = msgpack.packb([kind, body])
    uart.write(len(data).to_bytes(2, "big") + data)


def receive():
    """Takes all that has arrived; what is no map of settings is answered with an error."""
    waiting = uart.any()
    if not waiting:
        return
    try:
        unpacker.feed(uart.read(waiting))
        for message in unpacker:
            settings.update(message)
            send("settings", settings)
    except (ValueError, TypeError, msgpack.UnpackException) as error:
        send("error", str(error))


sequence = 0
while True:
    receive()
    sequence += 1
    send("sample", {"n": sequence, "mV": light.read_uv() // 1000, "at": settings["name"]})
    time.sleep_ms(settings["every"])
