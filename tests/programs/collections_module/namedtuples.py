# namedtuple: fields, defaults, classes that derive from one, where the call may stand.
import collections
from collections import namedtuple, deque
try:
    from ucollections import OrderedDict
except ImportError:
    from collections import OrderedDict

Point = namedtuple("Point", "x y")
Pair = namedtuple("Other", ["left", "right"], defaults=(1 + 1,))
Many = collections.namedtuple("Many", ("a", "b", "c"), defaults=[[], None])
Empty = namedtuple("Empty", "")
Ren = namedtuple("Ren", "class x x _y ok", rename=True)


class Vec(namedtuple("VecBase", "x, y")):
    """A vector."""
    __slots__ = ()

    @property
    def length2(self):
        return self.x * self.x + self.y * self.y

    def __add__(self, other):
        return Vec(self.x + other.x, self.y + other.y)

    def __str__(self):
        return "<%s|%s>" % self


class Tagged(Point):
    def __new__(cls, x, y, tag="none"):
        self = super().__new__(cls, x, y)
        self.tag = tag
        return self


class Counted(Point):
    def __init__(self, *args, **kw):
        self.n = len(args)
        self.args = args


def make():
    Local = namedtuple("Local", "v")
    return Local(5)


def maker():
    return namedtuple("Made", "m n")


p = Point(1, 2)
print(p, repr(p), str(p), p.x, p.y, p[0], p[-1], len(p), p == (1, 2), p == Point(1, 2), hash(p) == hash((1, 2)))
print(Point(y=5, x=4), Point(*[7, 8]), Point(**{"x": 1, "y": 3}))
print(Pair(9), Pair(left=3, right=4), Pair._field_defaults, Pair._fields, Pair.__name__, Pair.__qualname__)
m = Many(1)
m.b.append(4)
print(Many(2), Many(2)._asdict(), m._replace(a=9, c=8), Many._make([1, 2, 3]), Many._make(range(3)))
print(Empty(), Empty._fields, bool(Empty()), Ren(1, 2, 3, 4, 5), Ren._fields)
v = Vec(1, 2) + Vec(3, 4)
print(v, repr(v), v.length2, v._replace(x=0), type(v._replace(x=0)).__name__, Vec.__doc__, Vec.__mro__[1].__name__)
t = Tagged(1, 2, "t")
print(t, t.tag, t.x, t + (1,), Tagged(3, 4).tag, isinstance(t, Point), isinstance(t, tuple))
c = Counted(1, y=2)
print(c, c.n, c.args, c.y)
x, y = p
print(x, y, [*p], sorted([Point(2, 1), Point(1, 9), Point(1, 3)]), max(Point(1, 2), Point(1, 3)).y)
print(make(), maker()(1, 2), maker() is maker())
d = {p: "here"}
print(d[1, 2], d.get(Point(1, 2)), Point(1, 2) in d)
print(Point.__doc__, Point.x.__doc__, Point.__match_args__)
match p:
    case Point(a, b):
        print("positional", a, b)
match p:
    case Point(x=1, y=yy):
        print("keyword", yy)
for wrong in (lambda: Point(1), lambda: Point(1, 2, 3), lambda: Point(1, z=3), lambda: Point._make([1]), lambda: p._replace(z=1)):
    try:
        print(wrong())
    except (TypeError, ValueError) as e:
        print(e)
try:
    p.x = 3
except AttributeError:
    print("AttributeError")
try:
    p.z = 3
except AttributeError as e:
    print("AttributeError")
try:
    tuple.__new__(Point, (1,)).y
except IndexError as e:
    print(e)
try:
    p.nothing
except AttributeError as e:
    print(e)
print(getattr(p, "x"), hasattr(p, "z"), [getattr(p, f) for f in p._fields])
for q in map(Point._make, [(1, 2), (3, 4)]):
    print(q, q.x + q.y)
rows = [Point(i, i * i) for i in range(100)]
print(sum(r.y for r in rows), rows[99]._asdict(), deque(rows, 2))
nested = Point(Point(1, 2), Point(3, 4))
print(nested, nested.x.y, nested.y.x)
class K:
    P = namedtuple("P", "z")
    def __init__(self):
        self.Q = namedtuple("Q", "w")
print(K.P(1), K().Q(2), K.P(3).z)
queue = collections.deque((), 3)
ordered = collections.OrderedDict()
print(queue, len(ordered), collections.Counter("aab")["a"])
A = B = namedtuple("AB", "i")
print(A is B, A(1))
print("%s and %s" % p, "{0.x} {0.y}".format(p), f"{p.x}{p!r}")


class Loop(namedtuple("Loop", "items")):
    pass


loop = Loop([])
loop.items.append(loop)
print(loop)


class Odd(Point):
    def __getitem__(self, i):
        return "overridden"

    def __iter__(self):
        return iter("ab")


o = Odd(1, 2)
print(o[0], o.x, o.y, list(o))


def rebound():
    from collections import namedtuple as nt
    P = nt("P", "only")
    return P(1)


print(rebound(), isinstance(rebound(), tuple))
print(Point.__new__(Point, 5, 6), tuple.__new__(Point, (7, 8)).y, Point(1, 2) + Point(3, 4), Point(1, 2) * 2)


class Shown(Point):
    def __repr__(self):
        return "shown " + super().__repr__()

    def moved(self, by=1):
        return self._replace(x=self.x + by)


s = Shown(1, 2)
print(s, s.moved(), len(s), type(s.moved()) is Shown, s[:1], s == (1, 2))
