# Classes that behave like containers: __len__, __getitem__, __iter__, __contains__, __reversed__, __call__, __bool__.
class Sequence:
    def __init__(self, *items):
        self.items = list(items)

    def __getitem__(self, index):
        print("get", index, end="; ")
        return self.items[index]

    def __len__(self):
        return len(self.items)


s = Sequence(1, 2, 3)
print(list(s), 2 in s, 9 in s, list(reversed(s)), len(s), bool(s), bool(Sequence()))
print(s[0], s[-1], s[1:], s[::2], s[:], s[1:2:3], tuple(s), max(s), sum(s), [*s], dict(enumerate(s)))
a, b, c = s
first, *rest = s
print(a, b, c, first, rest)
try:
    s[1, 2]
except TypeError as e:
    print(e)
try:
    s["x"]
except TypeError as e:
    print(e)
for bad in (lambda: s.__setitem__, lambda: s.no):
    try:
        bad()
    except AttributeError as e:
        print(e)
five = 5
for f in (lambda: len(5), lambda: five[0], lambda: iter(5), lambda: 3 in 5, lambda: next(s), lambda: reversed({1}), lambda: hash([])):
    try:
        f()
    except TypeError as e:
        print(e)
try:
    s[0] = 1
except TypeError as e:
    print(e)
try:
    del s[0]
except TypeError as e:
    print(e)


class Grid:
    def __init__(self):
        self.cells = {}

    def __setitem__(self, key, value):
        self.cells[key] = value

    def __getitem__(self, key):
        return self.cells[key]

    def __delitem__(self, key):
        del self.cells[key]

    def __contains__(self, key):
        return (key in self.cells and 5) or ""

    def __missing__(self, key):
        return "never"


g = Grid()
g[1, 2] = "a"
g[...] = "dots"
g["k"] = [1]
g["k"] += [2]
g["k"][0] -= 1
print(g[1, 2], g[...], g["k"], (1, 2) in g, (9, 9) in g, (9, 9) not in g)
del g[1, 2]
print((1, 2) in g, len(g.cells))
try:
    g["zz"]
except KeyError as e:
    print(repr(e))
try:
    len(g)
except TypeError as e:
    print(e)
print(bool(g))


class Length:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


print(bool(Length(0)), bool(Length(3)), len(Length(10**6)), not Length(0))
for n in (-1, "x", 1.5, None, 2**100):
    try:
        print(len(Length(n)))
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, str(e).split(" into")[0])


class Truth:
    def __init__(self, v):
        self.v = v

    def __bool__(self):
        return self.v


print(bool(Truth(True)), "yes" if Truth(False) else "no", Truth(True) and 1, Truth(False) or 2)
try:
    bool(Truth(1))
except TypeError as e:
    print(e)


class Callable:
    def __call__(self, *args, **kw):
        return args, kw


print(Callable()(1, *[2], a=3), callable(Callable()), list(map(Callable(), [1, 2])), Callable.__call__(Callable(), 5))


class CountDown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n

    def __length_hint__(self):
        return 1000


it = CountDown(5)
print(next(it), list(it), list(it), next(it, "done"), 3 in CountDown(10), [*CountDown(3)], sum(CountDown(100)))


class NotIterable:
    def __iter__(self):
        return 5


class NoIter:
    __iter__ = None
    __contains__ = None


for f in (lambda: list(NotIterable()), lambda: list(NoIter()), lambda: 1 in NoIter()):
    try:
        f()
    except TypeError as e:
        print(e)
