# weakref.ref: what it answers while its object lives and after, callbacks, equality, hash, what can be referred to.
import gc
import weakref


class Node:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        return isinstance(other, Node) and self.name == other.name

    def __hash__(self):
        return hash(self.name)

    def __repr__(self):
        return f"Node({self.name!r})"


log = []


def note(r):
    log.append(r() is None)


a = Node("a")
r = weakref.ref(a)
print(r() is a, r(), type(r) is weakref.ref, weakref.ref is weakref.ReferenceType)
print(weakref.ref(a) is r, weakref.getweakrefcount(a), weakref.getweakrefs(a) == [r])
called = weakref.ref(a, note)
print(called is r, called == r, hash(called) == hash(r) == hash(a), called.__callback__ is note, r.__callback__)
gc.collect()
print(r() is a, log)
copy = Node("a")
print(weakref.ref(copy) == r, weakref.ref(copy) != r, weakref.ref(Node("b")) == r, r == a, r != a)
table = {r: 1}
print(table[weakref.ref(copy)], called in table)
del a
gc.collect()
print(r(), called(), log, called.__callback__)
print(hash(r) == hash(called), r == called, r == r, r != called, r != r)
print(weakref.getweakrefcount(copy), table[r])
unhashed = weakref.ref(copy)
fresh = Node("fresh")
dead = weakref.ref(fresh)
del fresh
gc.collect()
try:
    hash(dead)
except TypeError as e:
    print(e)
print(repr(dead).endswith("; dead>"), repr(unhashed)[:12], "; to 'Node' at 0x" in repr(unhashed), bool(dead))


def function():
    pass


print(repr(weakref.ref(function)).endswith("(function)>"), weakref.ref(Node)() is Node)

print("-- callbacks: the latest first, errors do not stop the rest")
order = []


class Target:
    pass


def callback(i):
    return lambda r: order.append((i, r()))


t = Target()
refs = [weakref.ref(t, callback(i)) for i in range(5)]
refs[2] = None
del t
gc.collect()
print(order)
order.clear()
targets = [Target() for _ in range(40)]
refs = [weakref.ref(t, callback(i)) for i, t in enumerate(targets)]
t = None
del targets[10:30]
gc.collect()
print(sorted(order) == [(i, None) for i in range(10, 30)], [r() is None for r in refs].count(True))
refs = None
del targets
gc.collect()
print(len(order))

print("-- what can be referred to")


class Slots:
    __slots__ = ("x",)


class WithWeakref(Slots):
    __slots__ = ("__weakref__",)


class WithDict(Slots):
    pass


class Below(WithWeakref):
    __slots__ = ()


class Failure(Exception):
    pass


class Items(list):
    pass


def generate():
    yield 1


for value in (1, "s", (1,), [1], {}, None, 1.5, 1j, b"x", bytearray(), range(3), object(), slice(1), True, ..., iter([]), map(str, []),
              zip(), enumerate([]), {}.keys(), property(), Exception(), Slots()):
    try:
        weakref.ref(value)
        print("yes", type(value).__name__)
    except TypeError as e:
        print(e)
for value in ({1}, frozenset([1]), Node, gc, generate(), memoryview(b""), function, Node("x").__eq__, type, WithWeakref(), WithDict(),
              Below(), Failure(), Items()):
    print("yes" if weakref.ref(value)() is value else "no", type(value).__name__)
for bad in ((), (1, 2, 3)):
    try:
        weakref.ref(*bad)
    except TypeError:
        print("TypeError")


class Named(weakref.ref):
    def __init__(self, target, callback=None, name=""):
        super().__init__(target, callback)
        self.name = name

    def __new__(cls, target, callback=None, name=""):
        return super().__new__(cls, target, callback)

    def __call__(self):
        return self.name, super().__call__()


order.clear()
n = Node("n")
named = Named(n, lambda r: order.append(r.name), "first")
print(named(), isinstance(named, weakref.ref), named == weakref.ref(n), Named(n) is Named(n))
del n
gc.collect()
print(named(), order)
