# Sets and frozensets: operators, methods, mixed operands, failures. Order of small ints only.
a, b = {1, 2, 3}, {3, 4}
print(a | b, a & b, a - b, a ^ b, a >= {1}, a > a, a <= a, {1} < a, a == {3, 2, 1}, a != b, a.isdisjoint({9}), len(a), 2 in a, 9 not in a)
print(a.union([5], (6,)), a.intersection([1, 2], {2}), a.difference([1], [2]), a.symmetric_difference([1, 9]), a.issubset(range(9)), a.issuperset([]), a.copy() == a, a.copy() is a)
c = set(a)
c.add(7)
c.add(7)
c.discard(1)
c.discard(99)
c.remove(2)
c.update([8], {9}, "")
print(sorted(c), c.pop() in {3, 7, 8, 9}, len(c))
c.clear()
print(c, set(), not c, len(set()))
c |= {1, 2, 3, 4}
c &= {2, 3, 4, 5}
c -= {4}
c ^= {3, 10}
print(sorted(c))
c.intersection_update([2, 10, 11])
c.difference_update([10])
c.symmetric_difference_update({2, 5})
print(c)
d = e = {1}
d |= {2}
print(e, d is e)
f = frozenset([1, 2])
g = f
g |= {3}
print(f == {1, 2}, sorted(g), f is g, type(f | {9}).__name__, type({9} | f).__name__, hash(frozenset([1, 2])) == hash(frozenset([2, 1])), {f: 1}[frozenset({2, 1})], {f, frozenset([2, 1])} == {f}, frozenset() == set())
for bad in (lambda: a | [1], lambda: a & "x", lambda: a.add([]), lambda: {[]}, lambda: {{}}, lambda: set(5), lambda: a.remove(99), lambda: set().pop(), lambda: hash(a), lambda: a < 5, lambda: a[0], lambda: f.add(1), lambda: a - None, lambda: a.union(5), lambda: a.intersection(5)):
    try:
        print(bad())
    except (TypeError, KeyError, AttributeError) as err:
        print(type(err).__name__, err)
print(set("hello") == {"h", "e", "l", "o"}, len(set("mississippi")), sorted(set("banana")), sorted({1, 1.0, True, 2}), len({0, False, 0.0}), {1, True} == {1}, sorted(set([3, 1, 2] * 5)))
print(sorted({x % 7 for x in range(100)}), sum({1, 2, 3}), max({5, 9, 2}), any(set()), sorted([{2}, {1, 2}, set()], key=len), {1} in [{1}], {1} == frozenset({1}))
big = set(range(0, 3000, 3)) & set(range(0, 3000, 5))
print(len(big), min(big), max(big), sum(big))
for i in range(0, 3000, 15):
    big.discard(i) if i % 2 else big.add(-i)
print(len(big), sorted(big)[:3], sorted(big)[-3:])
s = {1, 2, 3}
try:
    for x in s:
        s.add(x + 10)
except RuntimeError as err:
    print(err)
s = {1, 2, 3}
try:
    for x in s:
        s.discard(x)
except RuntimeError as err:
    print(err)


class Evil:
    def __init__(self, victim):
        self.victim = victim

    def __hash__(self):
        return 1

    def __eq__(self, other):
        self.victim.clear()
        return False


v = {1, 65, 129}
print(Evil(v) in v, v)
v = {1, 2, 3}
v.add(Evil(v))
print(len(v))
v = {1, 2}
print(len({Evil(v), 5} & v), len(v))
u = {1, 2, 3}
u -= u
print(u, {1, 2} - {1, 2}, {1, 2} ^ {1, 2})
x = {1, 2, 3}
x.update(x)
x &= x
x.intersection_update(x)
x ^= x
print(x)
seen, unique = set(), []
for w in "a b a c b d a".split():
    if w not in seen:
        seen.add(w)
        unique.append(w)
print(unique, seen == set(unique))
print(sorted(sorted(p) for p in {frozenset({i, j}) for i in range(3) for j in range(3)}))
print(set.union({1}, [2], (3,)), set().union(*[[1], [2]]), frozenset("ab") | set("c") == set("abc"), set.union(set("a"), "b") == {"a", "b"}, {*[1, 2], *{3}}, {(1, 2), (1, 2)})
