# Classes used in ways that a closed-world compiler could get wrong.
class A:
    x = 1

    def who(self):
        return "A"


class B(A):
    def who(self):
        return "B"


def call(o):
    return o.who(), o.x


a, b = A(), B()
print(call(a), call(b))
A.x = 10
print(call(a), call(b))
B.x = 20
print(call(a), call(b))
b.x = 30
print(call(b), B.x)
del b.x, B.x
print(call(b))
A.who = lambda self: "patched " + type(self).__name__
print(call(a), call(b))
del B.who
print(call(b))
a.who = lambda: "instance"
print(call(a), call(A()))


class Empty:
    pass


for name, value in (("one", 1), ("two", "2"), ("three", [3])):
    setattr(Empty, name, value)
    setattr(Empty(), name, None)
e = Empty()
print(e.one, e.two, e.three, Empty.three is e.three, hasattr(e, "four"))
Empty.__len__ = lambda self: 5
Empty.__getitem__ = lambda self, i: i * 2
Empty.__call__ = lambda self, *a: a
Empty.__eq__ = lambda self, o: "eq"
Empty.__repr__ = lambda self: "Empty!"
Empty.__add__ = lambda self, o: ("add", o)
Empty.__iter__ = lambda self: iter("it")
Empty.__contains__ = lambda self, v: v == 1
Empty.__bool__ = lambda self: False
Empty.__str__ = lambda self: "str"
Empty.__lt__ = lambda self, o: True
Empty.__hash__ = lambda self: 7
Empty.__enter__ = lambda self: self
Empty.__exit__ = lambda self, *a: True
Empty.__neg__ = lambda self: "neg"
Empty.__int__ = lambda self: 11
print(len(e), e[4], e(1, 2), e == 1, repr(e), e + 1, list(e), 1 in e, 2 in e, bool(e), str(e), e < 1, hash(e), -e, int(e), f"{e}", [e])
with e as x:
    raise ValueError(x)


class Self:
    def __init__(this, me):
        this.me = me

    def get(notself):
        return notself.me

    def both(self, other):
        self, other = other, self
        return self.me, other.me

    def change(self):
        self = Self("new")
        return self.me


s = Self("old")
print(s.get(), s.both(Self("other")), s.change(), s.me, Self.get(s))


class Methods:
    def m(self):
        return "m"

    alias = m
    also = lambda self: "lambda"
    builtin = len
    text = str.upper
    stat = staticmethod(len)
    bound = [1, 2, 3].count
    klass = A


x = Methods()
print(x.m(), x.alias(), x.also(), x.bound(2), x.stat("abc"), x.klass().who(), Methods.m is Methods.alias or Methods.m == Methods.alias, Methods.m(x), Methods.also(None))
x.f = len
x.g = x.m
print(x.f("four"), x.g())


class Recursive:
    instances = []

    def __init__(self, n):
        self.instances.append(self)
        self.n = n
        self.child = Recursive(n - 1) if n else None

    def total(self):
        return self.n + (self.child.total() if self.child else 0)


print(Recursive(5).total(), len(Recursive.instances), [i.n for i in Recursive.instances])


class Point:
    def __init__(self, x=0, y=0):
        self.x, self.y = x, y

    def __eq__(self, o):
        return (self.x, self.y) == (o.x, o.y)

    def __iter__(self):
        return iter((self.x, self.y))

    def __setattr__(self, k, v):
        object.__setattr__(self, k, v if k != "x" else v * 2)


p = Point(1, 2)
q, r = p
print(q, r, p == Point(1, 2), Point(*p) == Point(2, 2), vars(p))
p.x, p.y = p.y, p.x
print(p.x, p.y)


class Partial:
    def __init__(self, flag):
        if flag:
            self.maybe = 1

    def get(self):
        try:
            return self.maybe
        except AttributeError as err:
            return str(err)


print(Partial(True).get(), Partial(False).get())
z = Partial(False)
z.maybe = 2
print(z.get())
del z.maybe
print(z.get(), hasattr(z, "maybe"))


class Conditional:
    if A.x > 5:
        def f(self):
            return "big"
    else:
        def f(self):
            return "small"
    for i in range(3):
        exec_count = i
    try:
        y = 1 / 0
    except ZeroDivisionError:
        y = "caught"
    items = [n * 2 for n in range(3)]


c = Conditional()
print(c.f(), c.exec_count, c.y, c.items, c.i)
