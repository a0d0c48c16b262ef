# A variable keeps its object until it is bound anew or its function ends; what __del__ and weak references see of an object.
import gc
import weakref


class Thing:
    def __init__(self, name="thing"):
        self.name = name


def holds():
    thing = Thing()
    r = weakref.ref(thing)
    gc.collect()
    return r() is not None, r


alive, r = holds()
gc.collect()
print(alive, r())


def rebinds():
    thing = Thing()
    r = weakref.ref(thing)
    gc.collect()
    before = r() is None
    thing = None
    gc.collect()
    return before, r() is None


print(rebinds())


def loops():
    answers = []
    for name in "abc":
        thing = Thing(name)
        r = weakref.ref(thing)
        gc.collect()
        answers.append(r() is not None)
    last = r
    thing = Thing("d")
    gc.collect()
    answers.append(last() is None)
    return answers


print(loops())


def captured():
    thing = Thing()
    r = weakref.ref(thing)

    def get():
        return thing.name

    gc.collect()
    first = r() is not None
    name = get()
    del get
    thing = None
    gc.collect()
    return first, name, r() is None


print(captured())


def in_try():
    thing = Thing()
    r = weakref.ref(thing)
    try:
        gc.collect()
        if r() is None:
            raise ValueError("gone")
        raise KeyError(thing.name)
    except KeyError as e:
        gc.collect()
        return e.args, r() is not None


print(in_try())


def generates():
    thing = Thing()
    r = weakref.ref(thing)
    yield r
    gc.collect()
    yield r() is not None


g = generates()
r = next(g)
gc.collect()
print(r() is not None, next(g))
del g
gc.collect()
print(r())

print("-- cycles")


class Pair:
    pass


def make_cycle():
    a, b = Pair(), Pair()
    a.other, b.other = b, a
    return weakref.ref(a), weakref.ref(b)


refs = [make_cycle() for _ in range(10)]
gc.collect()
print(all(a() is None and b() is None for a, b in refs))

print("-- __del__")


class Finalised:
    saved = []
    log = []

    def __init__(self, name, save=False):
        self.name = name
        self.save = save

    def __del__(self):
        Finalised.log.append(self.name)
        if self.save:
            Finalised.saved.append(self)


f = Finalised("f")
r = weakref.ref(f, lambda r: Finalised.log.append("gone"))
del f
gc.collect()
print(Finalised.log, r())
Finalised.log.clear()

f = Finalised("revived", save=True)
r = weakref.ref(f, lambda r: Finalised.log.append("gone"))
del f
gc.collect()
print(Finalised.log, r() is Finalised.saved[0], Finalised.saved[0].name)
Finalised.saved.clear()
gc.collect()
print(Finalised.log, r())


class Parent:
    def __init__(self, child):
        self.child = child

    def __del__(self):
        print("parent of", self.child.name)


child = Thing("child")
r = weakref.ref(child)
p = Parent(child)
del child
gc.collect()
print(r().name)
del p
gc.collect()
print(r())

print("-- temporaries, comprehensions, arguments")
print(weakref.ref(Thing())() is not None or gc.collect() >= 0)
things = [Thing(i) for i in range(5)]
refs = [weakref.ref(t) for t in things]
print([r().name for r in refs])
del things[1:4]
gc.collect()
print([r() and r().name for r in refs])


def takes(a, b, c=None):
    return [weakref.ref(x) for x in (a, b)]


refs = takes(Thing("x"), Thing("y"), c=Thing("z"))
gc.collect()
print([r() for r in refs])
unread = Finalised("at the end")
gc.collect()
print("at the end" in Finalised.log)
Finalised.__del__ = lambda self: None
