# Slices, operators and comparison of arrays.
from array import array as A

a = A("i", range(8))
print(a[2:5], a[::3], a[::-1], a[6:2:-2], a[5:2], a[-3:], a[:])
a[1:3] = A("i", [20, 30, 40])
print(a)
a[2:4] = A("i")
print(a)
a[::2] = A("i", [-1, -2, -3, -4])
print(a)
a[3:3] = a
print(a)
del a[0], a[-1]
del a[1:3]
print(a)
del a[::-3]
print(a)
del a[5:1]
a[len(a):] = A("i", [7])
print(a, len(a))

b = A("h", [1, 2])
print(b + A("h", [3]), b * 3, 2 * b, b * 0, b * -1, b + b)
c = b
c += A("h", [9])
c *= 2
print(b, c is b)
c *= 0
print(b, A("u", "ab") + A("u", "c"))

pairs = [([1, 2], [1, 2]), ([1, 2], [1, 3]), ([1, 2], [1]), ([], [0]), ([], [])]
for left, right in pairs:
    for codes in ("ii", "bH", "id"):
        x, y = A(codes[0], left), A(codes[1], right)
        print(x == y, x != y, x < y, x <= y, x > y, x >= y, end=" ")
    print()
print(A("b", [-1]) == A("B", [255]), A("i", [1]) == [1], A("i", [1]) != (1,), A("f", [float("nan")]) == A("f", [float("nan")]))
print({"a": A("b", [1])}, [A("f", [0.5])], str(A("B", b"ab")), f"{A('i', [5])}")
x, y, *z = A("i", [1, 2, 3, 4])
print(x, y, z)


class Right:
    def __radd__(self, other):
        return "radd", len(other)

    def __rmul__(self, other):
        return "rmul", len(other)


print(b + Right(), A("b", [1]) * Right())
iterator = iter(A("i", [1, 2]))
print(next(iterator), next(iterator), next(iterator, "end"))
grow = A("i", [1, 2, 3])
for item in grow:
    if len(grow) < 6:
        grow.append(item * 10)
print(grow)
print(dict(zip(A("u", "ab"), A("i", [1, 2]))), set(A("b", [1, 1, 2])) == {1, 2}, tuple(A("d", [0.5])))
