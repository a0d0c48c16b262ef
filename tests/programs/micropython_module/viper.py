# Functions under @viper: pointers and casts.
try:
    import micropython
except ImportError:
    import _micropython_python as micropython


@micropython.viper
def expand(dest: ptr16, source: ptr8, colors: ptr16, length: int):
    at: int = 0
    i: int = 0
    while length:
        c = source[i]
        dest[at] = colors[c & 0x0F]
        dest[at + 1] = colors[c >> 4]
        at += 2
        i += 1
        length -= 1


palette = bytearray(32)
for i in range(16):
    palette[2 * i] = i
    palette[2 * i + 1] = 0xF0 | i
line = bytearray(16)
expand(line, b"\x10\x32\x54\x76", palette, 4)
print(line.hex())


@micropython.viper
def swap_bytes(buf: ptr8, n: int):
    for i in range(0, n, 2):
        buf[i], buf[i + 1] = buf[i + 1], buf[i]


swap_bytes(line, len(line))
print(line.hex())


@micropython.viper
def checksum(buf, n: int) -> int:
    p = ptr8(buf)
    total = uint(0)
    for i in range(int(n)):
        total = uint(total * 31 + p[i])
    return int(total)


print(checksum(b"hello, world", 12), checksum(bytearray(3), 3))


@micropython.viper
def words(buf) -> object:
    half = ptr16(buf)
    word = ptr32(buf)
    half[1] = 0x12345
    word[1] = -2
    word[2] = -1
    return half[0], half[1], word[0], word[1], word[2], ptr8(word)[4]


memory = bytearray(b"\x01\x80" + bytes(10))
print(words(memory), memory.hex())


class Screen:
    def __init__(self, n):
        self.buffer = bytearray(n)

    @micropython.viper
    def invert(self, first: uint, mask: uint):
        p = ptr8(self.buffer)
        for i in range(int(len(self.buffer))):
            p[i] = p[i] ^ mask ^ first


screen = Screen(4)
screen.invert(1, -1)
print(screen.buffer, uint if False else "no uint here")


@micropython.viper
def outside(p: ptr8, i: int) -> int:
    return p[i]


for index in (3, 4, -1):
    try:
        print(outside(b"\x00\x01\x02\x03", index))
    except IndexError as error:
        print(error)
try:
    words(b"read only...")
except TypeError:
    print("read only")
