# *args and **kw, at definition and at call.
def f(*args, **kw):
    return args, kw


print(f(), f(1), f(1, 2, a=3), f(*[], **{}), f(*(1, 2), 3, *range(2), x=1, **{"y": 2}))


def g(a, b=2, *args, c, d=4, **kw):
    return a, b, args, c, d, kw


print(g(1, c=3), g(1, 2, 3, 4, c=5, e=6), g(*"xyz", c=0), g(c=1, a=2, b=3), g(**{"a": 1, "c": 2, "z": 3}))
order = []


def note(x):
    order.append(x)
    return x


f(note(1), *[note(2)], k=note(3), **{"m": note(4)})
print(order)
kw = {"a": 1}
args = [1, 2]
got_args, got_kw = f(*args, **kw)
got_kw["b"] = 2
args.append(3)
print(got_args, got_kw, kw, args, type(got_args), type(got_kw))


class Mapping:
    def keys(self):
        return ["p", "q"]

    def __getitem__(self, key):
        return key * 2


print(f(**Mapping()))
print(f(*{"k": 1}), f(*"ab"), f(*(x * x for x in range(3))), f(*{1: 2}.items()))
for call in (
    lambda: f(*5),
    lambda: f(**5),
    lambda: f(**{1: 2}),
    lambda: f(a=1, **{"a": 2}),
    lambda: f(**{"a": 1}, **{"a": 2}),
    lambda: g(1, **{"c": 1}, a=2),
    lambda: g(*[1, 2, 3]),
    lambda: g(*[], c=1),
):
    try:
        print(call())
    except TypeError as e:
        print(type(e).__name__, str(e).replace("__main__.", ""))


def generator():
    yield 1
    raise ValueError("inside")


try:
    f(*generator())
except ValueError as e:
    print(e)


def forward(*args, **kw):
    return g(*args, **kw)


print(forward(1, 2, 3, c=9, zz=1), forward(*args, c=kw))


def swallow(self, *self_args, **others):
    return self, self_args, others


print(swallow(1, 2, me=3))
print((lambda *a, **k: (a, k))(1, *[2], b=3), (lambda a, *, b: a - b)(5, b=3))
print(max(*[1, 5, 3]), max(*[[1, 5, 3]]), print(*[1, 2], sep="-", **{"end": "!\n"}))
big = f(*range(300))[0]
print(len(big), big[299], len(f(**{"k%d" % i: i for i in range(100)})[1]))
