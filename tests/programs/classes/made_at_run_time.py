# Class statements that run more than once, or whose bases are only known when they run.
def make(name, base=object):
    class Made(base):
        label = name
        shared = []
        count = 0

        def __init__(self, value=0):
            self.value = value
            type(self).count += 1

        def show(self):
            return name, self.label, self.value

        @property
        def double(self):
            return self.value * 2

        @double.setter
        def double(self, value):
            self.value = value // 2

        @classmethod
        def create(cls, value):
            return cls(value)

        @staticmethod
        def plain(x):
            return x + 1

        def me(self):
            return __class__ is type(self)

        def __eq__(self, other):
            return self.value == other.value

        def __hash__(self):
            return hash(self.value)

    return Made


A, B = make("a"), make("b")
a, b = A(1), B(2)
print(A is B, A.__name__, a.show(), b.show(), isinstance(a, A), isinstance(a, B))
a.double = 10
print(a.value, a.double, A.create(7).show(), B.plain(4), a.me(), A.count, B.count)
A.shared.append(1)
print(A.shared, B.shared)
A.label = "changed"
A.extra = 5
print(a.label, b.label, a.extra, hasattr(B, "extra"), A(3) == A(3), len({A(3), A(3)}))


class Shape:
    sides = 0

    def __init__(self, n):
        self.n = n

    def area(self):
        return 0

    def describe(self):
        return f"{self.name()} {self.area()} {self.n} {self.sides}"

    def name(self):
        return "shape"

    def grow(self):
        self.n += 1
        return self


def shapes():
    class Square(Shape):
        sides = 4

        def area(self):
            return self.n * self.n

        def name(self):
            return "square"

    class Cube(Square):
        def __init__(self, n, colour):
            super().__init__(n)
            self.colour = colour

        def area(self):
            return 6 * super().area()

        def name(self):
            return self.colour + " " + super().name()

    return Square, Cube


Square, Cube = shapes()
for s in (Shape(2), Square(3), Cube(4, "red").grow()):
    print(s.describe(), isinstance(s, Shape), isinstance(s, Square), issubclass(type(s), Cube))
print([c.__name__ for c in Cube.__mro__], Cube.__bases__[0] is Square)

# Bases that are values.
kinds = {"list": list, "dict": dict, "error": ValueError, "shape": Shape}
for name in kinds:
    class Kind(kinds[name]):
        def tag(self):
            return name

    k = Kind(3) if name in ("error", "shape") else Kind()
    k.more = name.upper()
    print(k.tag(), k.more, isinstance(k, kinds[name]), Kind.__mro__[1] is kinds[name])


def fail(kind):
    class Special(kind):
        pass

    try:
        raise Special("x", 1)
    except Special as e:
        return type(e).__name__, e.args


print(fail(ValueError), fail(KeyError))


# One name for two classes, and a class that derives from the second.
class Twice:
    def f(self):
        return 1


class Twice:
    def f(self):
        return 2

    def g(self):
        return self.f()


class Below(Twice):
    def f(self):
        return super().f() + 10


print(Below().f(), Below().g(), isinstance(Below(), Twice))


def diamond():
    class P:
        def who(self):
            return ["P"]

    class Q(P):
        def who(self):
            return ["Q"] + super().who()

    class R(P):
        def who(self):
            return ["R"] + super().who()

    class S(Q, R):
        def who(self):
            return ["S"] + super().who()

    return S().who()


print(diamond())
for bases in ((int, str), (A, A), (object, A), (5,)):
    try:
        first, *rest = bases
        second = rest[0] if rest else first
        class Bad(first, second):
            pass
    except TypeError as e:
        print("TypeError")
