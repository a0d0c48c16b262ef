# What programs do with classes of functions: patterns, keys, operators, defaults, generators, protocols.


def shapes():
    class Shape:
        __match_args__ = ("w", "h")

        def __init__(self, w, h=1, *rest, scale=2, **kw):
            self.w, self.h, self.rest, self.scale, self.kw = w, h, rest, scale, kw

        def __hash__(self):
            return hash((self.w, self.h))

        def __eq__(self, other):
            return type(self) is type(other) and (self.w, self.h) == (other.w, other.h)

        def __bool__(self):
            return self.w != 0

        def __matmul__(self, other):
            return ("matmul", self.w, other)

        def __rsub__(self, other):
            return ("rsub", other)

        def __neg__(self):
            return type(self)(-self.w, -self.h)

        def __iadd__(self, n):
            self.w += n
            return self

        def __setitem__(self, k, v):
            self.kw[k] = v

        def __getitem__(self, k):
            return self.kw[k]

        def __delitem__(self, k):
            del self.kw[k]

        def __format__(self, spec):
            return f"{spec}:{self.w}x{self.h}"

        def __int__(self):
            return self.w

        def __index__(self):
            return self.h

        def __reversed__(self):
            return iter((self.h, self.w))

        def pairs(self):
            yield self.w
            yield from (self.h,)

        def nested(self):
            return [type(self).__name__ + str(i + self.w) for i in range(2)]

    class Square(Shape):
        def __init__(self, side, **kw):
            super().__init__(side, side, **kw)

        def __add__(self, other):
            return "square add"

        def __radd__(self, other):
            return "square radd"

        def nested(self):
            return [s.lower() for s in super().nested()]

        def lazily(self):
            return (lambda: super(Square, self).nested())()

    return Shape, Square


Shape, Square = shapes()
OtherShape, _ = shapes()


def describe(x):
    match x:
        case Square(w=s):
            return f"square {s}"
        case Shape(w, 1):
            return f"flat {w}"
        case Shape(w, h) if w > h:
            return f"wide {w} {h}"
        case Shape():
            return "shape"
        case _:
            return "other"


print([describe(x) for x in (Square(3), Shape(4), Shape(5, 2), Shape(1, 2), OtherShape(1), 3)])
d = {Shape(1, 2): "a", Square(2): "b"}
print(d[Shape(1, 2)], d[Square(2)], Shape(2, 2) in d, OtherShape(1, 2) in d, len({Shape(1), Shape(1)}))
s = Shape(1, 2, 3, 4, scale=5, k=6)
print(s.rest, s.scale, s.kw, bool(s), bool(Shape(0)), s @ 3, 10 - s, (-s).w)
s += 10
s["z"] = 1
print(s.w, s["z"], s["k"], f"{s:spec}", int(s), [10, 20, 30][s], list(reversed(s)), list(s.pairs()))
del s["z"]
print("z" in s.kw, s.nested(), Square(1).nested(), Square(1).lazily())
print(Shape(1) + 1 if hasattr(Shape, "__add__") else "no add", Square(1) + 1, 1 + Square(1))
try:
    Shape(1) + 1
except TypeError as e:
    print(e)
try:
    Shape(1) < Shape(2)
except TypeError as e:
    print(e)
try:
    Shape()
except TypeError as e:
    print(e)
try:
    Square(1, 2)
except TypeError as e:
    print(e)
try:
    for x in Shape(1, k=1):
        pass
except Exception as e:
    print(type(e).__name__)


def errors():
    class A(Exception):
        pass

    class B(Exception):
        pass

    class C(B):
        def __init__(self, *args, hint=""):
            super().__init__(*args)
            self.hint = hint

    return A, B, C


A, B, C = errors()


def attempt(e):
    try:
        raise e
    except (A, B) as caught:
        return type(caught).__name__, str(caught), getattr(caught, "hint", None)
    except Exception as caught:
        return "other", repr(caught)


print(attempt(A("a")), attempt(C("c", 1, hint="h")), attempt(KeyError("k")), attempt(B))
print(isinstance(C(), (int, A)), isinstance(C(), (A, B)), issubclass(C, (A, B)))
try:
    raise C("chained") from A("first")
except B as e:
    print(repr(e), repr(e.__cause__), e.args)


class Walker:
    def walk(self, node):
        return getattr(self, "on_" + type(node).__name__, self.default)(node)

    def default(self, node):
        return "default " + type(node).__name__


def walkers(prefix):
    class Leaf:
        pass

    class Tree:
        def __init__(self, *kids):
            self.kids = kids

    class Printer(Walker):
        def on_Leaf(self, node):
            return prefix

        def on_Tree(self, node):
            return "(" + " ".join(self.walk(k) for k in node.kids) + ")"

    return Leaf, Tree, Printer


Leaf, Tree, Printer = walkers("*")
print(Printer().walk(Tree(Leaf(), Tree(Leaf(), 3), "s")), Walker().walk(Leaf()))


# Recursion through a class body.
def tower(n):
    class Level:
        depth = n
        below = tower(n - 1) if n else None
        after = depth * 10

    return Level


t = tower(3)
while t:
    print(t.depth, t.after, end=" ")
    t = t.below
print()


# A static class that has subclasses of both kinds.
class Animal:
    count = 0

    def __init__(self, name):
        self.name = name
        Animal.count += 1

    def speak(self):
        return f"{self.name} says {self.sound()}"

    def sound(self):
        return "..."

    def __lt__(self, other):
        return self.name < other.name

    def __repr__(self):
        return f"{type(self).__name__}({self.name!r})"


class Dog(Animal):
    def sound(self):
        return "woof"


def breed(noise, n):
    class Bred(Dog):
        times = n

        def sound(self):
            return super().sound() + noise * self.times

    return Bred


animals = [Animal("x"), Dog("rex"), breed("!", 3)("ann"), breed("?", 1)("bob")]
print([a.speak() for a in animals], sorted(animals), Animal.count)
print([isinstance(a, Dog) for a in animals], [type(a) is Dog for a in animals])


# Class attributes through instances and classes, unpacked, augmented, deleted.
def config():
    class Config:
        debug, level = False, 3
        paths: list = []
        names: dict
        for _i in range(3):
            paths.append(_i)
        level += 1

    return Config


c = config()
print(c.debug, c.level, c.paths, hasattr(c, "names"), c._i)
c.level += 5
i = c()
i.level += 1
print(c.level, i.level, config().level, config().paths)


# What the text of classes and instances is.
def local():
    class Plain:
        """Its docstring."""

        def method(self):
            """The method's."""

    return Plain


P = local()
print(P, P.__doc__, P.method.__doc__, repr(P())[:37], P.__name__, P().method.__func__ == P.method)
