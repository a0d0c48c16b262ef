def chained(a, b, c):
    return a < b <= c


def boolean(a, b):
    return a and b or not a


def conditional(a):
    return [1, a] if a > 0 else (a,)


def condition(a, b, c):
    if a and not (b or c is None):
        return 1
    return 2


def swap(a, b):
    a, b = b, a
    return a - b


def spread(x):
    first, *rest, last = x
    return [first, *rest, last], {first: last, **x}


def walrus(f):
    while (chunk := f()) != "":
        print(chunk)


def text(x, width):
    return f"{x!r:>{width}} is {x:.2f}"


class Counter:
    def __init__(self):
        self.items = [0]
        self.count = 0

    def step(self, i):
        self.items[i] += 1
        self.count -= 1


counter = Counter()
counter.step(0)
print(chained(1, 2, 3), boolean(1, 2), conditional(3), condition(1, 2, 3), swap(1, 2))
print(spread([1, 2, 3]), walrus(input), text(1.5, 10))
