# Every format, on both sides of each of its borders.
import msgpack


def show(o):
    packed = msgpack.packb(o)
    back = msgpack.unpackb(packed)
    print(packed[:12].hex(), len(packed), type(back).__name__, back == o)


for o in (None, False, True, [], {}, (), "", b"", bytearray(b"ab"), memoryview(b"xyz")[1:]):
    show(o)

edges = [0, 1, 127, 128, 255, 256, 65535, 65536, 2**30 - 1, 2**30, 2**31 - 1, 2**31, 2**32 - 1, 2**32, 2**62, 2**63 - 1, 2**63, 2**64 - 1]
for n in edges:
    show(n)
for n in (-1, -32, -33, -128, -129, -32768, -32769, -(2**30), -(2**30) - 1, -(2**31), -(2**31) - 1, -(2**62) - 1, -(2**63)):
    show(n)
for f in (0.0, -0.0, 1.5, -2.25, 1e300, 5e-324, float("inf"), float("-inf")):
    show(f)
    print(msgpack.packb(f, use_single_float=True).hex())
print(msgpack.packb(float("nan")).hex(), msgpack.unpackb(b"\xca\x3f\x80\x00\x00"), msgpack.unpackb(b"\xcb\x7f\xf0" + bytes(6)))

for n in (1, 31, 32, 255, 256):
    show("a" * n)
    show(b"b" * n)
    print(msgpack.packb("a" * n, use_bin_type=False)[:5].hex(), msgpack.packb(b"b" * n, use_bin_type=False)[:5].hex())
for text in ("é", "日本" * 6, "\U0001f600" * 8, "nul\0inside"):
    show(text)
for n in (15, 16, 1000):
    show(list(range(n)))
    show({str(i): i for i in range(n)})
print(msgpack.packb((1, (2, [3, ()]))), msgpack.unpackb(b"\xdf\0\0\0\x01\xa1a\xdd\0\0\0\x02\x01\x02"))

# Longer forms than need be are read as well.
for data in (b"\xcd\0\x05", b"\xcf\0\0\0\0\0\0\0\x07", b"\xd3\xff\xff\xff\xff\xff\xff\xff\xff", b"\xd0\x05", b"\xd9\x01a", b"\xdb\0\0\0\x01a",
             b"\xc6\0\0\0\x01a", b"\xdc\0\x01\xc0", b"\xde\0\x01\xa1k\xc3"):
    print(msgpack.unpackb(data))

for n in (0, 1, 2, 3, 4, 5, 8, 9, 16, 17, 255, 256):
    packed = msgpack.packb(msgpack.ExtType(42, b"x" * n))
    back = msgpack.unpackb(packed)
    print(packed[:7].hex(), len(packed), back.code, len(back.data), back == msgpack.ExtType(42, b"x" * n))
