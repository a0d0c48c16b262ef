# Scrolling, and pictures on pictures.
from binascii import crc32

try:
    import framebuf
except ImportError:
    import _framebuf_python as framebuf

WIDTH, HEIGHT = 21, 18


def make(format, width=WIDTH, height=HEIGHT, stride=WIDTH + 3):
    memory = bytearray(2 * stride * (height + 7))
    f = framebuf.FrameBuffer(memory, width, height, format, stride)
    for x in range(width):
        for y in range(height):
            f.pixel(x, y, x * 7 + y * 5 ^ x * y)
    return f, memory


for format in range(7):
    f, memory = make(format)
    sums = []
    for dx, dy in ((1, 0), (0, 1), (-1, 0), (0, -1), (3, 2), (-4, 5), (6, -7), (-2, -3), (0, 0), (20, 0), (21, 0), (-21, 1), (0, 17), (1, 18), (5, -18)):
        f.scroll(dx, dy)
        sums.append("%08x" % crc32(memory))
    print(format, *sums)

for to in range(7):
    for format in range(7):
        f, memory = make(to)
        source = make(format, 9, 7, 9)[0]
        sums = []
        for x, y, key in ((1, 1, -1), (-3, 4, 0), (15, -5, 1), (18, 14, 3), (-9, 0, -1), (21, 0, -1), (0, -7, -1), (5, 5, 1 << 16)):
            f.blit(source, x, y, key)
            sums.append("%08x" % crc32(memory))
        f.blit(source, 2, 3)
        print(to, format, *sums, "%08x" % crc32(memory))

# Colours from a palette; what it has no colour for stays out.
palette = framebuf.FrameBuffer(bytearray(2 * 16), 16, 1, framebuf.RGB565)
for i in range(16):
    palette.pixel(i, 0, 0x1111 * i)
two = (bytes([0x34, 0x12, 0x78, 0x56]), 2, 1, framebuf.RGB565)
for format in (framebuf.GS4_HMSB, framebuf.GS2_HMSB, framebuf.MONO_HLSB, framebuf.GS8):
    source = make(format, 9, 7, 9)[0]
    for colors in (palette, two, list(two)):
        for key in (-1, 0, 0x1111, 0x5678):
            f, memory = make(framebuf.RGB565)
            f.blit(source, 4, 5, key, colors)
            print(format, "%08x" % crc32(memory), end=" ")
    print()

# On itself.
for format in range(7):
    f, memory = make(format)
    f.blit(f, 3, 2)
    f.blit(f, -4, -1, 0)
    print(format, "%08x" % crc32(memory))

# Pictures that are tuples.
f, memory = make(framebuf.GS8)
f.blit((b"\x01\x02\x03\x04\x05\x06", 3, 2, framebuf.GS8), 5, 5)
f.blit([b"\xF0\x0F\xFF", 4, 3, framebuf.MONO_HLSB, 8], 8, 8, 0)
print("%08x" % crc32(memory))
for wrong in ((b"", 3, 2, framebuf.GS8), (b"abcdef", 3, 2), (b"abcdef", 3, 2, 9), (b"abcdef", 3, 2, 6, 3, 0), 5, "abcd", None):
    try:
        f.blit(wrong, 0, 0)
        print("copied")
    except (TypeError, ValueError) as error:
        print(type(error).__name__)
try:
    f.blit(f, 0, 0, -1, 7)
except TypeError:
    print("TypeError")
