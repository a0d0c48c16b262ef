# Pixels in memory, in every format.
try:
    import framebuf
except ImportError:
    import _framebuf_python as framebuf

GS2_HMSB, GS4_HMSB, GS8, RGB565 = framebuf.GS2_HMSB, framebuf.GS4_HMSB, framebuf.GS8, framebuf.RGB565
MONO_HLSB, MONO_HMSB, MONO_VLSB = framebuf.MONO_HLSB, framebuf.MONO_HMSB, framebuf.MONO_VLSB
FrameBuffer = framebuf.FrameBuffer

print(MONO_VLSB, RGB565, GS4_HMSB, MONO_HLSB, MONO_HMSB, GS2_HMSB, GS8, framebuf.MVLSB)
FORMATS = (MONO_VLSB, RGB565, GS4_HMSB, MONO_HLSB, MONO_HMSB, GS2_HMSB, GS8)


def bytes_of(width, height, format):
    if format == MONO_VLSB:
        return (height + 7) // 8 * width
    bits = (1, 16, 4, 1, 1, 2, 8)[format]
    return (width * bits + 7) // 8 * height


for format in FORMATS:
    memory = bytearray(b"\xA5" * bytes_of(11, 5, format))
    f = FrameBuffer(memory, 11, 5, format)
    print(format, [f.pixel(x, 1) for x in range(11)])
    print(f.fill(0xFEDCBA), memory.hex())
    f.fill(0)
    for x in range(-2, 13):
        assert f.pixel(x, 2, 0x1234567 * x) is None
        f.pixel(x, x - 1, -1)
    print(memory.hex())
    print([f.pixel(x, 2) for x in range(-1, 13)], f.pixel(0, -1), f.pixel(0, 5), f.pixel(0, 4))
    # A part of rows, and of bytes.
    for x in range(11):
        for w in range(1, 12 - x):
            f.fill(1)
            f.fill_rect(x, 1, w, 2, 2)
            print(memory[:24].hex(), end=" ")
    print()

# Longer rows than what is seen of them.
for format in FORMATS:
    for stride in (6, 7, 8, 13):
        try:
            memory = bytearray(60)
            f = FrameBuffer(memory, 6, 3, format, stride)
            f.fill(-1)
            f.pixel(2, 1, 0)
            print(format, stride, memory.hex())
        except ValueError:
            print(format, stride, "too small")

# In the smallest memory, and in one that is too small.
for format in FORMATS:
    for width, height in ((1, 1), (8, 8), (9, 9), (5, 17), (16, 1)):
        n = bytes_of(width, height, format)
        FrameBuffer(bytearray(n), width, height, format).fill(7)
        try:
            FrameBuffer(bytearray(n - 1), width, height, format)
            print("fits", format, width, height)
        except ValueError:
            pass

for arguments in (
    (0, 1, GS8), (1, 0, GS8), (-1, 1, GS8), (1, -1, GS8), (65536, 1, MONO_HLSB), (1, 65536, MONO_VLSB),
    (4, 4, 7), (4, 4, -1), (4, 4, GS8, 3), (4, 4, GS8, 65536), (4, 1, GS8, 65535), (4, 4, GS8, 33), (2**40, 1, GS8),
):
    try:
        FrameBuffer(bytearray(100), *arguments)
        print(arguments, "made")
    except (ValueError, OverflowError):
        print(arguments, "refused")
memory = bytearray(8)
framebuf.FrameBuffer1(memory, 8, 8).pixel(3, 3, 1)
print(memory.hex())
