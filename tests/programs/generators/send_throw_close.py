def averager():
    total, n, average = 0, 0, None
    while True:
        value = yield average
        if value is None:
            break
        total += value
        n += 1
        average = total / n
    return n, average


a = averager()
next(a)
print(a.send(10), a.send(20), a.send(60))
try:
    a.send(None)
except StopIteration as e:
    print(e.value)
try:
    averager().send(1)
except TypeError as e:
    print(e)


def resilient():
    while True:
        try:
            x = yield "ready"
            print("got", x)
        except ValueError as e:
            print("value error", e)
            yield "recovered"
        finally:
            print("finally")


g = resilient()
print(next(g))
print(g.send(1))
print(g.throw(ValueError("bad")))
print(next(g))
try:
    g.throw(KeyError("unhandled"))
except KeyError as e:
    print("out", e)
print(next(g, "exhausted"))


def closing():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print("exit seen")
        raise
    finally:
        print("cleanup")


g = closing()
next(g)
print(g.close(), g.close())
g = closing()
g.close()
print("never started", list(g))


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


g = stubborn()
next(g)
try:
    g.close()
except RuntimeError as e:
    print(e)


def raises_stop():
    yield 1
    raise StopIteration("inside")


g = raises_stop()
next(g)
try:
    next(g)
except RuntimeError as e:
    print(e, "<-", repr(e.__cause__))


def busy():
    yield next(g)


g = busy()
try:
    next(g)
except ValueError as e:
    print(e)
g = averager()
try:
    g.throw(ZeroDivisionError)
except ZeroDivisionError as e:
    print("thrown before start", repr(e))
print(list(g))
