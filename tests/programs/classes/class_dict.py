# pyc2c-test: by-hand: hash() of it names the dict behind since Python 3.12, the reference installation is older
# C.__dict__ and vars(C): what a class has itself, in the order of its body; not bound, read-only, and up to date.
class Meta(type):
    def hello(cls):
        return 1


class A:
    "doc of A"
    z = 1
    a = [2]

    def f(self):
        return "f"

    @staticmethod
    def s(x):
        "doc of s"
        return x * 2

    @classmethod
    def c(cls):
        return cls.__name__

    @property
    def p(self):
        "doc of p"
        return self.q

    @p.setter
    def p(self, v):
        self.q = v

    b = z + 1

    def __eq__(self, other):
        return True


class B(A):
    z = 1

    def g(self):
        return self.z


class M(metaclass=Meta):
    k = 3

    def m(self):
        return 4


HIDDEN = "__dict__", "__weakref__", "__firstlineno__", "__static_attributes__"


def show(cls):
    print([(k, type(v).__name__) for k, v in cls.__dict__.items() if k not in HIDDEN])


def make():
    class Local(A):
        y = 1

        def w(self):
            return 2

        x = [3]

        @staticmethod
        def s():
            return 9

    return Local


for c in A, B, M:
    show(c)
Local = make()
show(Local)
Local.late = 5
show(Local)
A.late = 6
show(A)
Made = type("Made", (Local,), {"__module__": "here", "one": 1, "f": lambda self: 5, "n" + "ew": 2})
show(Made)
d = A.__dict__
print(type(d).__name__, d["z"], "f" in d, "nope" in d, d.get("z"), d.get("nope"), d.get("nope", 3), d["f"](5))
print(d["s"](5), d["s"].__func__(4), d["c"].__func__(B), d["f"] == A.f, d["p"].fset is None, d["p"].fdel is None)
a = A()
d["p"].fset(a, 8)
print(d["p"].fget(a), a.p, d["p"].__get__(a), d["s"].__get__(a)(6), d["c"].__get__(None, B)(), d["c"].__get__(a)())
for name in "s", "c":
    w = d[name]
    print(w.__name__, w.__qualname__, w.__doc__, w.__wrapped__ is w.__func__, repr(w).split(" at ")[0])
w = staticmethod(len)
print(w.__name__, w("abc"), w.__wrapped__ is len, w.__func__([1]))
A.z = 100
print(d["z"], d["__doc__"], d["__module__"], B.__dict__["__doc__"], d["__hash__"])
del A.late
print("late" in d)


def attempt(f):
    try:
        print(f())
    except (KeyError, AttributeError, TypeError) as e:
        print(type(e).__name__, e)


def assign():
    d["x"] = 1


def delete():
    del d["z"]


for f in assign, delete, lambda: d["nope"], lambda: d.__setitem__, lambda: hash(d), lambda: d + d:
    attempt(f)
print(vars(M)["k"], "m" in vars(M), vars(M) == M.__dict__, vars(M) != M.__dict__, d == 5, vars(M) == dict(vars(M)))
print([k for k, v in vars(B).items() if not k.startswith("__")], [k for k in B.__dict__ if k in ("z", "g")], B.__dict__["g"](B()))
small = type("Small", (), {"b": 1, "a": 2}).__dict__
print([n for n in reversed(small) if len(n) == 1], repr(small).startswith("mappingproxy({"), list(small.values())[:2] == [1, 2])
joined = small | {"c": 3}
print(type(joined).__name__, joined["b"], joined["c"], ({"c": 2} | small)["b"], type(small.copy()).__name__, dict(small)["a"], {**small}["b"])
print(Made.__dict__["new"], getattr(Made, "n" + "ew"), getattr(Made(), "n" + "ew"), hasattr(Local, "n" + "ew"), Made().f(), "new" in dir(Made))


class Below(Made):
    pass


name = "".join(["f", "resh"])
print(getattr(Below, "n" + "ew"), "new" in Below.__dict__, hasattr(Below(), name))
setattr(Made, name, lambda self: "bound " + type(self).__name__)
print(getattr(Below(), name)(), name in Made.__dict__)
delattr(Made, name)
attempt(lambda: getattr(Below, name))
attempt(lambda: delattr(Made, name))


class Descriptor:
    def __get__(self, instance, owner):
        return "got", instance is None, owner.__name__

    def __set__(self, instance, value):
        print("set", value)


setattr(Made, name, Descriptor())
below = Below()
setattr(below, name, 1)
print(getattr(below, name), getattr(Below, name))
for cls in Below, Made, Local, A, object:
    print(cls.__name__, [n for n in ("z", "late", "one", "y") if cls is not object and n in cls.__dict__])
