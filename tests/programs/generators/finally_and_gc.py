# try and with inside generators; collections in the middle; generators that nobody finishes.
import gc


class Resource:
    log = []

    def __init__(self, name):
        self.name = name

    def __enter__(self):
        self.log.append("open " + self.name)
        return self

    def __exit__(self, kind, value, traceback):
        self.log.append(f"close {self.name} {kind.__name__ if kind else None}")
        return kind is KeyError


def lines(name, n):
    with Resource(name) as r:
        for i in range(n):
            yield r.name + str(i)


print(list(lines("a", 2)), Resource.log)
Resource.log.clear()
g = lines("b", 5)
print(next(g), next(g))
g.close()
print(Resource.log)
Resource.log.clear()
g = lines("c", 2)
next(g)
try:
    g.throw(ValueError("x"))
except ValueError:
    print(Resource.log)
Resource.log.clear()
g = lines("d", 2)
next(g)
try:
    print(g.throw(KeyError("swallowed")))
except StopIteration:
    print(Resource.log)


def nested(log):
    try:
        try:
            yield 1
        finally:
            log.append("inner")
            yield 2
    except ValueError as e:
        log.append(str(e))
        yield 3
    else:
        log.append("else")
    finally:
        log.append("outer")
    yield 4


log = []
print(list(nested(log)), log)
log = []
n = nested(log)
print(next(n), n.throw(ValueError("v")), next(n), list(n), log)


def locals_survive(n):
    a = [n]
    b = {"n": a}
    text = "x" * n
    for i in range(n):
        gc.collect()
        a.append([i] * 3)
        yield b["n"][-1], text + str(i)
        gc.collect()
    return a


gens = [locals_survive(k) for k in (1, 2, 3)]
gc.collect()
while gens:
    for g in list(gens):
        try:
            print(next(g), end=" ")
        except StopIteration as e:
            print(len(e.value))
            gens.remove(g)


def loop_with_finally():
    for i in range(4):
        try:
            if i == 1:
                continue
            yield i
            if i == 2:
                break
        finally:
            yield "f%d" % i


print(list(loop_with_finally()))


def return_in_finally():
    try:
        yield 1
        raise ValueError
    finally:
        return "value"


r = return_in_finally()
next(r)
try:
    next(r)
except StopIteration as e:
    print(e.value)


def forever():
    try:
        while True:
            yield
    finally:
        pass


for _ in range(50):
    f = forever()
    next(f)
gc.collect()
print("ok")
