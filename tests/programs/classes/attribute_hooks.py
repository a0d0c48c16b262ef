# __getattr__, __getattribute__, __setattr__, __delattr__, __dir__, __class_getitem__.
class Fallback:
    real = "class"

    def __init__(self):
        self.own = "instance"

    def __getattr__(self, name):
        if name.startswith("no"):
            raise AttributeError(name)
        return "made " + name


f = Fallback()
print(f.own, f.real, f.other, hasattr(f, "nope"), hasattr(f, "yes"), getattr(f, "nothing", "default"), getattr(f, "any", "default"))
try:
    f.nowhere
except AttributeError as e:
    print(e)


class Proxy:
    def __init__(self, target):
        object.__setattr__(self, "target", target)
        object.__setattr__(self, "log", [])

    def __getattr__(self, name):
        self.log.append("get " + name)
        return getattr(self.target, name)

    def __setattr__(self, name, value):
        self.log.append("set " + name)
        setattr(self.target, name, value)

    def __delattr__(self, name):
        self.log.append("del " + name)
        delattr(self.target, name)


class Target:
    def __init__(self):
        self.x = 1

    def double(self):
        return self.x * 2


t = Target()
p = Proxy(t)
p.x = 5
p.x += 1
p.y = "new"
print(p.x, p.double(), p.y, t.__dict__)
del p.y
print(hasattr(t, "y"), p.log)


class Watch:
    def __getattribute__(self, name):
        if name == "secret":
            return "intercepted"
        return object.__getattribute__(self, name)

    def method(self):
        return self.secret, self.plain

    secret = "real"
    plain = "plain"


w = Watch()
w.extra = 1
print(w.method(), w.extra, Watch.secret)
try:
    w.missing
except AttributeError as e:
    print(e)


class Frozen:
    def __init__(self, **kw):
        for k, v in kw.items():
            super().__setattr__(k, v)

    def __setattr__(self, name, value):
        raise AttributeError(f"cannot set {name}")

    def __delattr__(self, name):
        raise AttributeError(f"cannot delete {name}")


z = Frozen(a=1)
for action in (lambda: setattr(z, "a", 2), lambda: delattr(z, "a")):
    try:
        action()
    except AttributeError as e:
        print(e)
try:
    z.b = 1
except AttributeError as e:
    print(e)
print(z.a)


class Infinite:
    def __getattr__(self, name):
        return self.missing_attribute_again


try:
    Infinite().x
except RecursionError:
    print("RecursionError")


class Dotted(dict):
    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name) from None

    def __setattr__(self, name, value):
        self[name] = value


d = Dotted(a=1)
d.b = 2
print(d.a, d.b, d, hasattr(d, "c"), d.keys() == {"a", "b"})
try:
    d.c
except AttributeError as e:
    print(repr(e), e.__cause__, e.__suppress_context__)


class Validated:
    def __setattr__(self, name, value):
        if name == "age" and not isinstance(value, int):
            raise TypeError("age must be int")
        object.__setattr__(self, name, value)


v = Validated()
v.age = 3
try:
    v.age = "x"
except TypeError as e:
    print(e, v.age)


class Generic:
    def __class_getitem__(cls, item):
        return cls.__name__, item


print(Generic[int] == ("Generic", int), Generic[1, 2])


class Special:
    def __getattr__(self, name):
        return lambda *a: 5


try:
    len(Special())
except TypeError as e:
    print(e)
print(Special().anything(1, 2), Special().__len__())
