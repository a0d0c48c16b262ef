# Tuples: everything that can be done with them, nesting, comparison, hashing, unpacking.
t = (1, "a", None, [2], (3,))
print(t, len(t), t[0], t[-1], t[1:3], t[::-1], (1,), (), tuple(), tuple("ab"), tuple([1, 2]), tuple({1: 2}), 1 in t, [2] in t, 5 in t)
print(t + (1,), (1, 2) * 2, 2 * (0,), (1,) * 0, t.index(None), (1, 1, 2).count(1), t == (1, "a", None, [2], (3,)), t != t[:], t[:] is t, tuple(t) is t)
print((1, 2) < (1, 3), (1,) < (1, 0), () < (0,), (2,) > (1, 9), (1, (2, 3)) < (1, (2, 4)), ("a", 1) <= ("a", 1), (1, 2.0) == (1.0, 2), (1, 2) == [1, 2])
print(hash((1, 2)) == hash((1, 2)), hash(()) == hash(()), {(1, 2): "x"}[1, 2], {(1, (2, 3))} == {(1, (2, 3))}, hash((1, "a")) == hash((True, "a")))
a, b = 1, 2
a, b = b, a
print(a, b)
a, (b, c), *d = 1, (2, 3), 4, 5
print(a, b, c, d)
*a, b = (1,)
print(a, b)
(a, b), c = "xy", "z"
[a, [b, *c]] = [1, "234"]
print(a, b, c)
a = b = c = (1, 2)
print(a is b is c)
a += (3,)
print(a, b)
x = 1,
print(x, type(x).__name__, type((1)).__name__, type(()).__name__)


def several():
    return 1, [2], "three"


one, two, three = several()
print(one, two, three, several()[1], several())


def star(*args):
    return args


print(star(*(1, 2), *(3,)), (*range(3), *"ab"), (*(), 1), [*(1, 2)])
for bad in (lambda: t[10], lambda: t["a"], lambda: t + [1], lambda: t.__setitem__, lambda: t.index("zz"), lambda: tuple(5), lambda: (1,) * "a", lambda: hash(t), lambda: (1, "a") < (1, 2), lambda: t.append(1)):
    try:
        print(bad())
    except (IndexError, TypeError, ValueError, AttributeError) as e:
        print(type(e).__name__, e)
try:
    t[0] = 5
except TypeError as e:
    print(e)
try:
    del t[0]
except TypeError as e:
    print(e)
for wrong in ((1,), (1, 2, 3), (), "a", 5, None):
    try:
        p, q = wrong
        print(p, q)
    except (ValueError, TypeError) as e:
        print(e)
try:
    p, *q, r = (1,)
except ValueError as e:
    print(e)
t[3].append("inside")
print(t, sum((1, 2, 3)), max((3, 1)), sorted((3, 1, 2)), any((0, 1)), list(zip((1, 2), (3, 4))), dict(((1, 2), (3, 4))), list(enumerate(("a", "b"), 1)))
print(repr((1,)), repr(((),)), str(("a", 1.5, True)), "%s" % ((1, 2),), "%s-%s" % (1, 2), "{} {}".format(*(1, 2)), f"{(1, 2)}", f"{(1, 2)[0]}")
big = tuple(range(500))
print(len(big), big[250:253], sum(big), big[-1], big.index(499), len(big + big), (big * 3)[1400])
nested = ((((((1,),),),),),)
while isinstance(nested, tuple):
    nested = nested[0]
print(nested)
print([(i, j) for i, j in zip(range(3), "abc")], {(i, i * i) for i in range(2)} == {(0, 0), (1, 1)}, tuple(i for i in range(3)), tuple(sorted({3, 1})), (1, 2)[True], (1, 2, 3)[-2:])
points = [(1, 5), (0, 9), (1, 2), (0, -1)]
print(sorted(points), min(points), max(points, key=lambda p: p[1]), sorted(points, key=lambda p: (p[0], -p[1])))
swap = [1, 2, 3]
swap[0], swap[1], swap[2] = swap[2], swap[0], swap[1]
print(swap)
i = 0
i, swap[i] = 2, "changed"
print(i, swap)
loop = ([],)
loop[0].append(loop)
print(loop)
