# Parameters before / have no name for the caller; parameters after * have nothing else.
def f(a, b=2, /, c=3, *, d=4, **kw):
    return a, b, c, d, kw


print(f(1), f(1, 5), f(1, 5, 6), f(1, c=9), f(1, a=2, b=3), f(1, 2, 3, d=0, c2=1))


def only(a, /):
    return a


def clash(name, /, **kw):
    return name, kw


print(only(3), clash("x", name="y"), clash(1, **{"name": 2, "kw": 3}))


def both(a, /, *, a2):
    return a + a2


print(both(1, a2=2))


def every(a, b=1, /, c=2, d=3, *args, e, f=5, **kw):
    return [a, b, c, d, args, e, f, kw]


print(every(0, e=1))
print(every(0, 1, 2, 3, 4, 5, e=6, g=7))
print(every(0, c=9, e=8, **{"a": 1}))
print(every(*range(6), **{"e": "E", "f": "F", "b": "B"}))
unknown = [f, only, clash, both, every][:]
for g, args, kw in (
    (unknown[0], (), {}),
    (unknown[0], (1, 2, 3, 4), {}),
    (unknown[0], (), {"a": 1}),
    (unknown[1], (), {"a": 1}),
    (unknown[1], (1, 2), {}),
    (unknown[2], (), {"name": 1}),
    (unknown[3], (1, 2), {}),
    (unknown[3], (1,), {}),
    (unknown[4], (), {}),
    (unknown[4], (1,), {}),
    (unknown[4], (1,), {"c": 1, "f": 2}),
):
    try:
        print(g(*args, **kw))
    except TypeError as e:
        print(e)


class K:
    def __init__(self, /, **kw):
        self.__dict__.update(kw)

    def get(self, key, /, default=None):
        return self.__dict__.get(key, default)


k = K(self=1, key=2)
print(k.get("self"), k.get("key"), k.get("no"), k.get("no", default=5), k.__dict__)
