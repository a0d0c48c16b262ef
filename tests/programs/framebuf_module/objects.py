# Displays derive from FrameBuffer.
try:
    import framebuf
except ImportError:
    import _framebuf_python as framebuf


class Display(framebuf.FrameBuffer):
    def __init__(self, width, height):
        self.buffer = bytearray(width * height // 8)
        self.drawn = 0
        super().__init__(self.buffer, width, height, framebuf.MONO_VLSB)

    def text(self, s, x, y, c=1):
        self.drawn += len(s)
        super().text(s, x, y, c)

    def show(self):
        print(self.drawn, self.buffer.hex())


d = Display(16, 16)
d.text("A1", 0, 4)
d.invert = True
d.show()
print(isinstance(d, framebuf.FrameBuffer), bytes(d) == bytes(d.buffer))
small = Display(8, 8)
small.fill(1)
d.blit(small, 12, 12)
d.show()

# Memory stays where it is while it is drawn in.
memory = bytearray(16)
f = framebuf.FrameBuffer(memory, 16, 8, framebuf.MONO_HLSB)
try:
    memory.append(1)
    print("grown")
except BufferError:
    print("BufferError")
f = None
memory = memoryview(bytearray(20))[2:18]
f = framebuf.FrameBuffer(memory, 16, 8, framebuf.MONO_HLSB)
f.rect(0, 0, 16, 8, 1)
print(memory.hex())




for wrong in (
    lambda: framebuf.FrameBuffer(b"read only", 8, 8, framebuf.MONO_HLSB),
    lambda: framebuf.FrameBuffer("text", 8, 8, framebuf.MONO_HLSB),
    lambda: framebuf.FrameBuffer(bytearray(8), 8, 8, "0"),
):
    try:
        wrong()
        print("made")
    except TypeError:
        print("TypeError")
