# Classes that derive from tuple: what the tuple does, what they override, attributes of their own, collections in between.
import gc
import json
import time


def first(t):
    if isinstance(t, tuple):
        a, *rest = t
        return t[0], len(t), a, rest, [x for x in t], t == (1, 2), t != (1, 2), t + (9,), t[1:]
    return None


class Plain(tuple):
    pass


class Loud(tuple):
    __slots__ = ()

    def __len__(self):
        return 42

    def __getitem__(self, i):
        return ("item", i)

    def __iter__(self):
        return iter("loud")

    def __eq__(self, other):
        return "eq"

    def __ne__(self, other):
        return "ne"

    def __hash__(self):
        return 7

    def __add__(self, other):
        return "add"

    def __contains__(self, x):
        return True

    def __repr__(self):
        return "Loud" + super().__repr__()

    def __bool__(self):
        return False


for t in (1, 2), Plain((1, 2)), Loud((1, 2)):
    print(first(t))
loud = Loud((1, 2))
print(loud, hash(loud), 5 in loud, bool(loud), tuple(loud), list(loud), "%s %s %s %s" % tuple(loud))
print(sum(Plain((1, 2, 3))), min(Plain((3, 1))), sorted(Plain((3, 1))), "".join(Plain(("a", "b"))))
print("%s-%s" % Plain((1, 2)), "%s-%s" % loud)
print(max(loud), list(zip(loud, Plain((5, 6)))), dict([Plain(("k", "v"))]), set(Plain((1, 1))))


class Init(tuple):
    def __new__(cls, *args):
        print("new", args)
        return tuple.__new__(cls, args)

    def __init__(self, *args):
        print("init", args, self)
        self.args = args


i = Init(1, [2])
print(i, i.args, i.args is not i)
i.args[1].append(3)
print(i)


class Deleted(tuple):
    def __del__(self):
        print("del", *self)


def drop():
    Deleted((1, 2, "x" * 3))


def scrub(n):
    return n and scrub(n - 1) + 1


drop()
scrub(20)
gc.collect()


class Mixin:
    def double(self):
        return type(self)(x * 2 for x in self)


class Both(Mixin, tuple):
    def __init__(self, items):
        self.tag = "t"


b = Both([1, 2])
print(b.double(), b.tag, Both.__mro__[1:], b.double().tag)
try:
    class Two(tuple, list):
        pass
except TypeError as e:
    print("TypeError")


def local(n):
    class Local(tuple):
        size = n

        def get(self):
            return self[0] + self.size

    return Local


for n in 1, 2:
    c = local(n)
    print(c((5,)).get(), c.__name__)
Dyn = type("Dyn", (tuple,), {"f": lambda self: len(self)})
print(Dyn("abc").f(), Dyn("abc"))
deep = Plain()
for _ in range(5):
    deep = Plain((deep, 1))
print(deep, hash(deep) == hash(Plain(deep)), deep == Plain(deep))
data = [Plain((k, Plain((k * "a", [k])))) for k in range(200)]
gc.collect()
print(data[-1], data[0], len(data), data[7] < data[8], data.index(Plain((3, ("aaa", [3])))))
print(json.dumps({"a": Plain((1, 2))}))
try:
    raise ValueError(Plain((1, 2)))
except ValueError as e:
    print(e, e.args)
try:
    raise KeyError("x")
except Plain((ValueError, KeyError)) as e:
    print("caught", repr(e))
try:
    Plain(5)
except TypeError as e:
    print(e)
try:
    Plain((1,)) + [2]
except TypeError as e:
    print(e)
try:
    Plain((1,))[3]
except IndexError as e:
    print(e)
try:
    Plain((1,))["a"]
except TypeError as e:
    print(e)
try:
    hash(Plain(([],)))
except TypeError as e:
    print(e)
print(divmod(*Plain((7, 2))), print.__name__, Plain((1, 2)).__add__((3,)), Plain.__len__(Plain((1,))), Plain((1, 2)) <= (1, 2), (1, 2, 3) > Plain((1, 2)))
x = Plain((1, 2))
x += (3,)
print(x, type(x) is tuple)
print(Plain((1, 2)) * 0, 3 * Plain((1,)), type(1 * Plain((1,))).__name__, {(1, 2): "found"}[Plain((1, 2))])
try:
    print(tuple.__new__(time.struct_time, (1, 2)).tm_isdst)
except TypeError:
    print("TypeError")
match Plain((1, 2)):
    case Plain((a, b)):
        print("class", a, b)
print(isinstance(Plain(), tuple), issubclass(Plain, tuple), type(Plain()), Plain.__bases__, Plain.__name__)
