# Bases: static classes, classes of other calls, parameters, expressions, stars; super() through the __class__ cell.


class Base:
    tag = "base"

    def __init__(self, x):
        self.x = x

    def hello(self):
        return "Base.hello " + self.who()

    def who(self):
        return "base"

    def __str__(self):
        return f"<{self.tag} {self.x}>"

    @classmethod
    def create(cls, *args):
        return cls(*args)

    @property
    def size(self):
        return self.x * 2


def derive(name):
    class D(Base):
        tag = name

        def __init__(self, x, y=0):
            super().__init__(x)
            self.y = y

        def who(self):
            return name + "/" + super().who()

        @classmethod
        def create(cls, *args):
            return super().create(*args, 5)

        @property
        def size(self):
            return super().size + self.y

    return D


X, Y = derive("x"), derive("y")
x, y = X(1), Y(2, 3)
print(x, y, x.hello(), y.hello(), x.size, y.size, X.create(4), X.create(4).y)
print(isinstance(x, Base), isinstance(x, Y), issubclass(X, Base), X.__mro__[1] is Base)
print(type(x).__name__, [c.__name__ for c in Y.__mro__], Base(1).hello(), Base(1).size)
Base.tag = "changed"
print(Base(1), x)


# The base is a parameter: a mixin factory.
def loud(cls):
    class Loud(cls):
        def who(self):
            return super().who().upper() + "!"

        def only_loud(self):
            return self.x

    return Loud


L = loud(X)
LL = loud(L)
print(L(1).hello(), LL(2).hello(), loud(Base)(3).hello(), LL(4).only_loud())
print([c.__name__ for c in LL.__mro__])


# In a loop each class has a __class__ of its own.
chain = Base
for i in range(3):
    class Link(chain):
        number = i

        def who(self):
            return f"{__class__.number}:" + super().who()

    chain = Link
print(chain(0).hello(), chain.__mro__[1].number)


# Several bases, a diamond, and the order of calls.
def diamond():
    class A:
        def f(self):
            return ["A"]

        def only_a(self):
            return "only A"

    class B(A):
        def f(self):
            return ["B"] + super().f()

    class C(A):
        def f(self):
            return ["C"] + super().f()

    class D(B, C):
        def f(self):
            return ["D"] + super().f()

    return A, B, C, D


A, B, C, D = diamond()
print(D().f(), B().f(), D().only_a(), [c.__name__ for c in D.__mro__])
print([c.__name__ for c in D.__bases__], D.__base__.__name__)


def bad_order():
    class E(A, B):
        pass


try:
    bad_order()
except TypeError as e:
    print("TypeError", str(e)[:50])


def with_bases(*bases, **kw):
    class W(*bases, **kw):
        pass

    return W


print([c.__name__ for c in with_bases(B, C).__mro__], with_bases().__bases__)
for bases in ((A, A), (1,), (bool,)):
    try:
        with_bases(*bases)
    except TypeError as e:
        print("TypeError")


# Static classes with several bases at run time: slots of both.
class P:
    def __init__(self):
        self.p = 1
        self.q = 2

    def sum_p(self):
        return self.p + self.q


class Q:
    def init_q(self):
        self.r = 10
        self.s = 20
        return self

    def sum_q(self):
        return self.r + self.s


def both():
    class PQ(P, Q):
        def __init__(self):
            super().__init__()
            self.init_q()
            self.t = 100

        def total(self):
            return self.sum_p() + self.sum_q() + self.t

    return PQ


pq = both()()
print(pq.total(), pq.p, pq.q, pq.r, pq.s, pq.t)
pq.new = 7
print(pq.new, sorted(pq.__dict__.items()))
print(P().sum_p(), Q().init_q().sum_q())


# Built-in bases.
def of_builtins():
    class Stack(list):
        def push(self, x):
            self.append(x)
            return self

        def __repr__(self):
            return "Stack" + super().__repr__()

    class Defaults(dict):
        def __init__(self, default):
            super().__init__()
            self.default = default

        def __missing__(self, key):
            self[key] = self.default
            return self.default

    return Stack, Defaults


Stack, Defaults = of_builtins()
s = Stack([1]).push(2).push(3)
s.label = "s"
print(s, len(s), s[1], s.label, isinstance(s, list), sum(s), s == [1, 2, 3])
d = Defaults(9)
print(d["k"], d["k"] + 1, len(d), d.default, isinstance(d, dict))


# Exceptions.
def errors():
    class AppError(Exception):
        def __init__(self, code, text="?"):
            super().__init__(code, text)
            self.code = code

    class NotFound(AppError, KeyError):
        def __str__(self):
            return f"not found: {self.code}"

    return AppError, NotFound


AppError, NotFound = errors()
AppError2, _ = errors()
for cls in (AppError, NotFound, AppError2):
    try:
        try:
            raise cls(42)
        except AppError2 as e:
            print("second", e.code)
    except NotFound as e:
        print("NotFound", e, e.args)
    except AppError as e:
        print("AppError", e.code, e.args, str(e))
try:
    raise NotFound(1) from ValueError("cause")
except KeyError as e:
    print("as KeyError", e, repr(e.__cause__), isinstance(e, LookupError))


def local_catch(n):
    class Stop(Exception):
        pass

    try:
        if n:
            raise Stop(n)
        return "fell through"
    except Stop as e:
        return ("stopped", e.args)
    finally:
        print("finally", n)


print(local_catch(0), local_catch(3))


# Attributes of a base that change later.
def family():
    class F:
        a = 1

        def m(self):
            return "F.m"

    class G(F):
        pass

    class H(G):
        def m(self):
            return "H then " + super().m()

    return F, G, H


F, G, H = family()
h = H()
print(h.a, G.a, h.m())
F.a = 2
print(h.a, G.a, F.a)
G.a = 3
print(h.a, G.a, F.a)
F.late = "late"
print(h.late, G.late, H.late)
G.late = "later"
print(h.late, G().late, F().late)
del G.late
print(h.late)
F.m = lambda self: "new F.m"
print(h.m(), G().m(), F().m())
G.m = lambda self: "G.m"
print(h.m(), G().m(), F().m())
del G.m
print(h.m(), G().m())
F.__len__ = lambda self: 77
print(len(h), len(G()))
try:
    del H.a
except AttributeError as e:
    print(e)


# The class statement of a module, with a computed base.
class Computed(loud(Base)):
    def who(self):
        return "computed " + super().who()

    def me(self):
        return __class__ is Computed


print(Computed(1).hello(), Computed(1).me())


class Below(Computed):
    def who(self):
        return "below " + super().who()


print(Below(1).hello(), isinstance(Below(1), Base))
