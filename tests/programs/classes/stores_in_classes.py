# Attributes that are stored in classes which are made once: by name, through variables, in decorators and class methods.


class Base:
    k = 1
    shared = []

    def hello(self):
        return "hello"

    @staticmethod
    def stat(x):
        return ("stat", x)

    @classmethod
    def clsm(cls, x):
        return (cls.__name__, x)

    @property
    def prop(self):
        return "prop"

    @classmethod
    def configure(cls, value):
        cls.k = value
        cls.configured = True
        return cls


class D(Base):
    pass


class E(D):
    k = 5


D.k = 2
print(Base.k, D.k, E.k, D().k, Base().k)
E.configure(7)
print(Base.k, D.k, E.k, hasattr(Base, "configured"), hasattr(E, "configured"))
D.configure(8)
print(Base.k, D.k, E.k, D.configured, E().configured)
del D.k
print(D.k, D().k, E.k)
try:
    del D.k
except AttributeError:
    print("no k of its own")


def set_all(cls, value):
    cls.late = value
    cls.k = value
    return cls


for c in (Base, E):
    set_all(c, c.__name__)
print(Base.late, D.late, E.late, Base.k, D.k, E.k, D().late)


def deco(cls):
    cls.registered = True
    cls.__repr__ = lambda self: "repr of " + cls.__name__
    cls.__len__ = lambda self: 3
    return cls


@deco
class F:
    pass


@deco
class G(Base):
    def __len__(self):
        return 4


print(F(), len(F()), F.registered, G(), len(G()), G().registered)


# Methods of each kind that are read and replaced through a class in a variable.
class Kinds(Base):
    @staticmethod
    def stat(x):
        return ("own stat", x)

    @property
    def prop(self):
        return "own prop"

    @prop.setter
    def prop(self, value):
        print("set", value)


def replace(cls, name, value):
    setattr(cls, name, value)


for cls in (Base, Kinds):
    o = cls()
    print(o.stat(1), cls.stat(2), o.clsm(3), cls.clsm(4), o.prop, o.hello())
o.prop = 9
replace(Kinds, "hello", lambda self: "replaced")
replace(Kinds, "stat", staticmethod(lambda x: ("new stat", x)))
replace(Base, "clsm", classmethod(lambda cls, x: ("new clsm", cls.__name__, x)))
print(o.hello(), Base().hello(), o.stat(1), Base.stat(1), o.clsm(5), Base.clsm(6), D.clsm(7))


def swap(cls):
    old = cls.hello
    cls.hello = lambda self: "<" + old(self) + ">"
    cls.prop = property(lambda self: "new prop")


swap(D)
print(D().hello(), Base().hello(), D().prop, Base().prop)


# Built-in functions as class attributes are no methods.
class Tools:
    length = len
    convert = int
    largest = max
    own = lambda self, x: x + 1


t = Tools()
print(t.length([1, 2]), t.convert("12"), t.largest(1, 5), t.own(1))


# Counters of instances.
class Counted:
    count = 0
    all = {}

    def __init__(self):
        type(self).count += 1
        self.__class__.all[self.count] = type(self).__name__


class Other(Counted):
    pass


Counted(), Counted(), Other(), Counted(), Other()
print(Counted.count, Other.count, sorted(Counted.all.items()))


# Missing arguments.
def only(*, a, b):
    pass


def mixed(x, *, key):
    pass


for f, args in ((only, ()), (mixed, ()), (mixed, (1,))):
    try:
        f(*args)
    except TypeError as e:
        print(e)


# Names that are computed.
class Visitor:
    def visit_add(self, n):
        return ("add", n)

    def visit_sub(self, n):
        return ("sub", n)

    def generic(self, n):
        return ("generic", n)

    def visit(self, kind, n):
        return getattr(self, "visit_" + kind, self.generic)(n)


v = Visitor()
print(v.visit("add", 1), v.visit("sub", 2), v.visit("mul", 3))
