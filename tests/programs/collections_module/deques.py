# deque: ends, places, limits, operators, iteration.
from collections import deque

d = deque("abc")
print(d, len(d), bool(d), bool(deque()), d.maxlen, deque(), deque(maxlen=0))
d.append(1)
d.appendleft(2)
d.extend([3, 4])
d.extendleft([5, 6])
print(d, d.pop(), d.popleft(), d)
print([d[i] for i in range(-len(d), len(d))], d[0], d[-1])
d[0] = "first"
d[-1] = "last"
del d[2]
print(d, "a" in d, "z" in d, d.count(1), d.index("c"), d.index("b", 1, -1))
d.insert(0, "i0")
d.insert(100, "end")
d.insert(-1, "before")
d.insert(3, "three")
d.remove("b")
print(d)
for n in (1, -1, 3, -4, 0, 100, -101):
    d.rotate(n)
    print(n, *d)
d.rotate()
d.reverse()
print(d, d.copy() == d, d.copy() is d)
d.clear()
print(d)

# A ring that goes around, and grows while it lies around its end.
d = deque()
out = []
for i in range(200):
    d.append(i)
    d.append(-i)
    if i % 3:
        out.append(d.popleft())
print(len(d), sum(d), sum(out), list(d)[:5], d[77], d[-3])
while d:
    out.append(d.pop() if len(d) % 2 else d.popleft())
print(len(out), sum(out))

# With a limit.
d = deque([1, 2, 3, 4, 5], 3)
print(d, d.maxlen)
d.append(6)
print(d)
d.appendleft(7)
print(d)
d.extend("xy")
d.extendleft("pq")
print(d, d + deque([1]), d * 2, d.copy().maxlen, d.copy())
none = deque([1, 2], maxlen=0)
none.append(1)
none.appendleft(1)
none.extend("abc")
print(none, len(none))
d += [8]
d *= 3
print(d, 2 * d)

# Operators.
a, b = deque([1, 2, 3]), deque([1, 2, 4])
print(a == b, a != b, a < b, a <= b, a > b, a >= b, a == deque((1, 2, 3)), a == [1, 2, 3], a < deque([1, 2]), a <= a)
print(a + b, a * 0, a * 2, 3 * deque("x"), a)
a += a
a.extend(a)
a.extendleft(a)
print(a, len(a))
a *= -1
print(a)

# Iteration.
d = deque(range(5))
print(list(d), list(reversed(d)), [x * 2 for x in d], sum(d), max(d), sorted(d, reverse=True), tuple(map(str, d)))
x, *y, z = d
print(x, y, z, *zip(d, reversed(d)))
it = iter(d)
print(next(it), next(it), it.__length_hint__(), list(it), list(it), it.__length_hint__())
for take in (iter, reversed):
    it = take(d)
    next(it)
    d.append(9)
    try:
        next(it)
    except RuntimeError as error:
        print(error)
    try:
        print(list(it))
    except RuntimeError as error:
        print("again:", error)
try:
    for item in d:
        d.popleft()
except RuntimeError as error:
    print(error)
for i, item in enumerate(d):
    d[i] = item + 1
print(d)

# Of itself, of deques, of a class.
d.append(d)
print(d)


class Log(deque):
    def __init__(self, *args, name="log", **kwargs):
        super().__init__(*args, **kwargs)
        self.name = name

    def append(self, item):
        super().append(f"{self.name}: {item}")


log = Log([1], maxlen=2, name="L")
log.append(2)
log.append(3)
print(log, log.name, log.maxlen, isinstance(log, deque), list(log), log.copy(), type(log.copy()).__name__)
match deque([1, [2]]):
    case [a, [b]]:
        print("matched", a, b)

# Errors.
d = deque([1, 2, 3], 3)


class Grows:
    def __eq__(self, other):
        e.append(0)
        return False


e = deque([1, 2, Grows(), 4])
for wrong in (
    lambda: deque().pop(),
    lambda: deque().popleft(),
    lambda: d[3],
    lambda: d[-4],
    lambda: d["a"],
    lambda: d[0:1],
    lambda: d[1 << 80],
    lambda: d.__setitem__(5, 0),
    lambda: d.__delitem__(3),
    lambda: d.index(9),
    lambda: d.index(1, 1),
    lambda: d.insert(0, 0),
    lambda: d + [1],
    lambda: d * 1.5,
    lambda: d < [1],
    lambda: hash(d),
    lambda: d.extend(5),
    lambda: d.rotate("a"),
    lambda: deque(5),
    lambda: deque([], -1),
    lambda: deque([], "a"),
    lambda: 9 in e,
    lambda: e.count(9),
    lambda: setattr(d, "maxlen", 5),
):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
try:
    d.remove(9)
except ValueError:
    print("ValueError")

# MicroPython's third argument: one too many is an error.
try:
    strict = deque((), 2, 1)
except TypeError:

    class Strict(deque):
        def append(self, item):
            if len(self) == self.maxlen:
                raise IndexError("full")
            super().append(item)

        def appendleft(self, item):
            self.append(item)
            self.rotate()

        def extend(self, items):
            for item in items:
                self.append(item)

    strict = Strict((), 2)
strict.extend("a")
strict.appendleft("b")
for add in (strict.append, strict.appendleft, strict.extend):
    try:
        add("c")
        print("added")
    except IndexError as error:
        print(error, list(strict))
