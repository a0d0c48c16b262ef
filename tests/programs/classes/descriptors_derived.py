# Classes that derive from property, staticmethod and classmethod, with an
# __init__ of their own.
class Tagged(property):
    def __init__(self, f, *rest, tag=None):
        super().__init__(f, *rest)
        self.tag = tag


class OnlyGetter(property):
    def __init__(self, f):
        super().__init__(f)


class Empty(property):
    def __init__(self, f):
        pass


class A:
    @Tagged
    def x(self):
        "doc of x"
        return self._x

    @x.setter
    def x(self, v):
        self._x = v

    y = Tagged(lambda self: 5, tag="t")
    nothing = property(None)

    def get(self):
        return 6

    renamed = property(get)

    @Empty
    def empty(self):
        pass


a = A()
a.x = 4
print(a.x, type(A.x).__name__, A.x.tag, A.x.__doc__, a.y, A.y.tag)
for name in "nothing", "empty":
    try:
        getattr(a, name)
    except AttributeError as e:
        print(e)
try:
    a.renamed = 7
except AttributeError as e:
    print(e)
try:
    class B:
        @OnlyGetter
        def x(self):
            pass

        @x.setter
        def x(self, v):
            pass
except TypeError as e:
    print(e)


# A setter makes another of the class, by calling it.
class Counted(property):
    made = 0

    def __init__(self, *args):
        super().__init__(*args)
        Counted.made += 1


class C:
    @Counted
    def v(self):
        return self._v

    @v.setter
    def v(self, v):
        self._v = v * 2


c = C()
c.v = 21
print(c.v, Counted.made, C.v.fget is not None, C.v.fset is not None, C.v.fdel)


# ---- staticmethod and classmethod ----
class Registered(classmethod):
    def __init__(self, f, tag="x"):
        super().__init__(f)
        self.tag = tag


class Plain(staticmethod):
    def __init__(self, f, n=1):
        super().__init__(f)
        self.n = n


class D:
    @Registered
    def f(cls, a):
        return cls.__name__, a

    g = Registered(lambda cls: cls.__name__ + "!", tag="y")

    @Plain
    def h(a):
        return a * 2


print(D.f(1), D().f(2), D.g(), D.h(3), D().h(4))
print(Plain(len, 2).n, Plain(len)("abc"), Registered(len).tag)


class NoStatic(staticmethod):
    def __init__(self, f):
        pass


class NoClass(classmethod):
    def __init__(self, f):
        pass


for kind in NoStatic, NoClass:
    unset = kind(len)
    print(unset.__func__)
    try:
        unset.__get__(None, int)
    except RuntimeError as e:
        print(e)
