# pyc2c-test: by-hand: the reference reads a stream to its end and needs a read method
# One object is taken from the stream and not a byte more, by read or by readinto.
from io import BytesIO

import msgpack

messages = [1, "two", [3, {"four": [4.5] * 30}], {"k": [1] * 20, "b": b"6" * 600}, [], {}, [[[1], 2], 3], msgpack.Timestamp(1)]
stream = BytesIO()
for m in messages:
    msgpack.pack(m, stream)
stream.seek(0)
for m in messages:
    assert msgpack.unpack(stream) == m
print(stream.read())


class Uart:
    """As MicroPython's: no more than n bytes, None where none have come."""

    def __init__(self, data):
        self.data = data
        self.asked = 0

    def readinto(self, buffer):
        self.asked += 1
        if not self.data:
            return None
        n = min(len(buffer), 7, len(self.data))
        buffer[:n] = self.data[:n]
        self.data = self.data[n:]
        return n


uart = Uart(b"".join(msgpack.packb(m) for m in messages) + b"\x92\x01")
for m in messages:
    assert msgpack.unpack(uart) == m
print(uart.asked < 250)
try:
    msgpack.unpack(uart)
except ValueError as e:
    print(e)

# None is no end: more may come.
uart = Uart(b"\x92\x01")
unpacker = msgpack.Unpacker(uart)
print(list(unpacker))
uart.data = b"\x02"
print(list(unpacker))

print(msgpack.unpack(BytesIO(b"\xd4\x05a\xc0"), lambda code, data: (code, data)), msgpack.unpack(BytesIO(b"\x91\x01"), None, False))
for stream in (BytesIO(), BytesIO(b"\xdd\xff\xff\xff\xff"), BytesIO(b"\x91"), Uart(b"\xdb\xff\xff\xff\xffabc")):
    try:
        msgpack.unpack(stream)
    except ValueError as e:
        print(e)
for wrong in (3, object()):
    try:
        msgpack.unpack(wrong)
    except AttributeError as e:
        print(e)
for option in ({"timestamp": 3}, {"raw": True}):
    try:
        print(msgpack.unpackb(b"\xa1a", **option))
    except ValueError as e:
        print(e)
try:
    msgpack.packb(1, datetime=True)
except ValueError as e:
    print(e)
