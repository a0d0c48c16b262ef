# Concatenation, comparison, unpacking, methods, errors.
t = (1, "two", 3.0, None, (4, 5))
print(t, t[1], t[-1][0], t[1:3], t[::-1], len(t), t + (6,), (1, 2) * 2, () * 3, (1,), ())
print(t.count(1), t.index("two"), None in t, 9 in t, (1, True, 1.0).count(1))
for call in (lambda: t.index(9), lambda: t[9], lambda: t + [1], lambda: t["a"], lambda: hash(([],)), lambda: (1, "a") < (1, 2)):
    try:
        print(call())
    except (ValueError, IndexError, TypeError) as e:
        print(type(e).__name__, e)
try:
    t[0] = 5
except TypeError as e:
    print(e)
print((1, 2) < (1, 3), (1, 2) < (1, 2, 0), (2,) > (1, 9), () < (0,), (1, 2) == [1, 2], (1, 2) == (1.0, 2), ("a", 1) < ("b",), (1, "a") != (1, "a"))
a, b = b, a = 1, 2
print(a, b)
(x, y), *rest, z = (1, 2), 3, 4, 5
first, *empty = (9,)
print(x, y, rest, z, first, empty)
for source in ((1,), (1, 2, 3), ()):
    try:
        p, q = source
    except ValueError as e:
        print(e)
try:
    p, *q, r = (1,)
except ValueError as e:
    print(e)
u = (1, [2])
try:
    u[1] += [3]
except TypeError as e:
    print(e, u)
print(tuple("abc"), tuple([1, 2]), tuple(range(3)), tuple({"k": 1}), tuple(), tuple(i * i for i in (1, 2)), tuple(t) is t, t[:] == t)
print(sorted([(2, "b"), (1, "z"), (2, "a")]), max((1, 5), (2, 0)), {(1, 2): "x"}[1, 2], hash((1, 2)) == hash((1.0, 2.0)))
print(*(1, 2), *[3], sep=",", end=";\n")
