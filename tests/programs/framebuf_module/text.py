# Letters.
from binascii import crc32

try:
    import framebuf
except ImportError:
    import _framebuf_python as framebuf

memory = bytearray(128 * 6)
f = framebuf.FrameBuffer(memory, 128, 48, framebuf.MONO_VLSB)
for i in range(6):
    f.text("".join(chr(32 + 16 * i + k) for k in range(16)), 0, 8 * i)
for y in range(48):
    print("".join(".#"[f.pixel(x, y)] for x in range(128)))

for format in range(7):
    memory = bytearray(2 * 40 * 24)
    f = framebuf.FrameBuffer(memory, 40, 24, format)
    f.fill(2)
    f.text("Hello", 1, 2)
    f.text("jug", -3, -2, 5)
    f.text(b"bytes", 20, 19, 0)
    f.text("long: " * 4, -30, 11, 0xFFFF)
    f.text("h\u00fc\u20ac\x07", 0, 4)
    f.text("seen\0not seen", 2, 15)
    f.text("", 0, 0)
    print(format, "%08x" % crc32(memory))
for wrong in (1, None, ["a"], bytearray(b"a")):
    try:
        f.text(wrong, 0, 0)
        print("drawn")
    except TypeError:
        print("TypeError")
