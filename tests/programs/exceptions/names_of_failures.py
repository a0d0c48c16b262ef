# pyc2c-test: by-hand: Python 3.13's messages, the reference installation is older
# AttributeError.name and .obj, NameError.name, ImportError.name and .name_from
# of what the language raises.
import sys


class A:
    __slots__ = ("s", "t")
    shared = 1

    @property
    def p(self):
        return 1

    @property
    def raising(self):
        raise AttributeError("inner")

    def m(self):
        pass


class Hooked:
    def __init__(self, set):
        if set:
            self.x = 1

    def __getattr__(self, name):
        if name == "own":
            raise AttributeError("mine", name="n", obj=5)
        raise AttributeError(name)


class Plain:
    def __init__(self, set):
        if set:
            self.x = 1


class Derived(AttributeError):
    pass


class AllHooked:
    def __getattribute__(self, name):
        if name == "d":
            raise Derived("dd")
        return super().__getattribute__(name)


a, b, c = A(), Hooked(False), Plain(False)


def kind(o):
    return o if isinstance(o, (str, int, type(None))) else getattr(o, "__name__", type(o).__name__)


def attribute(label, f):
    try:
        f()
        print(label, "fine")
    except AttributeError as e:
        print(label, type(e).__name__, "|", e, "|", e.name, kind(e.obj))


attribute("instance", lambda: a.nope)
attribute("unset slot", lambda: a.s)
attribute("int", lambda: (5).nope)
attribute("str method", lambda: "x".nope())
attribute("method", lambda: a.nope())
attribute("class", lambda: A.nope)
attribute("class method", lambda: A.nope())
attribute("function", lambda: kind.nope)
attribute("getattr", lambda: getattr(a, "no" + "pe"))
attribute("hook", lambda: b.nope)
attribute("hook's own", lambda: b.own)
attribute("hook unset", lambda: b.x)
attribute("unset", lambda: c.x)
attribute("property", lambda: a.raising)
attribute("derived", lambda: AllHooked().d)
attribute("getattribute", lambda: AllHooked().e)
attribute("None", lambda: None.x)
attribute("generator", lambda: (i for i in ()).nope)
attribute("list", lambda: [].add(1))
attribute("format", lambda: "{0.nope}".format(3))


def store_new():
    a.zz = 1


def store_shared():
    a.shared = 1


def store_property():
    a.p = 1


def delete_slot():
    del a.s


def delete_attribute():
    del c.zz


def store_int():
    (5).zz = 1


def store_real():
    (5).real = 1


def delete_real():
    del (5).real


def delete_of_class():
    del A.zz2


for f in (store_new, store_shared, store_property, delete_slot, delete_attribute, store_int, store_real,
          delete_real, delete_of_class):
    attribute(f.__name__, f)
attribute("setattr", lambda: setattr(a, "no" + "pe", 1))
attribute("delattr", lambda: delattr(a, "no" + "pe"))


def throw(e):
    raise e


attribute("own", lambda: throw(AttributeError("u")))
attribute("own, named", lambda: throw(AttributeError("u", name="k", obj="o")))


class Below(A):
    def m(self):
        return super().nope

    def n(self):
        return super().nope()


for f in Below().m, Below().n:
    try:
        f()
    except AttributeError as e:
        print(e, "|", e.name)


# ---- names ----
def name(label, f):
    try:
        f()
    except NameError as e:
        print(label, type(e).__name__, "|", e, "|", e.name)


if len(sys.argv) > 5:
    undefined_name = 1


def read_global():
    return undefined_name


def read_local():
    if a is None:
        x = 1
    return x


def read_free():
    def inner():
        return y

    if a is None:
        y = 1
    inner()


def delete_global():
    global zzz
    del zzz


def delete_local():
    if a is None:
        x = 1
    del x


def read_nothing():
    try:
        return nothing
    except NameError as e:
        print(e, e.name)
        raise


for f in read_global, read_local, read_free, delete_global, delete_local, read_nothing:
    name(f.__name__, f)
name("own", lambda: throw(NameError("u", name="k")))


class C:
    try:
        if a is None:
            w = 1
        w
    except NameError as e:
        print(e, e.name)


# ---- imports ----
def show(e):
    print(type(e).__name__, e, e.name, e.path, e.msg, e.name_from, e.args)


try:
    import nomodule
except ImportError as e:
    show(e)
try:
    import nomodule.sub
except ImportError as e:
    show(e)
try:
    from sys import nope
except ImportError as e:
    show(e)
try:
    sys.nope
except AttributeError as e:
    print(e, e.name, e.obj is sys)
