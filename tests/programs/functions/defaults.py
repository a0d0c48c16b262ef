# Defaults: evaluated once, in order, shared, and seen by every caller.
log = []


def tick(x):
    log.append(x)
    return x


def f(a, b=tick(1), c=tick(2), *, d=tick(3)):
    return a, b, c, d


print(log, f(0), f(0, 9), f(0, c=7), f(0, d=5, b=4), f(a=1, d=2))
print(f.__defaults__, f.__kwdefaults__, f.__name__, f.__qualname__)


def append(x, to=[]):
    to.append(x)
    return to


print(append(1), append(2), append(3, []), append(4) is append(5))


def counter(start=0, *, cache={}):
    cache[start] = cache.get(start, 0) + 1
    return sorted(cache.items())


print(counter(), counter(), counter(5), counter(start=0, cache={}), counter())

n = 10


def late(m=n):
    return m, n


n = 20
print(late(), late(3), late(m=None))

functions = [lambda x, i=i: x * i for i in range(4)]
print([g(10) for g in functions], [g(10, 2) for g in functions])
late_bound = [lambda: i for i in range(3)]
print([g() for g in late_bound])


def nested(a, f=lambda x=5: x + 1):
    return a + f()


print(nested(1), nested(1, lambda: 100))


class Holder:
    size = 4

    def grow(self, by=size, *, times=size * 2):
        return self.size + by * times


Holder.size = 1
print(Holder().grow(), Holder().grow(1), Holder().grow(times=0))


def sentinel(a=None, b=..., c=(), d="", e=0, g=0.0, h=False):
    return [a, b, c, d, e, g, h]


print(sentinel(), sentinel(h=True, a=1))
for _ in range(2):
    def in_loop(value=tick(100 + _)):
        return value
    print(in_loop())
print(log)
