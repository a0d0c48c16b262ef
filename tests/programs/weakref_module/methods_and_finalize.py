# WeakMethod; finalize: called when the object dies, or at exit, the newest first; getweakrefs.
import gc
import weakref


class Button:
    def __init__(self, name):
        self.name = name

    def press(self, n=1):
        return f"{self.name} {n}"

    def other(self):
        pass


log = []
b = Button("ok")
print(weakref.ref(b.press)() is None or gc.collect() >= 0)
m = weakref.WeakMethod(b.press, lambda r: log.append(r() is None))
same = weakref.WeakMethod(b.press)
different = weakref.WeakMethod(b.other)
print(m()(), m()(2), m().__self__ is b, m == same, m != same, m == different, hash(m) == hash(same), m == 1)
m()(3)
del b
gc.collect()
print(m(), same(), log, m == same, m == m)
try:
    weakref.WeakMethod(len)
except (TypeError, AttributeError) as e:
    print(type(e).__name__)


def function():
    pass


try:
    weakref.WeakMethod(function)
except TypeError as e:
    print(e)

print("-- finalize")


class Resource:
    pass


def closed(*args, **kw):
    print("closed", args, kw)
    return len(args)


r = Resource()
f = weakref.finalize(r, closed, 1, 2, key="word")
print(f.alive, f.atexit, f.peek()[0] is r, f.peek()[1] is closed, f.peek()[2:])
print("<finalize object at 0x" in repr(f), "for 'Resource'" in repr(f))
del r
gc.collect()
print(f.alive, f.atexit, f.peek(), f.detach(), f(), repr(f).endswith("; dead>"))

r = Resource()
f = weakref.finalize(r, closed, "by hand")
print(f(), f(), f.alive)
f = weakref.finalize(r, closed, "detached")
obj, func, args, kw = f.detach()
print(obj is r, func is closed, args, kw, f.alive, f.detach())
del r, obj
gc.collect()


def fails():
    raise ValueError("in a finalizer")


many = [Resource() for _ in range(3)]
for i, each in enumerate(many):
    weakref.finalize(each, log.append, i)
each = None
log.clear()
many.clear()
gc.collect()
print(sorted(log))
a, c = Resource(), Resource()
weakref.finalize(a, print, "at exit: first made")
quiet = weakref.finalize(c, print, "never")
quiet.atexit = False
print(quiet.atexit, quiet.alive)


class Outlives:
    def __del__(self):
        print("__del__ comes last")


outlives = Outlives()
weakref.finalize(outlives, lambda: weakref.finalize(c, print, "made at exit"))
weakref.finalize(outlives, print, "at exit: last made")
print("end")
