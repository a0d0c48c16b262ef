# Floats of two, four and eight bytes.
import struct

values = [0.0, -0.0, 1.0, -2.5, 0.1, 65504.0, 5.960464477539063e-08, 6.103515625e-05, 1e-300, float("inf"), float("-inf")]
for value in values:
    print(value, struct.pack("<f", value).hex(), struct.pack(">d", value).hex(), struct.pack("<e", value).hex())
    print(*struct.unpack("<f", struct.pack("<f", value)), *struct.unpack(">d", struct.pack(">d", value)), *struct.unpack("e", struct.pack("e", value)))
nan = float("nan")
print(struct.pack("<f", nan).hex(), struct.pack("<d", nan).hex(), struct.pack("<e", nan).hex())
print(struct.unpack("<e", b"\x00\x7e"), struct.unpack("<f", b"\x00\x00\xc0\x7f"), struct.unpack(">d", b"\x7f\xf8" + bytes(6)))

# Every half float survives a round trip.
wrong = 0
for bits in range(0, 65536, 7):
    value, = struct.unpack("<e", struct.pack("<H", bits))
    if value == value and struct.pack("<e", value) != struct.pack("<H", bits):
        wrong += 1
print("wrong", wrong)

# Rounding to even, subnormal numbers and what underflows.
for value in (1 + 2 ** -11, 1 + 3 * 2 ** -11, 1 + 2 ** -11 + 2 ** -40, 2047.5, 2048.5, 2049.5, 65519.99, 2 ** -25, 2 ** -25 + 2 ** -50, 3 * 2 ** -26, 1.5 * 2 ** -24,
              2.5 * 2 ** -24, 2 ** -14 - 2 ** -25, 2 ** -14 - 2 ** -26, 1e-10):
    print(value, struct.pack(">e", value).hex(), struct.pack(">e", -value).hex(), struct.pack(">f", value).hex())
print(struct.pack("<f", 3), struct.pack("<d", 2 ** 60 + 1), struct.pack("<e", True), struct.pack("f", 1e300).hex())


class Real:
    def __float__(self):
        return 2.5


class Index:
    def __index__(self):
        return 7


print(struct.pack("<fd", Real(), Index()))
for format, value in (("<f", 1e300), (">e", 1e9), ("<e", 65520.0), ("e", -1e9), ("<e", 65520), ("<f", 10 ** 39), ("<f", 10 ** 400), ("<d", "1.0"), ("<f", None), ("<d", [])):
    try:
        print(struct.pack(format, value))
    except (struct.error, OverflowError) as error:
        print(format, type(error).__name__, error)
print(struct.unpack("<hfd", struct.pack("<hfd", 1, 0.5, -0.25)), struct.calcsize("hfd"), struct.calcsize("<hfd"))
