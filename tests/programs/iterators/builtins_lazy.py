# map, filter, zip, enumerate, reversed, iter with a sentinel, and how lazy they are.
log = []


def note(x):
    log.append(x)
    return x


m = map(note, [1, 2, 3])
print(log, next(m), log, list(m), log, list(m))
log.clear()
f = filter(note, [0, 1, "", "a", [], [0]])
print(list(f), log, list(filter(None, [0, 1, None, 2])), list(filter(lambda x: x % 2, range(7))))
z = zip([1, 2, 3], "ab", (True, False, None))
print(next(z), list(z), list(zip()), list(zip([1])), list(zip(range(3), range(10))), dict(zip("ab", range(2))), list(zip(*[(1, 2), (3, 4)])))
it = iter([1, 2, 3, 4, 5])
print(list(zip(it, it)), list(it))
e = enumerate("abc", 5)
print(next(e), list(e), list(enumerate([])), list(enumerate("x", start=-1)), list(enumerate("ab", 10**20))[1][0] - 10**20)
print(list(reversed([1, 2])), list(reversed("ab")), list(reversed((1,))), next(reversed(range(3))), list(reversed({"a": 1, "b": 2}.items())))
values = iter([3, 2, 1, 0, 9])
print(list(iter(lambda: next(values), 0)), list(values))
print(list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), list(map(max, [1, 5], [3, 2], [2, 9])), list(map(str, range(3))), list(map(None.__class__.__name__.join, [])), sum(map(int, "123")), set(map(len, ["a", "bb", "cc"])))
print(list(zip([1, 2], [3, 4], strict=True)))
for a, b in (([1], []), ([], [1]), ([1, 2], [1])):
    try:
        print(list(zip(a, b, strict=True)))
    except ValueError as err:
        print(err)


class Broken:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        self.n -= 1
        if self.n < 0:
            raise KeyError("broken")
        return self.n


for f in (lambda: list(map(str, Broken(2))), lambda: list(zip([1, 2, 3], Broken(1))), lambda: list(filter(None, Broken(3))), lambda: sum(Broken(3)), lambda: max(Broken(2)), lambda: sorted(Broken(2)), lambda: tuple(Broken(1)), lambda: dict.fromkeys(Broken(1)), lambda: [*Broken(1)], lambda: "".join(map(str, Broken(2))), lambda: any(Broken(1)), lambda: all(Broken(0)), lambda: 99 in Broken(2), lambda: list(enumerate(Broken(1))), lambda: set(Broken(1)), lambda: bytes(Broken(2)), lambda: min(Broken(0))):
    try:
        print(f())
    except KeyError as err:
        print(err, end=" ")
print()


class Partial:
    def __getitem__(self, i):
        if i > 3:
            raise IndexError
        return i * i


p = Partial()
print(list(p), 9 in p, 10 in p, list(iter(p)), [*zip(p, "ab")], max(p), sum(p), list(map(note, p)), list(enumerate(p))[-1])
print(next(iter([]), "empty"), next(iter([1]), "no"), next((x for x in range(9) if x > 5), None))
for bad in (lambda: next([]), lambda: next(5), lambda: iter(5), lambda: next(iter([])), lambda: list(map(5, [1])), lambda: list(zip([1], 5)), lambda: list(filter(5, [1])), lambda: reversed({1}), lambda: reversed(x for x in [])):
    try:
        print(bad())
    except (TypeError, StopIteration) as err:
        print(type(err).__name__, err)
i = iter("ab")
print(iter(i) is i, [x for x in i], [x for x in i])
n = [1, 2, 3]
it = iter(n)
for x in it:
    n.append(x) if len(n) < 5 else None
print(n, list(it))
print(any([0, 1]), any([]), all([1, 0]), all([]), sum([]), sum([1.5, 2]), sum([[1], [2]], []), sum((x for x in [1, 2]), start=10), min(3, 1), max([1, 3, 2]), max("b", "a"), min([[2], [1, 5]]), abs(-3), divmod(7, -2), pow(2, 10, 1000), round(2.567, 1))
