# __del__ in classes that derive from built-in types: called once, with the contents in place.
import gc
from array import array
from collections import deque, namedtuple
from io import BytesIO, StringIO


def final(base):
    class Final(base):
        def __del__(self):
            print("final", base.__name__, self.shown())

        def shown(self):
            return sorted(self)

    return Final


class Listed(list):
    def __del__(self):
        print("list", *self)


class Mapped(dict):
    def __del__(self):
        print("dict", self["k"])


class Fixed(tuple):
    def __del__(self):
        print("tuple", *self)


class Unique(set):
    def __del__(self):
        print("set", *self)


class Frozen(frozenset):
    def __del__(self):
        print("frozenset", *self)


class Queue(deque):
    def __del__(self):
        print("deque", *self)


class Numbers(array):
    def __del__(self):
        print("array", *self)


class Text(StringIO):
    def __del__(self):
        print("StringIO", self.getvalue())


class Bytes(BytesIO):
    def __del__(self):
        print("BytesIO", self.getvalue())


class Pair(namedtuple("Pair", "a b")):
    def __del__(self):
        print("namedtuple", self.a, self.b)


class Wrong(Exception):
    def __del__(self):
        print("Exception", *self.args)


def make(i):
    if i == 0:
        Listed([1, 2])
    elif i == 1:
        Mapped(k="v")
    elif i == 2:
        Fixed((3, 4))
    elif i == 3:
        Unique([5])
    elif i == 4:
        Frozen([6])
    elif i == 5:
        Queue([7, 8])
    elif i == 6:
        Numbers("i", [9])
    elif i == 7:
        Text("text")
    elif i == 8:
        Bytes(b"bytes")
    elif i == 9:
        Pair(10, 11)
    elif i == 10:
        try:
            raise Wrong(12)
        except Wrong:
            pass
    elif i == 11:
        final(list)([2, 1])
    else:
        final(tuple)((4, 3))


def scrub(n):
    return [n, scrub(n - 1)] if n else None


for i in range(13):
    make(i)
    scrub(20)
    gc.collect()
print("done")
