# Inheritance, super(), C3 method resolution order.
class A:
    def who(self):
        return "A"

    def chain(self):
        return ["A"]

    def call(self):
        return self.who()


class B(A):
    def who(self):
        return "B"

    def chain(self):
        return ["B"] + super().chain()


class C(A):
    def chain(self):
        return ["C"] + super().chain()


class D(B, C):
    def chain(self):
        return ["D"] + super().chain()


class E(C, B):
    pass


print([k.__name__ for k in D.__mro__], D().chain(), D().call(), E().chain(), E().who(), A().call())
print(issubclass(D, A), issubclass(A, D), issubclass(D, (int, C)), isinstance(D(), (str, B)), D.__bases__, D.mro() == list(D.__mro__))
for bases in ((A, B), (D, E), (A, A)):
    try:
        type("X", bases, {})
    except TypeError as e:
        print(" ".join(str(e).split()))


class Base:
    def __init__(self, a):
        self.a = a
        self.setup()

    def setup(self):
        self.kind = "base"


class Child(Base):
    def __init__(self, a, b):
        super().__init__(a)
        self.b = b

    def setup(self):
        super().setup()
        self.kind += "+child"


class Grand(Child):
    def __init__(self):
        super(Grand, self).__init__(1, 2)

    setup = Base.setup


print(vars(Child(1, 2)), vars(Grand()))


class Mixin1:
    def __init__(self, **kw):
        self.one = kw.pop("one", None)
        super().__init__(**kw)


class Mixin2:
    def __init__(self, **kw):
        self.two = kw.pop("two", None)
        super().__init__(**kw)


class Both(Mixin1, Mixin2):
    pass


print(vars(Both(one=1, two=2)))
try:
    Both(three=3)
except TypeError as e:
    print(type(e).__name__)


class X:
    value = 1

    @classmethod
    def create(cls):
        return cls.__name__, cls.value

    @property
    def shown(self):
        return "X"


class Y(X):
    value = 2

    @classmethod
    def create(cls):
        return ("Y",) + super().create()

    @property
    def shown(self):
        return "Y" + super().shown


class Z(Y):
    value = 3


print(X.create(), Y.create(), Z.create(), Z().create(), Z().shown)


class P:
    def f(self):
        return "P.f"


class Q(P):
    def f(self):
        inner = lambda: super(Q, self).f()

        def nested():
            return super(Q, self).f()
        return [inner(), nested(), [super(Q, self).f() for _ in range(2)]]

    def g(self):
        return __class__.__name__


print(Q().f(), Q().g())
s = super(Q, Q())
print(s.f(), super(Q, Q).f(Q()))
try:
    super(Q, Q()).missing
except AttributeError as e:
    print(e)
P.f = lambda self: "patched"
print(Q().f()[0], P().f())
