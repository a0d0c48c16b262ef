# Integers of every size and order, packed and unpacked.
import struct

limits = {
    "b": (-128, 127), "B": (0, 255), "h": (-32768, 32767), "H": (0, 65535), "i": (-(2 ** 31), 2 ** 31 - 1),
    "I": (0, 2 ** 32 - 1), "l": (-(2 ** 31), 2 ** 31 - 1), "L": (0, 2 ** 32 - 1), "q": (-(2 ** 63), 2 ** 63 - 1), "Q": (0, 2 ** 64 - 1),
}
for order in "<>=!":
    for code, (low, high) in limits.items():
        for value in (low, high, 0, 1, 5, high // 3, low // 3 if low else high - 1):
            data = struct.pack(order + code, value)
            back, = struct.unpack(order + code, data)
            print(order + code, value, data.hex(), back == value, end=" ")
        print()

for format in "bBhHiIqQ":
    print(format, struct.calcsize(format), struct.pack(format, 77).hex(), struct.unpack(format, struct.pack("@" + format, 77)))
print(struct.calcsize("l") == struct.calcsize("n") == struct.calcsize("P") == struct.calcsize("N"))
print(struct.unpack("n", struct.pack("n", -5)), struct.unpack("N", struct.pack("N", 5)), struct.unpack("P", struct.pack("P", 4096)))
print(struct.pack("P", -1) == b"\xff" * struct.calcsize("P"))

# Alignment of the machine: up to the size of an item, none at the end.
for format in ("bh", "bi", "bq", "hq", "qb", "b3h", "bib", "b0q", "x3q", "=bq", "<bi", ">3xb", "bhiq", "2b2h2i", "0i", "", "<", "b h\ti", "12x"):
    print(repr(format), struct.calcsize(format))
print(struct.pack("bhbi", 1, 2, 3, 4), struct.pack("b0i", 1), struct.unpack("bxhi", struct.pack("bhi", 1, -2, 3)))

# Counts.
print(struct.pack("<3h", 1, -2, 3), struct.unpack(">3H2B", bytes(range(8))), struct.pack("<0h2x2B", 8, 9), struct.unpack("<0h", b""))
print(struct.pack(b"<2B", 1, 2), struct.unpack(b">I", b"\0\0\1\0"))


class Index:
    def __index__(self):
        return 200


print(struct.pack("<Bhq", Index(), True, Index()), struct.pack("?", Index()))
big = 123456789012345678901234567890
print(struct.pack("<Q", big & 0xFFFFFFFFFFFFFFFF).hex(), struct.pack(">q", -(big & 0x7FFFFFFFFFFFFFFF)).hex())
print(struct.unpack("<IQ", b"\xff" * 12), struct.unpack("<iq", b"\xff" * 12), struct.unpack(">Iq", b"\x80" + b"\0" * 3 + b"\x80" + b"\0" * 7))
