import board
import msgpack

uart = board.uart(1)
light = board.analog(34)
light.set(0.5)
light.ramp(2.0, "3 s")

uart.send(msgpack.packb({"every": 1000}), "700 ms")
uart.send(msgpack.packb("no settings"), "2.2 s")
uart.send(msgpack.packb({"name": "hall"}), "3.2 s")


def show():
    data = uart.received()
    while data:
        length = int.from_bytes(data[:2], "big")
        print(msgpack.unpackb(data[2 : 2 + length]))
        data = data[2 + length :]


board.at("5 s", show)
