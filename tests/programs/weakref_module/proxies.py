# weakref.proxy: attributes and operators go to the object, ReferenceError when it is gone.
import gc
import weakref


class Number:
    def __init__(self, v):
        self.v = v

    def __add__(self, other):
        return ("add", self.v, getattr(other, "v", other))

    def __radd__(self, other):
        return ("radd", self.v, other)

    def __iadd__(self, other):
        self.v += other
        return self

    def __mul__(self, other):
        return Number(self.v * other)

    def __sub__(self, other):
        return self.v - getattr(other, "v", other)

    def __neg__(self):
        return -self.v

    def __abs__(self):
        return abs(self.v)

    def __invert__(self):
        return ~self.v

    def __index__(self):
        return self.v

    def __int__(self):
        return self.v

    def __lt__(self, other):
        return self.v < getattr(other, "v", other)

    def __eq__(self, other):
        return self.v == getattr(other, "v", other)

    def __bool__(self):
        return self.v != 0

    def __str__(self):
        return f"<{self.v}>"

    def __divmod__(self, other):
        return divmod(self.v, other)

    def __pow__(self, other):
        return self.v ** other

    def method(self, *args, **kw):
        return self.v, args, kw


n = Number(3)
p = weakref.proxy(n)
print(p.v, p.method(1, k=2), p + 1, 1 + p, p + p, p - p, p * 2 == 6, -p, abs(p), ~p, p ** 2, divmod(p, 2))
print(p < 4, p == 3, p != 3, p == n, bool(p), str(p), f"{p}", "%s" % p, [10, 11, 12, 13][p], int(p))
p.v = 7
p.other = "new"
print(n.v, n.other, hasattr(p, "other"), hasattr(p, "none"))
del p.other
print(hasattr(n, "other"))
q = p
q += 5
print(n.v, q is n)
print(type(p) is weakref.ProxyType, p.__class__ is Number, type(p) in weakref.ProxyTypes, repr(p).startswith("<weakproxy at 0x"))
print(weakref.proxy(n) is p, weakref.getweakrefcount(n))
try:
    hash(p)
except TypeError:
    print("unhashable")
try:
    p.none
except AttributeError as e:
    print(e)


class Sequence:
    def __init__(self, *items):
        self.items = list(items)

    def __len__(self):
        return len(self.items)

    def __getitem__(self, i):
        return self.items[i]

    def __setitem__(self, i, v):
        self.items[i] = v

    def __delitem__(self, i):
        del self.items[i]

    def __contains__(self, v):
        return v in self.items

    def __iter__(self):
        return iter(self.items)

    def __reversed__(self):
        return reversed(self.items)

    def __call__(self, n):
        return self.items * n


s = Sequence(1, 2, 3)
p = weakref.proxy(s, lambda dead: log.append("gone"))
log = []
print(len(p), p[0], p[1:], 2 in p, 9 in p, list(p), p(2), callable(p), type(p) is weakref.CallableProxyType)
p[0] = 5
del p[2]
print(s.items, [*p], max(p))


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


c = Countdown(3)
counting = weakref.proxy(c)
print(next(counting), next(counting), next(counting), next(counting, "end"))
del s, n, q, c
gc.collect()
print(log)
for operation in (lambda: p[0], lambda: len(p), lambda: p(1), lambda: p.items, lambda: list(p), lambda: str(p), lambda: p == 1, lambda: bool(p),
                  lambda: 1 in p, lambda: p + 1, lambda: next(counting), lambda: setattr(p, "x", 1)):
    try:
        operation()
        print("no error")
    except ReferenceError as e:
        print(e)
print(repr(p).endswith("; dead>") or "NoneType" in repr(p))
try:
    weakref.proxy(1)
except TypeError as e:
    print(e)


class Tree:
    """Children refer to their parent by proxy."""

    def __init__(self, name, *children):
        self.name = name
        self.children = children
        for child in children:
            child.parent = weakref.proxy(self)


tree = Tree("root", Tree("left"), Tree("right"))
left = tree.children[0]
print(left.parent.name, [c.name for c in left.parent.children])
del tree
gc.collect()
try:
    left.parent.name
except ReferenceError:
    print("no parent")
