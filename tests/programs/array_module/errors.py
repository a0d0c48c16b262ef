# What arrays refuse.
from array import array as A


def attempt(function, *arguments):
    try:
        print(function(*arguments))
    except (TypeError, ValueError, OverflowError, IndexError, KeyError) as error:
        print(type(error).__name__, error)


for code in "bBhHiIqQ":
    a = A(code)
    for value in (1 << 80, -(1 << 80), -1, 1.5, "x", None, 200, 40000, 70000, 1 << 31, 1 << 32, 1 << 64):
        attempt(a.append, value)
    print(a)
for code in "fdu":
    attempt(A, code, ["xy"])
    attempt(A, code, [None])
attempt(A, 5)
attempt(A, "ii")
attempt(A, b"i")
attempt(A, "i", None)
attempt(A, "i", 5)
attempt(A, "i", "abc")
attempt(A, "i", A("u", "a"))
attempt(A, "i", b"abc")
attempt(A, "i", A("f", [1]))

a = A("i", [1, 2, 3])
attempt(a.pop, 10)
attempt(A("i").pop)
attempt(a.pop, "x")
attempt(a.remove, 9)
attempt(a.index, 9)
attempt(a.index, 1, 1)
attempt(a.index, 2, "x")
attempt(a.insert, "x", 8)
attempt(a.insert, 0, "x")
attempt(a.extend, A("h", [1]))
attempt(a.extend, "ab")
attempt(a.extend, 5)
attempt(a.frombytes, b"abc")
attempt(a.frombytes, "abcd")
attempt(a.fromlist, (1,))
attempt(A("u").fromunicode, 5)
print(a)
for key in (3, -4, "x", 1.5, None, 1 << 80):
    attempt(a.__getitem__, key)
    attempt(a.__setitem__, key, 1)
    attempt(a.__delitem__, key)
for key in (slice(1, 3), slice(None, None, 2)):
    for value in (9, "x", [1, 2], b"abcd", A("h", [1]), A("i", [1])):
        attempt(a.__setitem__, key, value)
print(a)
for value in (A("h"), [1], None):
    attempt(lambda: a + value)
    attempt(a.__iadd__, value)
    attempt(lambda: a < value)
attempt(lambda: a * "x")
attempt(lambda: a * 1.5)
attempt(lambda: "x" * a)
attempt(hash, a)
attempt(A("i").__setitem__, 0, a)


class Index:
    def __index__(self):
        raise KeyError("index")


attempt(a.append, Index())
attempt(a.__getitem__, Index())


class Shrinks:
    def __index__(self):
        del a[:]
        return 5


try:
    a[0] = Shrinks()
except IndexError:
    pass
print(a)
