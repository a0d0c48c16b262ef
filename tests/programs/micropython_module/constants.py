# const and the decorators: with an import, with a prefix, under another name.
try:
    import micropython
    from micropython import const
except ImportError:
    import _micropython_python as micropython
    from _micropython_python import const
try:
    from micropython import const as fixed, native
except:
    from _micropython_python import const as fixed, native

WIDTH = const(128)
_HEIGHT = const(WIDTH // 2)
_PAGES = const(_HEIGHT >> 3)
_NAME = const("display")
_HEADER = const(b"\x00\xff")
_MODES = const(("read", "write"))
_SCALE = const(0.5)
_DEBUG = const(False)
_NONE = const(None)
PREFIXED = micropython.const(WIDTH * 3)
RENAMED = fixed(9)
if _DEBUG:
    print("never")


class Display:
    SIZE = const(WIDTH * _PAGES)
    _FLAG = const(1 << 4)

    def __init__(self):
        self.buffer = bytearray(self.SIZE)

    def flags(self, x):
        return x | self._FLAG | const(2)


def length(n):
    return const(n) + 1


d = Display()
print(WIDTH, _HEIGHT, _PAGES, _NAME, _HEADER, _MODES, _SCALE, _NONE, PREFIXED, RENAMED, len(d.buffer), d.flags(1), length(4))


@micropython.native
def add(a, b=2):
    return a + b


@native
def double(a):
    return a * 2


@micropython.viper
def mask(x: int) -> int:
    return x & 0xFF


class Math:
    @staticmethod
    @micropython.native
    def cube(x):
        return x ** 3

    @micropython.native
    def twice(self, x):
        return add(x, x)


@micropython.bytecode
def generator(n):
    for i in range(n):
        yield i * i


print(add(1), add(1, 5), double(21), mask(0x1234), Math.cube(3), Math().twice(4), list(generator(4)), add.__name__)
decorate = micropython.native
print(decorate(add) is add)
