"""framebuf in Python, a pixel at a time: how CPython, which has none, writes the expected output."""

import _framebuf_font

MVLSB = MONO_VLSB = 0
RGB565 = 1
GS4_HMSB = 2
MONO_HLSB = 3
MONO_HMSB = 4
GS2_HMSB = 5
GS8 = 6

BITS = (1, 16, 4, 1, 1, 2, 8)


def quotient(a, b):
    """Towards zero."""
    return abs(a) // abs(b) * (1 if (a < 0) == (b < 0) else -1)


class FrameBuffer:
    def __init__(self, buffer, width, height, format, stride=None, /, writable=True):
        if stride is None:
            stride = width
        if not (1 <= width <= stride <= 65535 and 1 <= height <= 65535):
            raise ValueError
        self.bits = BITS[format] if 0 <= format < 7 else 0
        if self.bits == 0:
            raise ValueError
        self.memory = memoryview(buffer)
        if writable and self.memory.readonly:
            raise TypeError
        self.width = width
        self.height = height
        self.format = format
        each = 1 if format == MONO_VLSB else max(8 // self.bits, 1)
        self.stride = -(-stride // each) * each
        try:
            self.get(width - 1, height - 1)
        except IndexError:
            raise ValueError

    def __bytes__(self):
        return bytes(self.memory)

    def place(self, x, y):
        """Byte and shift."""
        if self.format == MONO_VLSB:
            return y // 8 * self.stride + x, y % 8
        bit = (y * self.stride + x) * self.bits
        shift = bit % 8
        if self.format in (GS4_HMSB, MONO_HLSB):
            shift = 8 - self.bits - shift
        return bit // 8, shift

    def get(self, x, y):
        at, shift = self.place(x, y)
        if self.bits == 16:
            return self.memory[at] | self.memory[at + 1] << 8
        return self.memory[at] >> shift & (1 << self.bits) - 1

    def put(self, x, y, c):
        if not (0 <= x < self.width and 0 <= y < self.height):
            return
        at, shift = self.place(x, y)
        mask = (1 << self.bits) - 1
        c = int(c != 0) if self.bits == 1 else c & mask
        if self.bits == 16:
            self.memory[at] = c & 255
            self.memory[at + 1] = c >> 8
        else:
            self.memory[at] = self.memory[at] & ~(mask << shift) | c << shift

    def fill(self, c, /):
        self.fill_rect(0, 0, self.width, self.height, c)

    def fill_rect(self, x, y, w, h, c, /):
        for at_y in range(max(y, 0), min(y + h, self.height)):
            for at_x in range(max(x, 0), min(x + w, self.width)):
                self.put(at_x, at_y, c)

    def pixel(self, x, y, c=None, /):
        if c is not None:
            self.put(x, y, c)
        elif 0 <= x < self.width and 0 <= y < self.height:
            return self.get(x, y)

    def hline(self, x, y, w, c, /):
        self.fill_rect(x, y, w, 1, c)

    def vline(self, x, y, h, c, /):
        self.fill_rect(x, y, 1, h, c)

    def rect(self, x, y, w, h, c, f=False, /):
        if f:
            self.fill_rect(x, y, w, h, c)
            return
        for row in (y, y + h - 1):
            self.hline(x, row, w, c)
        for column in (x, x + w - 1):
            self.vline(column, y, h, c)

    def line(self, x1, y1, x2, y2, c, /):
        dx, dy = x2 - x1, y2 - y1
        length = max(abs(dx), abs(dy))
        rise = min(abs(dx), abs(dy))
        for i in range(length + 1):
            step = (2 * rise * i + length) // (2 * length) if length else 0
            along, across = (i, step) if abs(dx) >= abs(dy) else (step, i)
            self.put(x1 + (along if dx > 0 else -along), y1 + (across if dy > 0 else -across), c)

    def ellipse(self, x, y, xr, yr, c, f=False, m=15, /):
        if max(abs(xr), abs(yr)) > 1 << 20:
            raise ValueError
        if xr == yr == 0:
            if m & 15:
                self.put(x, y, c)
            return
        for a, b, swapped in ((xr, yr, False), (yr, xr, True)):
            u, v = a, 0
            while b * b * u >= a * a * v:
                dx, dy = (v, u) if swapped else (u, v)
                for quadrant, (sx, sy) in enumerate(((1, -1), (-1, -1), (-1, 1), (1, 1))):
                    if m >> quadrant & 1:
                        if f:
                            self.hline(x if sx > 0 else x - dx, y + sy * dy, dx + 1, c)
                        else:
                            self.put(x + sx * dx, y + sy * dy, c)
                v += 1
                if 2 * (b * b * (u * u - a * a) + a * a * v * v) + b * b * (1 - 2 * u) > 0:
                    u -= 1

    def poly(self, x, y, coords, c, f=False, /):
        view = memoryview(coords)
        if view.format not in "bBhHiIlL" or view.itemsize > 4:
            raise TypeError
        points = list(zip(view[::2], view[1::2]))
        if any(abs(n) > 1 << 20 for point in points for n in point):
            raise ValueError
        if not f:
            # Each from the point that the one before ended at.
            for i in range(len(points), 0, -1):
                (x1, y1), (x2, y2) = points[i % len(points)], points[i - 1]
                self.line(x + x1, y + y1, x + x2, y + y2, c)
            return
        heights = [py for px, py in points]
        for row in range(min(heights, default=0), max(heights, default=-1) + 1):
            crossings = []
            for i in range(len(points), 0, -1):
                (x1, y1), (x2, y2) = points[i % len(points)], points[i - 1]
                if (y1 > row) != (y2 > row):
                    crossings.append(quotient(32 * x1 + quotient(32 * (x2 - x1) * (row - y1), y2 - y1) + 16, 32))
                elif y1 == y2 == row:
                    self.line(x + x1, y + row, x + x2, y + row, c)
                elif max(y1, y2) == row:
                    self.put(x + (x1 if y1 == row else x2), y + row, c)
            crossings.sort()
            for left, right in zip(crossings[::2], crossings[1::2]):
                self.hline(x + left, y + row, right - left + 1, c)

    def text(self, s, x, y, c=1, /):
        if isinstance(s, str):
            s = s.encode()
        elif not isinstance(s, bytes):
            raise TypeError
        for at, byte in enumerate(s.partition(b"\0")[0]):
            for dx, dy in _framebuf_font.points(byte):
                self.put(x + 8 * at + dx, y + dy, c)

    def scroll(self, xstep, ystep, /):
        old = {(x, y): self.get(x, y) for x in range(self.width) for y in range(self.height)}
        for (x, y), c in old.items():
            self.put(x + xstep, y + ystep, c)

    def blit(self, fbuf, x, y, key=-1, palette=None, /):
        source = picture(fbuf)
        colors = picture(palette) if palette is not None else None
        for at_y in range(max(-y, 0), min(source.height, self.height - y)):
            for at_x in range(max(-x, 0), min(source.width, self.width - x)):
                c = source.get(at_x, at_y)
                if colors:
                    c = colors.get(c, 0) if c < colors.width else key
                if c != key:
                    self.put(x + at_x, y + at_y, c)


def picture(source):
    if isinstance(source, FrameBuffer):
        return source
    if not isinstance(source, (tuple, list)):
        raise TypeError
    if not 4 <= len(source) <= 5:
        raise ValueError
    return FrameBuffer(*source, writable=False)


def FrameBuffer1(buffer, width, height, stride=None, /):
    return FrameBuffer(buffer, width, height, MONO_VLSB, stride)
