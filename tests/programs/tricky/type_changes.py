# Variables, attributes, parameters and containers that change their type in the middle.
def f(x):
    y = x
    for _ in range(3):
        y = y + y
    return y


print(f(1), f("a"), f(1.5), f([1]), f((2,)), f(2**40), f(True), f(b"x"))


def accumulate(values):
    total = 0
    for v in values:
        total += v
    return total


print(accumulate([1, 2]), accumulate([1, 2.5]), accumulate([2**62, 2**62, 2**62]), accumulate([True, 1j]), accumulate([]))


class Box:
    def __init__(self, v):
        self.v = v

    def get(self):
        return self.v

    def bump(self):
        self.v += self.v
        return self


b = Box(1)
print(b.bump().get())
b.v = "s"
print(b.bump().get())
b.v = [b]
print(len(b.bump().get()), Box(None).get(), Box(2.5).bump().v, Box(2**31).bump().v)


def loop(n):
    x = None
    out = []
    for i in range(n):
        if x is None:
            x = i
        elif isinstance(x, int):
            x = str(x)
        elif isinstance(x, str):
            x = [x]
        else:
            x = None
        out.append(x)
    return out


print(loop(9))


def maybe(flag):
    if flag:
        r = 1
    else:
        r = "one"
    return r


print(maybe(1) + 1, maybe(0) + "!", [maybe(i) for i in (0, 1)])


def fibonacci(n, a=0, b=1):
    while n:
        a, b, n = b, a + b, n - 1
    return a


print(fibonacci(10), fibonacci(5, "a", "b"), fibonacci(3, [], [1]), fibonacci(4, 0.5, 1), fibonacci(100))


def divide(a, b):
    return a / b, a // b, a % b


print(divide(7, 2), divide(7.0, 2), divide(-7, 2), divide(True, 2), divide(2**70, 2**68))
x = 5
x = x / 2
x = int(x)
x = str(x) * 3
x = [x]
x = {1: x}
x = x[1][0]
print(x)


def compare(a, b):
    return a < b, a == b, a != b, a >= b


print(compare(1, 2), compare("a", "b"), compare(1.0, 1), compare([1], [1]), compare(2**70, 1.5), compare((1, 2), (1,)))
try:
    compare(1, "a")
except TypeError as e:
    print(e)


def index(c, i):
    return c[i]


print(index([1, 2], 0), index("ab", -1), index({"k": 5}, "k"), index((1,), 0), index(b"a", 0), index(range(5), 2), index([1, 2, 3], slice(1, None)), index(bytearray(b"z"), 0))


def truth(x):
    return "yes" if x else "no", not x, x and 1, x or 2, bool(x)


print([truth(v) for v in (0, 1, "", "a", [], [0], None, 0.0, {}, {1: 1}, -0.0, (), b"", 2**70, float("nan"))])


def minimum(a, b):
    return a if a < b else b


print(minimum(1, 2), minimum(2.5, 1), minimum("b", "a"), minimum([2], [1, 5]), minimum(2**64, 2**65), minimum(True, 0))


def square_root(n):
    x = n
    while x * x > n:
        x = (x + n // x) // 2
    return x


print(square_root(10**6), square_root(10**30), square_root(2))


def typed(a: int, b: str = 5) -> float:
    c: list = a
    return [a, b, c]


print(typed("not int"), typed(1.5, None), typed.__name__)
for v in (1, "two", 3.0, None, [4], (5,), {6: 7}, True, b"8"):
    print(type(v).__name__, v == v, v is v, str(v) + repr(v), end="; ")
print()
attributes = Box(0)
for v in (1, 2.5, "s"):
    attributes.v = v
    attributes.bump()
    print(attributes.v, type(attributes.get()).__name__)
counter = 0


def bump():
    global counter
    counter += 1
    if counter == 3:
        counter = counter / 2
    return counter


print([bump() for _ in range(5)])
