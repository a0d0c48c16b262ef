# List, set, dict comprehensions: nesting, conditions, scopes, targets, exceptions.
print([x for x in range(5)], {x % 3 for x in range(7)} == {0, 1, 2}, {x: x * x for x in range(4)})
print([x for x in range(20) if x % 2 if x % 3], [(x, y) for x in range(3) for y in "ab"], [x if x > 2 else -x for x in range(5)])
print([[i * j for j in range(1, 4)] for i in range(1, 4)], [y for x in [[1, 2], [3], []] for y in x])
matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)], [list(r) for r in zip(*matrix)])
print([a + b for a, b in [(1, 2), (3, 4)]], [a for a, *b in ["xyz", "q"]], [b for a, *b in ["xyz", "q"]], {k: v for (k, v), w in [((1, 2), 3)]})
x = "outer"
print([x for x in range(3)], x, [x for _ in range(2)], {x for x in [1]}, x)


class Target:
    pass


t = Target()
items = [0, 0]
print([t.value for t.value in range(3)], t.value, [items[0] for items[0] in "ab"], items)
print([(lambda: i)() for i in range(3)], [f() for f in [lambda: i for i in range(3)]])


def scope(n):
    fs = [lambda: (i, n) for i in range(2)]
    n += 1
    return [f() for f in fs], [i for i in range(n) if i in [j for j in range(n) if j % 2]]


print(scope(4))
calls = []


def note(v):
    calls.append(v)
    return v


print([note(a) + note(b) for a in note([1, 2]) if note(a > 1) for b in note([a])], calls)
print({note(k): note(v) for k, v in {1: 2}.items()}, calls[-2:])
try:
    [1 // x for x in [1, 0, note("never")]]
except ZeroDivisionError as e:
    print(e, calls[-1])
try:
    [x for x in range(3) for y in x]
except TypeError as e:
    print(e)
try:
    {[]: 1 for _ in range(1)}
except TypeError as e:
    print(e)
try:
    [a for a, b in [(1, 2, 3)]]
except ValueError as e:
    print(e)
print([y := 5, y ** 2], [last := i for i in range(4)], last, [s for n in range(5) if (s := n * n) > 3])
print([i for i in range(10)][-3:], len([None for _ in range(1000)]), sum([i for i in range(101)]))
print({i: {j: i * j for j in range(2)} for i in range(2)}, {(i, j) for i in range(2) for j in range(2)} == {(0, 0), (0, 1), (1, 0), (1, 1)})
print([[x for x in range(x)] for x in range(4)], [x for x in [x for x in [x for x in range(3)]]])
grow = [1, 2, 3]
print([grow.append(v) or len(grow) for v in grow if len(grow) < 6], grow)


class Body:
    n = 3
    squares = [i * i for i in range(n)]
    pairs = {k: v for k, v in zip("ab", squares)}

    def method(self):
        return [self.n + i for i in range(2)], [__class__.__name__ for _ in range(1)]


print(Body.squares, Body.pairs, Body().method())


def generator():
    got = [(yield_value) for yield_value in (yield 1)]
    yield got


g = generator()
next(g)
print(g.send([1, 2]))


def early():
    for v in [i * 2 for i in range(5)]:
        if v > 4:
            return [v for v in range(v)]


print(early())
words = "the quick brown fox jumps over the lazy dog the end".split()
count = {w: words.count(w) for w in words}
print(sorted(count.items(), key=lambda p: (-p[1], p[0]))[:3], {len(w): [v for v in words if len(v) == len(w)] for w in words})
print([p for p in range(2, 50) if all(p % d for d in range(2, int(p ** 0.5) + 1))])
