# send, throw, close, return values, and the states of a generator.
def echo():
    received = []
    while True:
        try:
            x = yield len(received)
            received.append(x)
        except ValueError as e:
            received.append(("caught", e.args))
        if x == "stop":
            return received


g = echo()
print(next(g), g.send("a"), g.send(None), next(g), g.throw(ValueError("v")))
try:
    g.send("stop")
except StopIteration as e:
    print(e.value)
for f in (lambda: next(g), lambda: g.send(1), lambda: next(g, "default")):
    try:
        print(f())
    except StopIteration as e:
        print("stopped", e.value)
try:
    g.throw(KeyError("late"))
except KeyError as e:
    print(repr(e))
print(g.close())
fresh = echo()
try:
    fresh.send(1)
except TypeError as e:
    print(e)
try:
    fresh.throw(ValueError("before start"))
except ValueError as e:
    print(e)
print(next(fresh, "finished"))


def cleanup(log):
    try:
        yield 1
        yield 2
    except GeneratorExit:
        log.append("exit")
        raise
    finally:
        log.append("finally")


log = []
c = cleanup(log)
next(c)
c.close()
print(log, list(c))
c = cleanup(log)
c.close()
print(log)


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as e:
    print(e)


def returns_on_close():
    try:
        yield 1
    except GeneratorExit:
        return 5


r = returns_on_close()
next(r)
r.close()


def raises_stop():
    yield 1
    raise StopIteration("inside")


try:
    list(raises_stop())
except RuntimeError as e:
    print(e, repr(e.__cause__))


def reenter():
    yield next(me)


me = reenter()
try:
    next(me)
except ValueError as e:
    print(e)


def throws_class():
    try:
        yield 1
    except KeyError as e:
        yield repr(e)


for args in ((KeyError,), (KeyError("instance"),)):
    t = throws_class()
    next(t)
    print(t.throw(*args))
t = throws_class()
next(t)
try:
    t.throw(5)
except TypeError as e:
    print(e)


def plain():
    return 1
    yield


print(list(plain()), iter(me) is me, type(me).__name__, hasattr(me, "send"))


def many():
    a = yield
    b = yield a
    c = yield a + b
    return a, b, c


m = many()
next(m)
print(m.send(1), m.send(2))
try:
    m.send(3)
except StopIteration as e:
    print(e.value)
