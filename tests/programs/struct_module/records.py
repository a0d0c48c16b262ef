# Records within buffers, one after the other, and the class Struct.
import struct
from struct import Struct, pack_into, unpack_from

buffer = bytearray(range(16))
pack_into("<HHI", buffer, 2, 1000, 40000, 70000000)
print(buffer.hex(), unpack_from("<HHI", buffer, 2), unpack_from("<2xH", buffer), unpack_from(">h", buffer, -2), unpack_from("B", buffer=buffer, offset=3))
pack_into("<bxxi", buffer, -16, -1, 5)
print(buffer.hex())
view = memoryview(buffer)[4:12]
pack_into("!q", view, 0, -2)
print(buffer.hex(), unpack_from("!q", view), struct.unpack("<II", view))

header = Struct("<4sBBHI")
print(header.size, header.format, Struct(b"<h").format, type(header).__name__)
packet = header.pack(b"abcd", 1, 2, 3, 4)
magic, *rest = header.unpack(packet)
print(packet, magic, rest, header.unpack_from(b"__" + packet, 2))
target = bytearray(header.size + 2)
header.pack_into(target, 1, b"zz", 9, 8, 7, 6)
print(target.hex(), [record for record in header.iter_unpack(packet * 2)])

points = struct.iter_unpack("<hB", b"\x01\x00\x05\x02\x00\x06\xff\xff\x07")
print(points.__length_hint__(), next(points), points.__length_hint__(), list(points), points.__length_hint__(), list(points))
data = bytearray(4)
records = struct.iter_unpack("H", data)
next(records)
try:
    data.append(1)
except BufferError as error:
    print("fixed while it is read:", error)
data[2] = 5
print(list(records))
data.append(1)
print(len(data))
del records
one, = Struct("d").unpack(Struct("d").pack(1.5))
print(one, Struct("2f").unpack(bytes(8)))


class Grow:
    def __index__(self):
        try:
            data.extend(b"more")
        except BufferError:
            print("held")
        return 3


pack_into("B", data, 0, Grow())
print(data)
pack_into("B", data, Grow(), 9)
print(data)
