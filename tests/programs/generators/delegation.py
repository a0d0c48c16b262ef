# yield from: values, sends, throws, return values, over generators and plain iterators.
def inner(n):
    log = []
    for i in range(n):
        try:
            log.append((yield i))
        except KeyError as e:
            log.append(repr(e))
    return log


def outer(n):
    first = yield from inner(n)
    second = yield from [10, 20]
    third = yield from ()
    return first, second, third


g = outer(3)
print(next(g), g.send("a"), g.throw(KeyError("k")), g.send("b"), next(g))
try:
    next(g)
except StopIteration as e:
    print(e.value)


def chain(*iterables):
    for it in iterables:
        yield from it


print(list(chain("ab", [1], {2: 3}, (x for x in "z"), range(2), chain([5], chain()))))


def walk(tree):
    if isinstance(tree, list):
        for t in tree:
            yield from walk(t)
    else:
        yield tree


print(list(walk([1, [2, [3, [[]], 4]], [[[5]]]])), sum(walk([[i] for i in range(20)])))


def closing(log):
    def low():
        try:
            yield 1
        finally:
            log.append("low")
    try:
        yield from low()
    finally:
        log.append("high")


log = []
c = closing(log)
next(c)
c.close()
print(log)
c = closing(log)
next(c)
try:
    c.throw(ValueError("through"))
except ValueError as e:
    print(e, log)


class Custom:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration("value")
        return self.n

    def send(self, x):
        return ("sent", x)

    def throw(self, e):
        return ("thrown", repr(e))

    def close(self):
        print("closed")


def delegate(it):
    r = yield from it
    print("result", r)


d = delegate(Custom())
print(next(d), d.send(5), d.throw(ValueError("v")), next(d), next(d, "end"))
d = delegate(Custom())
next(d)
d.close()
d = delegate(iter([1, 2]))
next(d)
try:
    d.send(1)
except AttributeError as e:
    print(e)
d = delegate(iter([1, 2]))
next(d)
try:
    d.throw(KeyError("plain"))
except KeyError as e:
    print(repr(e))
try:
    next(delegate(5))
except TypeError as e:
    print(e)


def fails():
    yield 1
    raise ValueError("inner")


def catches():
    try:
        yield from fails()
    except ValueError as e:
        yield "caught " + str(e)


print(list(catches()))


def deep(n):
    if n:
        r = yield from deep(n - 1)
        return r + 1
    x = yield "bottom"
    return x


d = deep(40)
print(next(d))
try:
    d.send(100)
except StopIteration as e:
    print(e.value)


def accumulate():
    total = 0
    while True:
        x = yield
        if x is None:
            return total
        total += x


def gather(results):
    while True:
        results.append((yield from accumulate()))


results = []
acc = gather(results)
next(acc)
for x in (1, 2, None, 10, None, None):
    acc.send(x)
print(results)
