# Arrays of every number format: construction, items, methods.
import array
from array import array as A, ArrayType

print(array.ArrayType is A, ArrayType.__name__, A)
for code in "bBhHiIqQfd":
    a = A(code, [1, 2, 3])
    a.append(100)
    a.extend((5, 6))
    a.extend(A(code, [7]))
    a.extend(x * 2 for x in range(3))
    a[0] = 9
    a[-1] += 1
    print(a, a.typecode, a.itemsize, len(a), a[2], a[-2], a.tolist(), a.tobytes().hex())
print(A("l").itemsize == A("L").itemsize, A("l", [-5, 5]), A("L", [0, 4294967295]))
limits = {"b": (-128, 127), "B": (0, 255), "h": (-32768, 32767), "H": (0, 65535), "i": (-(2 ** 31), 2 ** 31 - 1), "I": (0, 2 ** 32 - 1),
          "q": (-(2 ** 63), 2 ** 63 - 1), "Q": (0, 2 ** 64 - 1)}
for code, (low, high) in limits.items():
    a = A(code, (low, high, 0))
    print(a, a.tolist() == [low, high, 0], [x + 1 for x in a])
print(A("f", [0.5, 0.1, 1e300, -2]), A("d", [0.1, 1e300, 3]), A("f", range(3)), A("d", A("h", [1, -1])))
print(A("i", b"\1\0\0\0\2\0\0\0"), A("h", bytearray(b"abcd")), A("b", memoryview(b"ab")), A("i"), A("i", ()), A("Q", [2 ** 63, 1]))

a = A("i", [1, 2, 3, 2, 1])
print(a.count(2), a.count(2.0), a.count("2"), a.index(2), a.index(2, 2), a.index(1, -2), 3 in a, 3.0 in a, "3" in a, 9 in a)
a.insert(0, 10)
a.insert(100, 11)
a.insert(-1, 12)
a.insert(-100, 13)
print(a, a.pop(), a.pop(0), a.pop(-2), a)
a.remove(2)
a.reverse()
print(a)
a.byteswap()
print(a)
a.byteswap()
print(a, A("q", [1, -2]).tolist())
for code in "bhqd":
    b = A(code, [1, 2])
    b.byteswap()
    print(b.tobytes().hex())
print(list(a), list(reversed(a)), sorted(a), max(a), sum(a), bool(a), bool(A("i")), [x for x in a if x > 1])
total = 0
for i, x in enumerate(a):
    total += i * x
print(total, *a)

b = A("h")
b.frombytes(b"\1\0\2\0")
b.fromlist([3, 4])
b.frombytes(memoryview(b"\5\0"))
print(b, b.buffer_info()[1], type(b.buffer_info()[0]).__name__, bytes(b), bytearray(b).hex())
try:
    b.fromlist([5, 6, "x"])
except TypeError as error:
    print(error, b)


class Number:
    def __index__(self):
        return 7

    def __float__(self):
        return 2.5


print(A("b", [Number(), True]), A("f", [Number()]), A("Q", [Number()]), A("i", [1, 2, 3, 4, 5, 6, 7, 8])[Number()])


class Samples(A):
    def mean(self):
        return sum(self) / len(self)


s = Samples("h", [1, 2, 6])
s.append(7)
print(s, s.mean(), isinstance(s, A), s[1:3], s == A("i", [1, 2, 6, 7]), type(s + A("h")).__name__)
