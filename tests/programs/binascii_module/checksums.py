# Checksums, whole and in parts.
from binascii import crc32, crc_hqx

text = b"The quick brown fox jumps over the lazy dog"
print(crc32(b""), crc32(b"123456789"), hex(crc32(text)), crc32(bytes(range(256)) * 4))
print(crc32(text[20:], crc32(text[:20])) == crc32(text), crc32(b"a", -1), crc32(b"a", 1 << 32), crc32(b"a", 1 << 70), crc32(memoryview(text)[4:9]), crc32(bytearray(3)))
print(crc_hqx(b"", 0), crc_hqx(b"123456789", 0), crc_hqx(b"123456789", 0xFFFF), crc_hqx(text, 1 << 20), crc_hqx(text, -1), crc_hqx(text[9:], crc_hqx(text[:9], 0)) == crc_hqx(text, 0))
value = 0
for byte in text:
    value = crc32(bytes([byte]), value)
print(value == crc32(text))


class Index:
    def __index__(self):
        return 3


print(crc32(b"a", Index()) == crc32(b"a", 3))
for arguments in (("a",), (b"a", 2.0), (b"a", "x"), (5,)):
    try:
        print(crc32(*arguments))
    except TypeError as error:
        print(error)
