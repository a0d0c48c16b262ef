a, b = b, a = 1, 2
print(a, b)
(c, (d, *e)), [f, *_] = ("x", "yzw"), range(3)
print(c, d, e, f, _)
*head, last = "abc"
first, *middle, end = b"\x01\x02"
print(head, last, first, middle, end)
i, row = 0, [9, 9, 9]
i, row[i] = 2, "set"
print(i, row)
row[0], row[1:], i = row[2], (row[0], i, 5), row
print(row, i is row)


class Point:
    def __iter__(self):
        yield self.x
        yield self.y


p = Point()
p.x, p.y = 3, 4
x, y = p
p.x, p.y = p.y, p.x
print(x, y, *p, [*p, *[*p]], {*p} == {3, 4}, {**{"a": 1}, "a": 2, **dict(b=3)})
(only,) = {5: "five"}
[[inner]] = [[only]]
print(only, inner)
for key, (low, *high) in {"k": (1, 2, 3), "s": "q"}.items():
    print(key, low, high)
print([x + sum(rest) for x, *rest in ((1, 2, 3), (4,))], [(m, n) for (m, n), in [[(1, 2)], ["ab"]]])
for bad in ((), (1, 2, 3), iter("abcd"), 5, None, {1}, "a"):
    try:
        x, y = bad
    except (ValueError, TypeError) as error:
        print(error)
for bad in ((), [1]):
    try:
        x, *y, z = bad
    except ValueError as error:
        print(error)
print(x, y)
