# Set operations on integers, printed sorted.
a, b, c = set(range(0, 12, 2)), set(range(0, 12, 3)), frozenset({1, 2, 3})
for name, r in (("or", a | b), ("and", a & b), ("sub", a - b), ("xor", a ^ b), ("mix", a | c), ("xim", c & a)):
    print(name, sorted(r), type(r).__name__)
print(sorted(a.union(b, [100], "")), sorted(a.intersection(b, range(7))), sorted(a.difference([0], {2: 3})), sorted(a.symmetric_difference([0, 1])))
print(a < a | {1}, a <= a, a < a, a >= {0, 2}, a > set(), a.issubset(range(20)), a.issuperset([4]), a.isdisjoint({1, 3}), a == frozenset(a), c != {1, 2, 3})
for op in (lambda: a | [1], lambda: a < [1], lambda: {[]}, lambda: {1}.remove(2), lambda: set().pop(), lambda: set(5), lambda: {1} + {2}):
    try:
        print(op())
    except (TypeError, KeyError) as e:
        print(type(e).__name__, e)
s = {1, 2, 3}; alias = s
s |= {4}; s &= {2, 3, 4, 5}; s -= {3}; s ^= {4, 9}
print(sorted(s), alias is s)
s.add(2); s.discard(99); s.remove(9); s.update([7, 8], (6,)); s.difference_update({7}); s.intersection_update(range(8)); s.symmetric_difference_update({6, 5})
print(sorted(s), len(s), 2 in s, 2.0 in s, "2" in s)
f = c; f |= {9}
print(sorted(f), sorted(c), f is c, {c: "frozen"}[frozenset([3, 2, 1])], {frozenset(), frozenset([1])} == {frozenset([1]), frozenset()})
print(set(), frozenset(), {5}, frozenset({5}), len({1, True, 1.0}), {(1, 2)}, repr({"a"}))
print(frozenset({1}) in {frozenset({1})}, {1} in {frozenset({1})}, sorted(set("mississippi")), hash(frozenset([1, 2])) == hash(frozenset([2, 1])))
try:
    for x in (g := {1, 2}):
        g.add(x + 10)
except RuntimeError as e:
    print(e)
