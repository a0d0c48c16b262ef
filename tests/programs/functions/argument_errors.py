# TypeError messages of wrong calls, and the order in which things are checked.
def none():
    pass


def one(a):
    return a


def two(a, b):
    return a, b


def three(a, b, c):
    return a, b, c


def some(a, b=1):
    return a, b


def many(a, b=1, c=2):
    return a


def key(a, *, k):
    return a, k


def keys(*, k, m, n=1):
    return k


def pos(a, b, /, c):
    return a, b, c


def rest(a, *args):
    return a


class C:
    def __init__(self, x):
        self.x = x

    def m(self, y):
        return y

    @staticmethod
    def s(a):
        return a

    @classmethod
    def c(cls, a):
        return a


class Plain:
    pass


c = C(1)
unknown = [none, one, two, three, some, many, key, keys, pos, rest, C, c.m, C.s, C.c, Plain]
n0, n1, n2, n3, s1, m1, k1, k2, p1, r1, K, cm, cs, cc, P = unknown
five, nothing, text, empty = 5, None, "x", []
calls = [
    lambda: n0(1), lambda: n0(1, 2), lambda: n0(x=1), lambda: n1(), lambda: n1(1, 2), lambda: n1(b=1),
    lambda: n1(1, a=1), lambda: n2(), lambda: n2(1), lambda: n2(b=1), lambda: n3(), lambda: n3(b=1), lambda: n3(1, 2, 3, 4),
    lambda: s1(), lambda: s1(1, 2, 3), lambda: m1(1, 2, 3, 4), lambda: k1(1), lambda: k1(1, 2), lambda: k1(k=1),
    lambda: k2(), lambda: k2(k=1), lambda: k2(1), lambda: k2(k=1, m=2, z=3), lambda: p1(1, 2), lambda: p1(1, 2, a=1, c=2),
    lambda: p1(a=1, b=2, c=3), lambda: r1(), lambda: K(), lambda: K(1, 2), lambda: K(y=1), lambda: cm(), lambda: cm(1, 2),
    lambda: cs(), lambda: cc(1, 2), lambda: P(1), lambda: P(x=1), lambda: C.m(), lambda: k1(1, 2, k=3),
    lambda: C.m(c, *[1, 2]), lambda: n2(*[1, 2, 3]), lambda: n2(**{"a": 1, "c": 2}), lambda: s1(*[], **{"z": 1}),
    lambda: (lambda x: x)(*[]), lambda: (lambda: 0)(*[1]), lambda: five(*[]), lambda: nothing(*[1]), lambda: text(*[2]),
    lambda: c(*[]), lambda: empty(*[]),
]
for i, call in enumerate(calls):
    try:
        print(i, call())
    except TypeError as e:
        print(i, e)
