# Private names: mangled in classes, in nested functions and classes, not outside.
class A:
    __x = 1
    __dunder__ = 2
    _A__explicit = 3

    def __init__(self):
        self.__y = 5
        self.__z__ = 6

    def get(self):
        return self.__x, self.__y, self.__z__, self.__explicit, self.__dunder__

    def __method(self, __arg=7):
        __local = __arg + 1

        def inner():
            return __local + self.__y
        return inner()

    def call(self):
        return self.__method(), self.__method(_A__arg=1), [self.__x for __i in range(2)]

    class __Inner:
        __v = 9

        def get(self):
            return self.__v

    def inner(self):
        return self.__Inner().get(), A.__Inner._Inner__v

    @property
    def __prop(self):
        return "prop"

    def prop(self):
        return self.__prop

    def store(self, other):
        other.__y = 50
        return other.__y


class B(A):
    __x = 100

    def get2(self):
        return self.__x, self._A__x


class _Under:
    __x = "under"

    def get(self):
        return self.__x


class __Double:
    __x = "double"

    def get(self):
        return self.__x


a, b = A(), B()
print(a.get(), a.call(), a.inner(), a.prop(), b.get(), b.get2(), _Under().get(), __Double().get())
print(A._A__x, a._A__y, a._A__method(1), sorted(n for n in a.__dict__), hasattr(a, "__y"), hasattr(a, "_A__y"), getattr(b, "_B__x"))
for missing in ("__x", "__method", "_B__y"):
    try:
        getattr(a, missing)
    except AttributeError as e:
        print(e)


class Other:
    pass


o = Other()
print(a.store(o), o.__dict__)
__global = "g"




class Strings:
    __slots__ = ("__hidden",)

    def __init__(self):
        self.__hidden = 4

    def get(self):
        return self.__hidden


s = Strings()
print(s.get(), s._Strings__hidden)
