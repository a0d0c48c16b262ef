# Methods that a built-in class has in its own right come before those of the
# classes behind it in the MRO, those that it shares with its base included.
class Mixin:
    def __init__(self, *args):
        print("Mixin.__init__", args)


class Needs:
    def __init__(self, x, y, *, z):
        print("Needs.__init__", x, y, z)


class News:
    def __new__(cls, *args):
        print("News.__new__", args)
        return super().__new__(cls)


# A built-in base before a class without one.
class BuiltInFirst(Exception, Mixin):
    pass


class MixinFirst(Mixin, Exception):
    pass


class WithNeeds(ValueError, Needs):
    pass


class Below(WithNeeds):
    pass


class Explicit(Exception, Needs):
    def __init__(self, q):
        Needs.__init__(self, q, q, z=q)


class KeyNews(KeyError, News):
    pass


class NewsKey(News, KeyError):
    pass


print(BuiltInFirst(1, 2), MixinFirst(1).args)
print(repr(WithNeeds(1)), repr(WithNeeds()), repr(Below("x")))
try:
    WithNeeds(z=1)
except TypeError as e:
    print(e)
print(repr(Explicit(1)))
print(repr(KeyNews(3)), repr(NewsKey(3)))


class L(list, Mixin):
    pass


class MixinList(Mixin, list):
    pass


class D(dict, Mixin):
    pass


class S(set, Mixin):
    pass


class F(frozenset, Mixin):
    pass


print(L([1, 2]), MixinList([1, 2]), D(a=1), S([1]), F([2]))


# A built-in base before one that derives from the same classes.
class M(Exception):
    def __new__(cls, *args):
        print("M.__new__", args)
        return super().__new__(cls, *args)

    def __init__(self, *args):
        print("M.__init__", args)
        super().__init__("m", *args)

    def __str__(self):
        return "M.__str__"

    def __repr__(self):
        return "M.__repr__"


class Value(ValueError, M):
    pass


class MValue(M, ValueError):
    pass


class Key(KeyError, M):
    pass


class Stop(StopIteration, M):
    pass


class Attribute(AttributeError, M):
    pass


class Os(OSError, M):
    pass


class Unbound(UnboundLocalError, M):
    pass


class Exit(SystemExit, M):
    pass


class ValueKey(Value, KeyError):
    pass


for c in Value, MValue, Key, Stop, Attribute, Os, Unbound, Exit, ValueKey:
    e = c(1, 2)
    print(c.__name__, e.args, str(e), repr(e))


# The same at run time.
def derive(base, other):
    class Made(base, other):
        pass

    return Made


for base in ValueError, KeyError, StopIteration, AttributeError, OSError, UnboundLocalError, list, dict:
    print(base.__name__)
    if issubclass(base, Exception):
        e = derive(base, M)(1, 2)
        print(e.args, str(e), repr(e))
    print(repr(derive(base, Mixin)()))
    print(repr(derive(Mixin, base)()))
print(repr(type("T", (OSError, Needs), {})(1, 2)))
