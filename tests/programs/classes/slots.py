# __slots__: only those attributes, with inheritance and defaults.
class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __eq__(self, other):
        return isinstance(other, Point) and (self.x, self.y) == (other.x, other.y)


p = Point(1, 2)
p.x += 10
print(p.x, p.y, hasattr(p, "x"), hasattr(p, "z"), hasattr(p, "__dict__"), p == Point(11, 2))
for action in (lambda: setattr(p, "z", 1), lambda: delattr(p, "z"), lambda: p.z):
    try:
        action()
    except AttributeError as e:
        print(type(e).__name__)
del p.x
try:
    p.x
except AttributeError as e:
    print(type(e).__name__)
try:
    del p.x
except AttributeError as e:
    print(type(e).__name__)
p.x = 5
print(p.x)


class Point3(Point):
    __slots__ = ("z",)

    def __init__(self, x, y, z):
        super().__init__(x, y)
        self.z = z


class Open(Point):
    pass


q = Point3(1, 2, 3)
print(q.x, q.y, q.z, hasattr(q, "__dict__"))
try:
    q.w = 1
except AttributeError as e:
    print(type(e).__name__)
o = Open(1, 2)
o.anything = 3
print(o.x, o.anything, hasattr(o, '__dict__'))


class Single:
    __slots__ = "only"


s = Single()
try:
    s.only
except AttributeError as e:
    print(type(e).__name__)
s.only = [1]
s.only.append(2)
print(s.only)


class Empty:
    __slots__ = ()

    def value(self):
        return 42


e = Empty()
print(e.value())
try:
    e.x = 1
except AttributeError as err:
    print(type(err).__name__)


class WithDict:
    __slots__ = ("a", "__dict__")


w = WithDict()
w.a, w.b = 1, 2
print(w.a, w.b, w.__dict__['b'])


class Lazy:
    __slots__ = ("_v",)

    @property
    def v(self):
        try:
            return self._v
        except AttributeError:
            self._v = 7
            return self._v + 100


lazy = Lazy()
print(lazy.v, lazy.v)


class Node:
    __slots__ = ("value", "next")

    def __init__(self, value, next=None):
        self.value, self.next = value, next

    def __iter__(self):
        node = self
        while node:
            yield node.value
            node = node.next


chain = None
for i in range(5):
    chain = Node(i, chain)
print(list(chain), sum(chain))
nodes = [Node(i) for i in range(200)]
for a, b in zip(nodes, nodes[1:]):
    a.next = b
print(len(list(nodes[0])), nodes[-1].next)
