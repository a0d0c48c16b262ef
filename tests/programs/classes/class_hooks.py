# __init_subclass__, __set_name__, descriptors, decorators, __new__, __del__, type(), metaclasses.
registry = []


class Plugin:
    def __init_subclass__(cls, /, name=None, **kw):
        super().__init_subclass__(**kw)
        registry.append((cls.__name__, name))
        cls.plugin_name = name or cls.__name__.lower()


class Field:
    def __init__(self, default=None):
        self.default = default

    def __set_name__(self, owner, name):
        self.name = name
        print("set_name", owner.__name__, name)

    def __get__(self, instance, owner):
        if instance is None:
            return self
        return instance.values.get(self.name, self.default)

    def __set__(self, instance, value):
        instance.values[self.name] = value


def make(n):
    class Record(Plugin, name=f"record{n}"):
        a = Field(n)
        b = Field()

        def __init__(self):
            self.values = {}

    class Sub(Record):
        c = Field(3)

    return Record, Sub


R, S = make(1)
make(2)
r = S()
r.a = 10
print(r.a, r.b, r.c, r.values, R.a.name, S().a, registry)
print(R.plugin_name, S.plugin_name)


def local_hook():
    log = []

    class Tracked:
        def __init_subclass__(cls):
            log.append(cls.__name__)

        def __class_getitem__(cls, item):
            return (cls.__name__, item)

    class One(Tracked):
        pass

    class Two(One):
        pass

    return log, Two[3]


print(local_hook())


# Decorators of local classes.
def add_repr(cls):
    cls.__repr__ = lambda self: f"{cls.__name__}:{self.v}"
    return cls


def decorated():
    @add_repr
    class V:
        def __init__(self, v):
            self.v = v

    return V


print(decorated()(5), [decorated()(1)])


def singleton():
    class Single:
        instance = None

        def __new__(cls, *args):
            if cls.instance is None:
                cls.instance = super().__new__(cls)
                cls.instance.log = []
            return cls.instance

        def __init__(self, x):
            self.log.append(x)

    return Single


S1 = singleton()
print(S1(1) is S1(2), S1(3).log)


def attributes():
    class Any:
        def __init__(self):
            self.real = 1

        def __getattr__(self, name):
            return "no " + name

        def __setattr__(self, name, value):
            super().__setattr__(name, (name, value))

    return Any


any = attributes()()
any.k = 2
print(any.real, any.k, any.other)


def contexts():
    class Ctx:
        def __init__(self, log):
            self.log = log

        def __enter__(self):
            self.log.append("enter")
            return self

        def __exit__(self, kind, exc, tb):
            self.log.append(kind.__name__ if kind else None)
            return True

    log = []
    with Ctx(log) as c:
        c.log.append("body")
        raise ValueError("x")
    with Ctx(log):
        pass
    return log


print(contexts())


# type() with three arguments.
def area(self):
    return self.w * self.h


T = type("T", (), {"w": 2, "h": 3, "area": area, "name": property(lambda self: "T!")})
t = T()
print(T.__name__, t.area(), t.name, type(t) is T, T)
t.w = 10
print(t.area(), T.w)
U = type("U", (T,), {"h": 5, "twice": staticmethod(lambda x: x * 2)})
print(U().area(), U.twice(4), issubclass(U, T), [c.__name__ for c in U.__mro__])
points = {}
for name, fields in (("Point", ("x", "y")), ("Size", ("w", "h"))):
    def init(self, *args, fields=fields):
        for f, a in zip(fields, args):
            setattr(self, f, a)

    points[name] = type(name, (), {"__init__": init, "fields": fields})
p = points["Point"](1, 2)
print(p.x, p.y, p.fields, points["Size"](3, 4).h, type(p).__name__)
try:
    type("X", (), 3)
except TypeError as e:
    print(e)


# Metaclasses.
class Meta(type):
    made = []

    def __new__(mcs, name, bases, namespace, **kw):
        cls = super().__new__(mcs, name, bases, namespace)
        cls.options = kw
        mcs.made.append(name)
        return cls

    def __init__(cls, name, bases, namespace, **kw):
        super().__init__(name, bases, namespace)
        cls.methods = sorted(k for k in namespace if not k.startswith("__"))

    def __call__(cls, *args):
        obj = super().__call__(*args)
        obj.made_by = cls.__name__
        return obj

    def describe(cls):
        return f"{cls.__name__} {cls.methods} {cls.options}"

    def __len__(cls):
        return len(cls.methods)

    def __iter__(cls):
        return iter(cls.methods)

    def __contains__(cls, x):
        return x in cls.methods


class M(metaclass=Meta, flag=1):
    def f(self):
        return "f"

    def g(self):
        return __class__.__name__


class N(M):
    def h(self):
        return super().f() + "h"


print(M.describe(), N.describe(), Meta.made, type(N) is Meta, isinstance(N, Meta))
n = N()
print(n.h(), n.g(), n.made_by, M().made_by, len(M), list(M), "f" in M, "f" in N)


class SingletonMeta(type):
    instances = {}

    def __call__(cls, *args):
        if cls not in cls.instances:
            cls.instances[cls] = super().__call__(*args)
        return cls.instances[cls]


class Config(metaclass=SingletonMeta):
    def __init__(self, v):
        self.v = v


print(Config(1) is Config(2), Config(3).v)
print(type(Config).__name__, type(type(Config)) is type)


class Enumish(type):
    def __new__(mcs, name, bases, ns):
        members = {k: v for k, v in ns.items() if isinstance(v, int) and k[0] != "_"}
        cls = super().__new__(mcs, name, bases, {k: v for k, v in ns.items() if k not in members})
        cls.members = {}
        for k, v in members.items():
            m = object.__new__(cls)
            m.name, m.value = k, v
            cls.members[k] = m
            setattr(cls, k, m)
        return cls

    def __getitem__(cls, k):
        return cls.members[k]


class Color(metaclass=Enumish):
    RED = 1
    GREEN = 2

    def __repr__(self):
        return f"Color.{self.name}"


print(Color.RED, Color.GREEN.value, Color["RED"] is Color.RED, list(Color.members))
