# __del__: runs once, sees its object, may bring it back; errors in it do not propagate.
import gc


class Noisy:
    log = []
    saved = []

    def __init__(self, name, save=False):
        self.name, self.save = name, save

    def __del__(self):
        Noisy.log.append(self.name)
        if self.save:
            Noisy.saved.append(self)


def make(names):
    for n in names:
        Noisy(n)


def clobber(n):
    return [n] * 50 if n == 0 else clobber(n - 1) + [n]


def settle():
    clobber(60)
    gc.collect()
    gc.collect()


make("abcdefghijkl")
settle()
print(len(Noisy.log) > 8, len(set(Noisy.log)) == len(Noisy.log))
Noisy.log.clear()


def cycles(n):
    for i in range(n):
        a, b = Noisy(i), Noisy(-i)
        a.other, b.other = b, a


cycles(20)
settle()
print(len(Noisy.log) > 30, len(set(Noisy.log)) == len(Noisy.log) or 0 in Noisy.log)
Noisy.log.clear()


def resurrect(n):
    for i in range(n):
        Noisy(i, save=True)


resurrect(10)
settle()
revived = len(Noisy.saved)
print(revived > 5, sorted(Noisy.log) == sorted(s.name for s in Noisy.saved))
Noisy.log.clear()
Noisy.saved.clear()
settle()
print(all(name not in Noisy.log for name in range(0)), len(Noisy.log) <= 10 - revived)
Noisy.log.clear()
Noisy.saved.clear()
keep = Noisy("kept")
settle()
print("kept" in Noisy.log, keep.name)


class Chain:
    count = 0

    def __init__(self, n):
        self.next = Chain(n - 1) if n else None

    def __del__(self):
        Chain.count += 1


def chain():
    for _ in range(4):
        Chain(20)


chain()
for _ in range(5):
    settle()
print(Chain.count > 40)


class Allocates:
    done = []

    def __del__(self):
        Allocates.done.append(["x"] * 10)
        Allocates.done.append({i: str(i) for i in range(10)})


def allocate():
    for _ in range(8):
        Allocates()


allocate()
settle()
print(len(Allocates.done) >= 8, all(Allocates.done))
Noisy.log.clear()
Noisy.saved.clear()
Noisy.__del__ = lambda self: None
