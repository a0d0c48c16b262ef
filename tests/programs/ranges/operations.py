# range and slice objects.
import sys


for r in (range(5), range(2, 8), range(0, 10, 3), range(10, 0, -3), range(0), range(5, 2), range(-3, 3), range(2**65, 2**65 + 4, 2), range(0, -5, -1), range(1, 2, 100)):
    print(r, len(r), list(r), r[0] if r else None, r[-1] if r else None, bool(r), list(reversed(r)), r.start, r.stop, r.step)
r = range(0, 100, 7)
print(r[3], r[-2], r[2:5], r[::-1], r[::2], r[5:2], r[:100], r[-3:], r.index(49), r.count(49), r.count(50), 49 in r, 50 in r, -7 in r, 98 in r, 105 in r, 49.0 in r, "a" in r, None in r)
print(range(3) == range(0, 3, 1), range(0) == range(5, 5), range(0, 3, 2) == range(0, 4, 2), range(3) != range(4), hash(range(3)) == hash(range(0, 3)), {range(3): 1}[range(0, 3)], range(3) == [0, 1, 2])
print(sum(range(101)), max(range(5, 50, 5)), min(range(9, 2, -2)), sorted(range(3), reverse=True), tuple(range(3)), set(range(3)), [*range(2), *range(2)], dict(zip(range(2), "ab")))
print(len(range(2**40)) if sys.maxsize > 2**40 else 2**40, len(range(2**29)), len(range(-2**40, 2**40, 2**20)), 2**39 in range(2**40), range(2**100)[2**99] == 2**99, range(10**20, 10**20 + 3)[1], range(10**30, 0, -10**29)[3])
for bad in (lambda: range(1.0), lambda: range("5"), lambda: range(1, 2, 0), lambda: r[100], lambda: r[-100], lambda: r["a"], lambda: r.index(50), lambda: r.index("x"), lambda: len(range(2**100)), lambda: r.start.foo, lambda: r + r, lambda: range(None)):
    try:
        print(bad())
    except (TypeError, ValueError, IndexError, OverflowError, AttributeError) as e:
        print(type(e).__name__, e)
try:
    r[0] = 1
except TypeError as e:
    print(e)
try:
    r.start = 1
except AttributeError as e:
    print(type(e).__name__)
it = iter(range(3))
print(next(it), next(it), next(it), next(it, "end"))
a, b, *c = range(5)
print(a, b, c)
for i in range(3):
    for i in range(2):
        pass
print(i)
n = 3
for i in range(n):
    n = 100
print(i, n)


class Index:
    def __init__(self, v):
        self.v = v

    def __index__(self):
        return self.v


print(list(range(Index(3))), range(10)[Index(4)], [1, 2, 3][Index(1)], list(range(True, Index(5), Index(2))))
s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, slice(5), slice(None, None, -1), s == slice(1, 10, 2), s != slice(1, 10), s.indices(5), slice(None, None, -1).indices(4), slice(-3, None).indices(10), slice(100, -100, -1).indices(3))
print("abcdefghij"[s], list(range(20))[s], (0, 1, 2, 3)[slice(-2, None)], b"abcdef"[slice(None, None, 2)])
for start in (None, 0, 2, -1, 5, -9):
    for stop in (None, 0, 3, -2, 9):
        print("abcde"[start:stop], "abcde"[start:stop:2], "abcde"[start:stop:-1], end="|")
    print()
for bad in (lambda: "abc"["a":], lambda: [1, 2][1.5:], lambda: (1,)[::0], lambda: slice(1).indices(-1), lambda: slice(1).indices("x"), lambda: slice("a", "b").indices(3)):
    try:
        print(bad())
    except (TypeError, ValueError) as e:
        print(e)


class Probe:
    def __getitem__(self, key):
        return key


p = Probe()
print(p[1:2], p[:], p[::], p[1:, 2], p[...], p[1:2, ..., ::3], p["a":"b"], p[()], p[1, 2])
total = 0
for i in range(0, 1000, 3):
    total += i
for i in range(1000, 0, -7):
    total -= i
print(total)
for i in range(2**30 - 2, 2**30 + 2):
    print(i, end=" ")
for i in range(-2**31, -2**31 - 3, -1):
    print(i, end=" ")
print()
