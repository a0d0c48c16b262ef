# Bytes, truth values and padding.
import struct

print(struct.pack("5s", b"abc"), struct.pack("2s", b"abc"), struct.pack("s", b""), struct.pack("0s", b"abc"), struct.pack("3s2s", b"xyz", bytearray(b"q")))
print(struct.pack("5p", b"abc"), struct.pack("3p", b"abc"), struct.pack("p", b"abc"), struct.pack("0p", b"abc"), struct.pack("1p2p", b"a", b"b"))
long = b"x" * 300
print(len(struct.pack("400p", long)), struct.pack("400p", long)[0], struct.unpack("400p", struct.pack("400p", long))[0] == long[:255])
print(struct.unpack("5s", b"abc\0\0"), struct.unpack("5p", b"\x03abcd"), struct.unpack("3p", b"\xffab"), struct.unpack("0s", b""), struct.unpack("2s2s", b"abcd"))
print(struct.pack("3c", b"a", b"\0", b"\xff"), struct.unpack("3c", b"xyz"))
print(struct.pack("4?", True, 0, [1], ""), struct.unpack("3?", b"\x00\x01\x40"))
print(struct.pack("2xB3xB", 1, 2), struct.unpack("x2Bx", b"\x09\x08\x07\x06"), struct.pack("3x"), struct.unpack("3x", b"abc"))
for format, value in (("c", b"ab"), ("c", 97), ("c", "a"), ("c", bytearray(b"a")), ("3s", "abc"), ("3s", memoryview(b"abc")), ("3p", 5), ("3s", [97])):
    try:
        print(struct.pack(format, value))
    except struct.error as error:
        print(format, error)
