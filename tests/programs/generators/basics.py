# Generator functions: laziness, state, delegation of every kind of exit.
def count(n):
    print("started")
    i = 0
    while i < n:
        yield i
        i += 1
    print("finished")
    return "result"


g = count(2)
print(type(g).__name__, iter(g) is g)
print(next(g), next(g))
try:
    next(g)
except StopIteration as e:
    print("stop", e.value, e.args)
print(next(g, "default"))
print(list(count(3)), sum(x * x for x in range(10)))


def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


for f in fib():
    if f > 50:
        break
    print(f, end=" ")
print()


def take(n, iterable):
    it = iter(iterable)
    for _ in range(n):
        try:
            yield next(it)
        except StopIteration:
            return


def squares():
    return (n * n for n in naturals())


def naturals():
    n = 0
    while True:
        yield n
        n += 1


print(list(take(5, squares())), list(take(5, [1, 2])))
a, b, *c = take(4, naturals())
print(a, b, c)
print(max(take(5, squares())), min(take(3, squares())), tuple(take(2, "xyz")), set(take(2, "aa")))
print(dict((k, v) for k, v in zip("ab", naturals())))
print("-".join(str(x) for x in take(3, naturals())))
print(any(x > 3 for x in naturals()), all(x < 3 for x in naturals()))
print(3 in naturals(), list(zip(range(2), fib())))
nested = ((x, y) for x in range(3) for y in range(x) if (x + y) % 2)
print(list(nested), list(nested))


def empty():
    return
    yield


print(list(empty()))


def in_expressions():
    x = (yield 1) or "default"
    y = [(yield 2), (yield 3)]
    return x, y


g = in_expressions()
print(next(g), g.send(None), g.send("a"), end=" ")
try:
    g.send("b")
except StopIteration as e:
    print(e.value)
