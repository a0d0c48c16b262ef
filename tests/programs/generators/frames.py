# What a generator keeps alive between yields: loops, try blocks, unpacked values, closures.
def keeps():
    data = {"a": [1, 2], "b": [3]}
    for key, values in data.items():
        for i, v in enumerate(values):
            try:
                got = yield key, i, v
                print("got", got)
            except KeyError:
                yield "key error"
            else:
                if v == 2:
                    continue
            finally:
                data[key][i] = v * 10
    with open_like() as handle:
        yield handle
    return data


class open_like:
    def __enter__(self):
        print("open")
        return "handle"

    def __exit__(self, *args):
        print("close", args[0])


g = keeps()
result = []
try:
    value = next(g)
    while True:
        result.append(value)
        value = g.send(len(result))
except StopIteration as e:
    print(result, e.value)
g = keeps()
next(g)
print(g.throw(KeyError))
print(next(g))
g.close()


def make(n):
    def gen():
        nonlocal n
        while n > 0:
            n -= 1
            yield n

    return gen, lambda: n


gen, peek = make(5)
it = gen()
next(it), next(it)
print(peek(), list(it), peek())


def many(a, b=2, *args, c, d=4, **kw):
    yield a, b
    yield args
    yield c, d, kw


print(list(many(1, c=3)), list(many(1, 2, 3, 4, c=5, e=6)))
generators = [(lambda k: (k * x for x in range(3)))(k) for k in range(3)]
print([list(x) for x in generators])


class Stack:
    def __init__(self, *items):
        self.items = list(items)

    def __iter__(self):
        while self.items:
            yield self.items.pop()

    def walk(self):
        yield self
        yield from self


s = Stack(1, 2, 3)
print([x if isinstance(x, int) else "self" for x in s.walk()], list(s))


def exception_state():
    try:
        raise ValueError("outer")
    except ValueError as e:
        yield str(e)
        try:
            yield "inside"
        except TypeError as t:
            yield repr(t.__context__)
    yield "after"


g = exception_state()
print(next(g), next(g))
try:
    raise LookupError
except LookupError:
    print(g.throw(TypeError("t")), next(g))
