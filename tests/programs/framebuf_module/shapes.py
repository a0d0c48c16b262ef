# Lines, rectangles, ellipses and polygons.
from array import array
from binascii import crc32

try:
    import framebuf
except ImportError:
    import _framebuf_python as framebuf

WIDTH, HEIGHT = 40, 23


def show(f):
    for y in range(0, HEIGHT, 2):
        print("".join(" '.:"[(f.pixel(x, y) & 1) + (f.pixel(x, y + 1) or 0) % 2 * 2] for x in range(WIDTH)).rstrip())


memory = bytearray(WIDTH * HEIGHT)
f = framebuf.FrameBuffer(memory, WIDTH, HEIGHT, framebuf.GS8)
f.line(0, 0, 39, 22, 1)
f.line(39, 3, -5, 9, 3)
f.line(20, 30, 14, -6, 5)
f.hline(-3, 11, 12, 7)
f.vline(30, 18, 99, 9)
show(f)
f.fill(0)
f.rect(1, 1, 12, 6, 1)
f.rect(15, 2, 5, 9, 1, True)
f.rect(-3, 15, 9, 20, 1)
f.rect(35, -1, 20, 40, 1)
f.rect(24, 3, 1, 1, 1)
f.rect(24, 7, 0, 2, 1)
f.rect(27, 9, 3, 0, 1)
f.rect(27, 15, -3, 2, 1)
show(f)
f.fill(0)
f.ellipse(9, 10, 8, 10, 1)
f.ellipse(29, 11, 10, 5, 1, True)
f.ellipse(29, 20, 4, 2, 1, False, 0b0101)
f.ellipse(3, 3, 6, 2, 1, True, 0b1000)
f.ellipse(20, 3, 0, 0, 1)
f.ellipse(22, 3, 0, 0, 1, True, 0)
f.ellipse(20, 15, 0, 6, 1)
f.ellipse(20, 15, 7, 0, 1, True)
f.ellipse(20, 15, -4, 3, 1)
show(f)
f.fill(0)
f.poly(2, 1, array("h", [0, 0, 15, 3, 4, 12, 17, 20]), 1)
f.poly(22, 2, array("h", [0, 0, 14, 3, 5, 8, 16, 18, -4, 12]), 1, True)
f.poly(39, 20, array("b", [0, 0]), 1)
f.poly(0, 0, array("h", []), 1, True)
f.poly(0, 20, bytes([0, 0, 5, 0, 5, 2, 0, 2]), 1, True)
show(f)

seed = 7


def number(low, high):
    global seed
    seed = seed * 1103515245 + 12345 & 0x7FFFFFFF
    return low + (seed >> 8) % (high - low)


def x():
    return number(-20, WIDTH + 20)


def y():
    return number(-20, HEIGHT + 20)


def size():
    return number(-2, 30)


def draw(f):
    color = number(0, 70000)
    kind = number(0, 8)
    if kind == 0:
        f.hline(x(), y(), size(), color)
    elif kind == 1:
        f.vline(x(), y(), size(), color)
    elif kind == 2:
        f.rect(x(), y(), size(), size(), color, bool(number(0, 2)))
    elif kind == 3:
        f.fill_rect(x(), y(), size(), size(), color)
    elif kind == 4:
        f.line(x(), y(), x(), y(), color)
    elif kind == 5:
        f.ellipse(x(), y(), size(), size(), color, bool(number(0, 2)), number(0, 16))
    else:
        points = array("bhi"[number(0, 3)], [number(-20, 40) for i in range(2 * number(0, 7))])
        f.poly(x(), y(), points, color, kind == 7)


for format in range(7):
    memory = bytearray(2 * 45 * HEIGHT)
    f = framebuf.FrameBuffer(memory, WIDTH, HEIGHT, format, number(WIDTH, 45))
    sums = []
    for i in range(120):
        draw(f)
        if i % 12 == 0:
            sums.append("%08x" % crc32(memory))
    print(format, *sums)

# A star with more corners than fit into small arrays.
f = framebuf.FrameBuffer(memory, WIDTH, HEIGHT, framebuf.MONO_HLSB)
f.fill(0)
corners = array("h", [])
for i in range(60):
    corners.extend(array("h", [number(0, WIDTH), number(0, HEIGHT)]))
f.poly(0, 0, corners, 1, True)
print("%08x" % crc32(memory[:5 * HEIGHT]))

# Numbers at the ends of the range, and beyond.
TOP, LOW = 2**31 - 1, -(2**31)
f.fill(0)
for a in (TOP, LOW):
    for b in (TOP, LOW, 1):
        f.fill_rect(a, a, b, b, 1)
        f.rect(a, a, b, b, 1)
        f.rect(3, a, 3, b, 1)
        f.rect(a, 3, b, 3, 1)
        f.hline(a, 3, b, 1)
        f.vline(3, a, b, 1)
    f.ellipse(a, a, 9, 9, 1)
    f.ellipse(a, 3, 9, 9, 1, True)
    f.poly(a, a, corners, 1)
    f.poly(a, a, corners, 1, True)
    f.poly(a, 3, corners, 1, True)
    f.text("far", a, a)
    f.text("far", 3, a)
    f.pixel(a, a, 1)
    f.scroll(a, a)
    f.scroll(0, a)
    f.blit(f, a, a)
print("%08x" % crc32(memory[:5 * HEIGHT]))
f.fill_rect(-5, -5, TOP, TOP, 1)
print("%08x" % crc32(memory[:5 * HEIGHT]))
for wrong in (
    lambda: f.ellipse(0, 0, (1 << 20) + 1, 1, 1),
    lambda: f.ellipse(0, 0, 1, -(1 << 20) - 1, 1),
    lambda: f.poly(0, 0, array("i", [0, 0, 1 << 21, 0]), 1),
    lambda: f.poly(0, 0, array("q", [0, 0, 1, 1]), 1),
    lambda: f.poly(0, 0, array("f", [0, 0, 1, 1]), 1),
    lambda: f.poly(0, 0, [0, 0, 1, 1], 1),
    lambda: f.hline(0, "0", 1, 1),
):
    try:
        print(wrong())
    except (TypeError, ValueError) as error:
        print(type(error).__name__)
