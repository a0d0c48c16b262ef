"""Strips of lights with a WS2812 each, or one of its like: every light has a colour of its own."""

from machine import bitstream

# Nanoseconds high and low of a 0, then of a 1: strips of 400 and of 800 kHz.
_TIMINGS = ((800, 1700, 1600, 900), (400, 850, 800, 450))


class NeoPixel:
    # Where red, green, blue and white lie among the bytes of a light.
    ORDER = (1, 0, 2, 3)

    def __init__(self, pin, n, bpp=3, timing=1):
        self.pin = pin
        self.n = n
        self.bpp = bpp
        self.buf = bytearray(n * bpp)
        self.timing = _TIMINGS[timing] if isinstance(timing, int) else timing
        pin.init(pin.OUT)

    def __len__(self):
        return self.n

    def _at(self, i):
        if not -self.n <= i < self.n:
            raise IndexError("no such light")
        return i % self.n * self.bpp

    def __setitem__(self, i, colour):
        at = self._at(i)
        for part in range(self.bpp):
            self.buf[at + self.ORDER[part]] = colour[part]

    def __getitem__(self, i):
        at = self._at(i)
        return tuple(self.buf[at + self.ORDER[part]] for part in range(self.bpp))

    def fill(self, colour):
        for i in range(self.n):
            self[i] = colour

    def write(self):
        bitstream(self.pin, 0, self.timing, self.buf)
