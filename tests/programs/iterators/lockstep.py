# zip, enumerate, map, filter and reversed: lengths, laziness, strictness.
def noisy(name, n):
    for i in range(n):
        print(f"{name}{i}", end=" ")
        yield i
print(list(zip(noisy("a", 2), noisy("b", 3))))
print(list(zip(noisy("a", 3), noisy("b", 2))))
print(list(map(lambda x, y: x * 10 + y, noisy("m", 2), noisy("n", 5))))
for args in (([1, 2], [1]), ([1], [1, 2]), ([], []), ([1], [2], [])):
    try:
        print(list(zip(*args, strict=True)))
    except ValueError as e:
        print(e)
print(list(zip()), list(zip("ab")), list(enumerate("ab", -1)), list(enumerate([])), list(enumerate("x", start=10**20)))
print(list(filter(None, [0, 1, "", "a", [], None, 2.0])), list(filter(str.isupper, "aBcD")), list(map(str, (1, None))), list(map(pow, (2, 3), (3, 2))), list(filter(lambda p: p[0] < p[1], zip([1, 5], [2, 4]))))
m = map(len, ["a", "bb"])
print(next(m), next(m), next(m, "over"), iter(m) is m, list(m))
lazy = map(lambda x: 1 // x, [1, 0, 2])
print(next(lazy))
try:
    next(lazy)
except ZeroDivisionError:
    print("zero", next(lazy), next(lazy, None))
print(list(reversed([1, 2])), list(reversed("ab")), list(reversed(range(3))), list(reversed({"a": 1, "b": 2})), list(reversed(())), "".join(reversed("→é😀")))
a = [1, 2, 3]; it = iter(a); next(it); a.append(4); print(list(it)); a.append(5); print(list(it), a)
r = reversed(a); print(next(r), a.pop(), next(r), list(r))
names, ages = zip(*[("ann", 3), ("bob", 4)]); print(names, ages, dict(zip(names, ages)), [*map(list, zip(*[[1, 2], [3, 4]]))])
for i, (a, (b, c)) in enumerate(zip("xy", zip((1, 2), (3, 4)))):
    print(i, a, b, c, end="; ")
print(all([]), any([]), all([1, 0]), any(iter([0, 2])), sum([], 5), sum(([1], [2]), []), max("bca"), min([3], [2, 9]), max([], default="none"), max("aaa", "b", key=len))
