"""A colour display with an ST7735 on SPI: text and shapes drawn into a frame buffer, then sent whole."""

import framebuf
import time
from machine import SPI, Pin

SWRESET, SLPOUT, COLMOD, DISPON, CASET, RASET, RAMWR = 0x01, 0x11, 0x3A, 0x29, 0x2A, 0x2B, 0x2C


def colour(red, green, blue):
    """A pixel as the display wants it, high byte first, from three numbers up to 255."""
    value = (red & 0xF8) << 8 | (green & 0xFC) << 3 | blue >> 3
    return value >> 8 | (value & 0xFF) << 8


BLACK = colour(0, 0, 0)
WHITE = colour(255, 255, 255)
RED = colour(255, 0, 0)
BLUE = colour(0, 64, 255)


class ST7735(framebuf.FrameBuffer):
    def __init__(self, spi, width, height, cs, dc):
        self.spi = spi
        self.width = width
        self.height = height
        self.cs = Pin(cs, Pin.OUT, value=1)
        self.dc = Pin(dc, Pin.OUT, value=1)
        self.buffer = bytearray(width * height * 2)
        super().__init__(self.buffer, width, height, framebuf.RGB565)
        self.command(SWRESET)
        time.sleep_ms(150)
        self.command(SLPOUT)
        time.sleep_ms(120)
        self.command(COLMOD, b"\x05")
        self.command(DISPON)

    def command(self, command, data=b""):
        self.cs.off()
        self.dc.off()
        self.spi.write(bytes([command]))
        self.dc.on()
        if data:
            self.spi.write(data)
        self.cs.on()

    def show(self):
        self.command(CASET, bytes([0, 0, 0, self.width - 1]))
        self.command(RASET, bytes([0, 0, 0, self.height - 1]))
        self.command(RAMWR, self.buffer)


display = ST7735(SPI(2, 20000000, sck=Pin(18), mosi=Pin(23)), 128, 64, cs=15, dc=16)


def draw(x):
    display.fill(BLACK)
    display.rect(0, 0, 128, 64, WHITE)
    display.text("Hello, pyc2c", 16, 8, WHITE)
    for i in range(0, 120, 8):
        display.line(4 + i, 60, 123 - i, 24, RED)
    display.fill_rect(x, 34, 24, 16, BLUE)
    display.show()


x = 4
while True:
    draw(x)
    x = (x + 8) % 104
    time.sleep_ms(200)
