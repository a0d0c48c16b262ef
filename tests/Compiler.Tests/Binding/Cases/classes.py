class Base:
    __slots__ = ("a", "b")

    def __init__(self, a):
        self.a, self.b = a, 0

    @property
    def size(self):
        return self.a

    @size.setter
    def size(self, value):
        self.a = value

    @property
    def plain(self):
        return 1

    @staticmethod
    def helper(x):
        return x

    @classmethod
    def make(cls):
        cls.count = 1
        return cls(1)

    def twice(self):
        return 1

    def twice(self):
        return 2


class Left(Base):
    def __init__(self, a):
        super().__init__(a)
        self.left = a


class Right(Base):
    pass


class Both(Left, Right):
    def __init__(self):
        super(Both, self).__init__(1)
        for self.index, self.other in []:
            pass

        def inside():
            self.late = super().__class__

        with self as self.context:
            pass


def dynamic(base):
    class Local(base):
        def method(self):
            return super().method(), __class__

    return Local


class Meta(type):
    pass


class WithMeta(metaclass=Meta):
    pass


def decorate(f):
    return f


@decorate
class Decorated:
    @decorate
    def method(self):
        self.stored = 1


class FromDecorated(Decorated):
    pass
