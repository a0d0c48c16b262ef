# pyc2c-test: by-hand: CPython has no uctypes
# Bytes by their address, without a copy.
import gc
from uctypes import addressof, bytearray_at, bytes_at

data = bytearray(b"0123456789")
same = bytearray_at(addressof(data) + 2, 4)
same[0] = ord("x")
print(data, len(same), bytes(same), same[3], bytes_at(addressof(data), 3))
data[3] = ord("y")
print(bytes(same[1:3]), [chr(c) for c in same])
view = memoryview(data)[4:]
print(addressof(view) - addressof(data), bytes_at(addressof(view), len(view)))

FONT = b"\x00\x18\x24\x42\x7e\x42\x42\x00"


def glyph(n):
    part = memoryview(FONT)[n : n + 2]
    return bytearray_at(addressof(part), len(part))


print(bytes_at(addressof("text") + 1, 2))
print([bytes(glyph(n)) for n in range(0, 8, 2)])


def alone(n):
    return bytearray_at(addressof(bytearray([n] * 1000)) + 500, 100)


kept = [alone(n) for n in range(20)]
gc.collect()
other = [bytearray([99] * 1000) for n in range(20)]
print([part[99] for part in kept] == list(range(20)), len(other))

for wrong in ((addressof, 5), (bytes_at, "0", 1), (bytearray_at, 0, -1)):
    try:
        wrong[0](*wrong[1:])
        print("accepted")
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
