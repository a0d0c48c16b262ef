class Base:
    limit = 10
    names = []

    def __init__(self, x):
        self.x = x

    def grow(self, by=1):
        self.x += by
        return self

    @property
    def double(self):
        return self.x * 2

    @double.setter
    def double(self, value):
        self.x = value // 2

    @staticmethod
    def make():
        return Base(1)

    @classmethod
    def named(cls, name):
        cls.last = name
        return cls(name)

    __add__ = grow


class Derived(Base):
    def __init__(self, x, y):
        super().__init__(x)
        self.y = y

    def grow(self, by=1):
        Base.grow(self, by)
        return super().grow(by)


class Slotted:
    __slots__ = ("a", "b")

    def __init__(self):
        self.a = 1


class Error(Exception):
    pass


d = Derived(1, 2)
d.grow()
d.tag = "outside"
print(d.double, Base.make(), Base.named("n"), Slotted().a, isinstance(d, (Base, int)), getattr(d, "z", None))
raise Error("end")
