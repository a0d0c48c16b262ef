# What gets away can be called with anything: a function as a value, a bound method, a class as a value.
def twice(x):
    return x + x


def thrice(x):
    return 3 * x


class Counter:
    def __init__(self, start):
        self.count = start

    def step(self, by):
        self.count += by


class Made:
    def __init__(self, value):
        self.value = value


c = Counter(1)
step = c.step
print(list(map(twice, [1, "a"])), thrice(2), step(2), [cls(3) for cls in (Made,)])
