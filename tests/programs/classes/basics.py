# Instances, attributes of class and instance, methods, and what changes when.
class Point:
    dimensions = 2
    made = []

    def __init__(self, x, y=0):
        self.x = x
        self.y = y
        self.made.append((x, y))

    def move(self, dx, dy):
        self.x += dx
        self.y += dy
        return self

    def __repr__(self):
        return f"Point({self.x}, {self.y})"


p, q = Point(1, 2), Point(3)
print(p, q, p.move(1, 1).move(2, 2), Point.made, p.made is q.made)
p.dimensions = 3
print(p.dimensions, q.dimensions, Point.dimensions, p.__dict__, q.__dict__)
del p.dimensions
Point.dimensions = 4
print(p.dimensions, q.dimensions)
p.colour = "red"
print(p.colour, hasattr(q, "colour"), getattr(q, "colour", "none"), vars(p))
for attribute in ("colour", "missing", "dimensions"):
    try:
        delattr(q, attribute)
    except AttributeError as e:
        print(e)
try:
    q.colour
except AttributeError as e:
    print(e)
try:
    Point.nothing
except AttributeError as e:
    print(e)
print(Point.move(q, 5, 5), type(q), type(q) is Point, isinstance(q, Point), q.__class__ is Point)
print(Point.__name__, Point.__qualname__, Point.__module__, Point.__bases__, Point.__doc__)


def shout(self):
    return str(self) + "!"


Point.shout = shout
print(p.shout(), q.shout())
q.shout = lambda: "mine"
print(q.shout(), p.shout())
del q.shout
print(q.shout())
Point.__repr__ = lambda self: "changed"
print(p, [q], str(p), f"{p}")


class Empty:
    pass


e = Empty()
e.a, e.b = 1, [2]
print(e.a, e.b, sorted(e.__dict__.items()))
e.__dict__["c"] = 3
print(e.c)
e.__dict__.pop("a")
print(hasattr(e, "a"), list(e.__dict__))
setattr(e, "d" + "e", 5)
print(e.de, getattr(e, "d" + "e"))


class Counter:
    total = 0

    def __init__(self):
        Counter.total += 1
        self.total += 10


c1, c2 = Counter(), Counter()
print(Counter.total, c1.total, c2.total)


class Outer:
    class Inner:
        value = 1

        class Deep:
            def where(self):
                return type(self).__qualname__
    inner = Inner()

    def make(self):
        return self.Inner()


print(Outer.Inner.Deep().where(), Outer().make().value, Outer.inner.value)


def factory(n):
    class Made:
        number = n

        def double(self):
            return self.number * 2 + n
    return Made


A, B = factory(1), factory(2)
print(A().double(), B().double(), A is B, isinstance(A(), B), A.__qualname__)
first, second = Empty(), Empty()
print(first == first, first == second, first != second, len({first, second, first}), bool(first))
