# Classes made by class statements in functions: each call makes another class.


def make(n):
    class Box:
        kind = "box"
        count = n

        def __init__(self, value):
            self.value = value
            self.seen = []

        def get(self):
            return self.value + n

        def note(self, what):
            self.seen.append(what)
            return len(self.seen)

        @property
        def double(self):
            return self.value * 2

        @double.setter
        def double(self, value):
            self.value = value // 2

        @staticmethod
        def plain(a, b=2):
            return a * b

        @classmethod
        def build(cls, value):
            return cls(value)

        def __repr__(self):
            return f"Box{n}({self.value})"

        def __eq__(self, other):
            return isinstance(other, Box) and self.value == other.value

        def __add__(self, other):
            return Box(self.value + (other.value if isinstance(other, Box) else other))

        def __radd__(self, other):
            return Box(other + self.value)

        def __len__(self):
            return self.value

        def __getitem__(self, i):
            return self.value * 10 + i

        def __call__(self, *args, **kw):
            return (self.value, args, sorted(kw.items()))

        def __iter__(self):
            for i in range(self.value):
                yield i

        def __contains__(self, x):
            return x == self.value

        def __lt__(self, other):
            return self.value < other.value

    return Box


A = make(1)
B = make(2)
print(A is B, A == B, A.__name__, A.__qualname__, A.__module__)
a, b = A(10), B(20)
print(a, b, a.get(), b.get(), a.double, b.double)
a.double = 50
print(a.value, a.note("x"), a.note("y"), a.seen, b.seen)
print(A.plain(3), a.plain(3, 3), B.build(7), type(A.build(3)) is A)
print(a == A(25), a == b, a == B(25), a != A(25))
print(a + 1, a + A(2), 5 + a, [x for x in A(3)], len(a), a[4], 25 in a, 24 in a)
print(a(1, 2, k=3), sorted([A(3), A(1), A(2)]), bool(A(0)), bool(A(1)))
print(isinstance(a, A), isinstance(a, B), isinstance(a, object), issubclass(A, object), issubclass(A, B))
print(A.kind, a.kind, A.count, B.count)
A.kind = "crate"
print(A.kind, a.kind, B.kind)
a.kind = "own"
print(A.kind, a.kind, A(1).kind)
del a.kind
print(a.kind)
A.extra = 5
print(a.extra, hasattr(b, "extra"), hasattr(B, "extra"))
A.get = lambda self: "replaced"
print(a.get(), b.get())
del A.extra
print(hasattr(a, "extra"))
try:
    hash(a)
except TypeError as e:
    print(e)
try:
    print(a.missing)
except AttributeError as e:
    print(e)
try:
    A.missing
except AttributeError as e:
    print(e)
try:
    A()
except TypeError as e:
    print(e)
try:
    del A.nothing
except AttributeError as e:
    print(e)
a.anything = 1
print(a.anything, getattr(a, "anything"), getattr(a, "no" + "thing", "default"))
print(A.get.__name__, make(3).note.__qualname__, make(3).note.__name__)


# A closure over the enclosing function's variables, shared with it.
def counter():
    total = 0

    class Counter:
        def up(self, by=1):
            nonlocal total
            total += by
            return self

    return Counter(), lambda: total


c, total = counter()
c.up().up(5)
d, other = counter()
d.up(100)
print(total(), other(), type(c) is type(d))


# In loops.
classes = []
for i in range(4):
    class Item:
        index = i
        square = index * index
        if i % 2:
            odd = True

        def show(self, k=i):
            return (self.index, self.square, k, hasattr(self, "odd"))

    classes.append(Item)
print([k().show() for k in classes], len({id(k) for k in classes}))

# Names of the body fall back to the globals when they are not bound yet.
size = 7


def scoped():
    class S:
        size = size + 1
        items = [size for _ in range(2)]

        def outer(self):
            return size

    return S


print(scoped().size, scoped().items, scoped()().outer())


def partly(flag):
    class P:
        if flag:
            a = 1
        b = 2
        del b
        for k in range(3):
            pass
        try:
            c = [][1]
        except IndexError as error:
            c = str(error)
        with_default = 3 if flag else 4

    return P


for flag in (True, False):
    p = partly(flag)
    print(hasattr(p, "a"), hasattr(p, "b"), p.k, p.c, hasattr(p, "error"), p.with_default)
    try:
        print(p.a)
    except AttributeError as e:
        print(e)


# Local classes in methods, generators and nested functions.
class Outer:
    def inner(self):
        me = self

        class Inner:
            def owner(self):
                return me

        return Inner()


o = Outer()
print(o.inner().owner() is o, type(o.inner()).__qualname__)


def generate():
    for i in range(3):
        class G:
            value = i

            def twice(self):
                return self.value * 2

        got = yield G
        print("got", got)


g = generate()
k = next(g)
kinds = [k, g.send("a"), g.send("b")]
print([k().twice() for k in kinds])


def nested():
    class A:
        class B:
            x = 1

            class C:
                def f(self):
                    return A.B.x

        def g(self):
            return self.B().x

    return A


n = nested()
print(n.B.C().f(), n().g(), n.B.C.__qualname__)


def slotted():
    class S:
        __slots__ = ("a", "b")

        def __init__(self, a):
            self.a = a

    return S


s = slotted()(1)
s.b = 2
print(s.a, s.b)
try:
    s.c = 3
except AttributeError:
    print("no c")
del s.a
print(hasattr(s, "a"))

print([cls.__name__ for cls in A.__mro__], A.__bases__)
