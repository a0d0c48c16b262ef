# Attributes that are set on every way through __init__, and those that only seem to be.


def show(what, get):
    try:
        print(what, get())
    except AttributeError as e:
        print(what, "AttributeError", e)


class Plain:
    def __init__(self, x=None):
        self.x = x or []
        if x is None:
            self.y = 1
        else:
            self.y = 2
        for i in range(3):
            self.last = i

    def sum(self):
        return self.y + self.last


show("plain", lambda: Plain().sum())
show("plain", lambda: Plain([1]).sum())


class Sometimes:
    def __init__(self, n):
        if n:
            self.value = n
        for i in range(n):
            self.last = i


for n in (0, 2):
    show("sometimes", lambda: Sometimes(n).value)
    show("loop", lambda: Sometimes(n).last)

registry = []


class Leaks:
    def __init__(self, fails):
        registry.append(self)
        if fails:
            raise ValueError("no")
        self.after = 1


for fails in (False, True):
    try:
        Leaks(fails)
    except ValueError as e:
        print(e)
for item in registry:
    show("leaked", lambda: item.after)


class CallsEarly:
    def __init__(self):
        self.a = 1
        self.report()
        self.b = 2
        self.report()

    def report(self):
        show("a", lambda: self.a)
        show("b", lambda: self.b)


CallsEarly()


class Base:
    def __init__(self):
        self.base = "base"
        self.hook()
        self.late = "late"

    def hook(self):
        pass


class WithSuper(Base):
    def __init__(self):
        super().__init__()
        self.own = "own"

    def hook(self):
        show("own", lambda: self.own)
        show("base", lambda: self.base)
        show("late", lambda: self.late)


class Without(Base):
    def __init__(self):
        self.own = "alone"


w = WithSuper()
print(w.own, w.base, w.late)
o = Without()
print(o.own)
show("without", lambda: o.base)
show("without", lambda: o.late)


class Caught:
    def __init__(self, text):
        try:
            self.number = int(text)
        except ValueError:
            pass


show("caught", lambda: Caught("12").number)
show("caught", lambda: Caught("x").number)


class Deleted:
    def __init__(self):
        self.gone = 1


d = Deleted()
print(d.gone)
del d.gone
show("deleted", lambda: d.gone)


class Default:
    level = 7

    def __init__(self, set_it):
        if set_it:
            self.level = 1


print(Default(True).level, Default(False).level)


class Checked:
    def __init__(self, v):
        self.v = v
        self.w = self.v + 1

    @property
    def v(self):
        return self._v

    @v.setter
    def v(self, v):
        if v < 0:
            raise ValueError("negative")
        self._v = v


show("property", lambda: Checked(1).w)
try:
    Checked(-1)
except ValueError as e:
    print(e)


class Linked:
    def __init__(self, parent=None):
        self.children = []
        if parent is not None:
            parent.add(self)
        self.name = "child" if parent else "root"

    def add(self, child):
        self.children.append(child)
        show("name", lambda: child.name)


root = Linked()
print(root.name, Linked(root).name, len(root.children))


class Returns:
    def __init__(self, stop):
        self.first = 1
        if stop:
            return
        self.second = 2


show("return", lambda: Returns(False).second)
show("return", lambda: Returns(True).second)
print(Returns(True).first)


class Finaliser:
    def __init__(self, fails):
        if fails:
            raise ValueError("early")
        self.x = 1

    def __del__(self):
        show("del", lambda: self.x)


try:
    Finaliser(True)
except ValueError as e:
    print(e)
    e = None
