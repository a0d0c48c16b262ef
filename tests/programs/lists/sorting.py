# Sorting: stability, keys, reverse, failures in the middle, mutation by the key function.
words = "the quick brown fox jumps over the lazy dog".split()
print(sorted(words), sorted(words, key=len), sorted(words, key=len, reverse=True), sorted(words, key=lambda w: (len(w), w)), sorted(words, reverse=True))
pairs = [(i % 3, i) for i in range(12)]
print(sorted(pairs, key=lambda p: p[0]), sorted(pairs, key=lambda p: p[0], reverse=True), sorted(pairs, key=lambda p: -p[0]))
l = [5, 2, 9, 1]
print(l.sort(), l, l.sort(reverse=True), l, l.sort(key=str), l)
print(sorted([]), sorted([1]), sorted("hello"), sorted({3: 1, 1: 2}), sorted((2, 1)), sorted(x * x for x in (-3, 1, -2)))
print(sorted([3, 1.5, True, 0, -2]), sorted([[2], [1, 5], [1], []]), sorted([(1, "b"), (1, "a"), (0, "z")]), sorted(["b", "B", "a", "A", ""], key=str.lower), sorted([2**70, -2**70, 2**69, 5]))
state = 12345
numbers = []
for _ in range(500):
    state = (state * 1103515245 + 12345) % 2**31
    numbers.append(state % 1000)
s = sorted(numbers)
print(all(a <= b for a, b in zip(s, s[1:])), sum(s) == sum(numbers), s[:5], s[-5:])
indexed = sorted(enumerate(numbers), key=lambda p: p[1] // 100)
print(all(a[0] < b[0] for a, b in zip(indexed, indexed[1:]) if a[1] // 100 == b[1] // 100))
print(sorted(range(100), key=lambda n: (n % 10, -n))[:12], sorted(range(50), reverse=True)[:3], sorted(list(range(40)) + list(range(20, 0, -1)))[:6])
calls = []


def key(x):
    calls.append(x)
    return -x


print(sorted([3, 1, 2], key=key), calls)


class Item:
    compared = 0

    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        Item.compared += 1
        return self.v < other.v


items = [Item(v) for v in (3, 1, 2)]
print([i.v for i in sorted(items)], Item.compared > 0, max(items, key=lambda i: i.v).v, min(items).v)


class Bad:
    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        if self.v == 3 or other.v == 3:
            raise ValueError("three")
        return self.v < other.v


bads = [Bad(v) for v in (5, 4, 3, 2, 1)]
try:
    bads.sort()
except ValueError as e:
    print(e, sorted(b.v for b in bads))
for f in (lambda: sorted([1, "a"]), lambda: sorted([None, 1]), lambda: sorted([1, 2], key=5), lambda: sorted([1, 2], key=lambda: 0), lambda: sorted([{}, {}]), lambda: sorted([1j, 2j])):
    try:
        print(f())
    except TypeError as e:
        print(e)
m = [3, 1, 2]


def mutating(x):
    m.append(x)
    return x


try:
    m.sort(key=mutating)
    print("sorted")
except ValueError as e:
    print(e)
seen = []


def spying(x):
    seen.append(len(spied))
    return x


spied = [2, 1]
spied.sort(key=spying)
print(seen, spied)


def failing(x):
    if x == 2:
        raise KeyError(x)
    return x


f = [3, 2, 1]
try:
    f.sort(key=failing)
except KeyError as e:
    print(repr(e), f)


class Odd:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return "yes" if self.n < other.n else ""


print([o.n for o in sorted([Odd(2), Odd(1), Odd(3)])])
print(max("apple", "fig", key=len), min([[1, 2], [0]], key=sum), max([], default="none"), max(3, 1, 2), min("c", "a", key=ord), max({1: 5, 9: 0}), max((1, "a"), (1, "b")))
print(list(reversed([1, 2, 3])), list(reversed("abc")), list(reversed(range(0, 10, 3))), list(reversed({1: 0, 2: 0})), [1, 2][::-1])
nested = {"b": [3, 1], "a": [2]}
print(sorted(nested.items(), key=lambda kv: sum(kv[1])), sorted(nested, key=nested.get), [k for k, _ in sorted(nested.items(), key=lambda kv: len(kv[1]))])
