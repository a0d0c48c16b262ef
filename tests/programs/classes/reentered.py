# Class statements that run again while their own bodies run: each run has members, cells, functions and defaults of its own.
import gc


def make(n, tag="x"):
    class C:
        """doc"""
        __slots__ = ("s", "t")
        depth = n

        def __init__(self, s=n):
            self.s = s
            self.t = [tag]

        @property
        def p(self):
            return self.s, depth_of(self), __class__.depth

        @staticmethod
        def st(k=n):
            return k, n

        @classmethod
        def cl(cls):
            return cls.depth, n

        if n:
            sub = make(n - 1, tag + str(n))
            subs = [make(i, "y") for i in range(n)]

        def after(self):
            return super().__init__ is not None and self.depth

        class Inner:
            depth = n * 10
            if n > 1:
                again = make(n - 2)

            def m(self):
                return self.depth, __class__.depth, n

        for i in range(n + 1):
            depth = depth + i
    return C


def depth_of(x):
    return type(x).depth


def show(c, indent=0):
    x = c()
    print(" " * indent, c.depth, x.s, x.t, x.p, c.st(), c.cl(), x.after(), c.Inner().m(), c.__doc__, c.Inner.__qualname__)
    if hasattr(c, "sub"):
        show(c.sub, indent + 1)
    for s in getattr(c, "subs", []):
        show(s, indent + 1)
    if hasattr(c.Inner, "again"):
        show(c.Inner.again, indent + 2)


show(make(3))


# From a generator, and with an exception on the way.
def generate(n):
    got = yield n

    class G:
        a = got
        if n:
            b = list(generate(n - 1))
            e = next(generate(n))

        def m(self):
            return a_of(self), n, __class__.a

    yield G


def a_of(x):
    return x.a


g = generate(2)
next(g)
G = g.send("A")
print(G.a, G().m(), G.e, G.b[0], G.b[1]().m(), G.b[1].b[1]().m())
first, second = generate(0), generate(0)
next(first)
next(second)
print(first.send("one")().m(), second.send("two")().m())


def walk(n, fails=False):
    try:
        class W:
            k = n
            try:
                below = walk(n - 1, fails) if n else (1 // 0 if fails else "end")
            finally:
                f = n

            def m(self):
                return self.k, self.f, __class__.k

            other = k
        return W
    except ZeroDivisionError:
        return "failed", n


for fails in False, True:
    w = walk(2, fails)
    print(w().m(), w.below().m(), w.below.below().m() if not fails else w.below.below, w.other, w.below.other)

# Names of the function around, of the body, and a comprehension in it.
later = []


def outer(n):
    x = n

    class K:
        mine = x
        y = [later.append(lambda: (x, n)) for _ in range(1)]
        if n:
            z = outer(n - 1)
        again = mine

        def set(self):
            nonlocal x
            x += 10
            return x

    return K


k = outer(2)
print(k.mine, k.again, k.z.mine, k.z.again, k.z.z.again, k().set(), k().set(), k.z().set(), [f() for f in later])


# A metaclass that runs the statement again.
class Meta(type):
    made = []

    def __new__(meta, name, bases, namespace, **kw):
        cls = super().__new__(meta, name, bases, namespace)
        meta.made.append((name, namespace.get("level"), kw))
        if kw.get("n"):
            cls.child = build(kw["n"] - 1)
        return cls

    def __init__(cls, name, bases, namespace, **kw):
        pass


def build(n):
    class M(metaclass=Meta, n=n):
        level = n
        if n == 2:
            extra = build(0)

        def m(self):
            return __class__.level, self.level, n

    return M


m = build(2)
print(Meta.made, m().m(), m.child().m(), m.child.child().m(), m.extra().m())


# Defaults, lists, properties, and what is stored later.
def defaults(n):
    class D:
        def m(self, x=[]):
            x.append(1)
            return x

        if n:
            sub = defaults(n - 1)

        def k(self, *, y={}):
            y[len(y)] = n
            return y

        z = lambda self, z=[]: z.append(0) or z
        tags = []
        tags.append(n)
        p = property(lambda self: self.tags)

    return D


d = defaults(2)
d().m()
d().k()
d().z()
print(d().m(), d.sub().m(), d.sub.sub().m(), d().k(), d.sub().k(), d().z(), d.sub().z(), d().p, d.sub().p, d.sub.sub().p)
d.tags = "changed"
d.m = lambda self: "m"
print(d().p, d.sub().p, d().m(), d.sub().m())
d.sub.sub.extra = 1
print(hasattr(d, "extra"), hasattr(d.sub, "extra"), d.sub.sub().extra)


# A base that wants to know of its subclasses, special methods, a collection while bodies run.
class Node:
    kinds = []

    def __init_subclass__(cls, **kw):
        Node.kinds.append((cls.__name__, cls.level))
        super().__init_subclass__(**kw)


def deep(n):
    class Leaf(Node):
        level = n
        below = deep(n - 1) if n else (gc.collect(), None)[1]

        def __repr__(self):
            return f"Leaf{self.level}<{self.below and self.below()!r}>"

        def __eq__(self, other):
            return isinstance(other, Leaf)

    return Leaf


leaf = deep(2)
print(leaf(), Node.kinds, leaf() == leaf(), leaf() == leaf.below(), leaf.below() == leaf())
for _ in range(3):
    deep(3)
print(leaf(), leaf.below.below())
