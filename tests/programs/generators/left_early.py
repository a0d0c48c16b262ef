# A loop that is left early closes the generator that only it held, before anything else runs.
import sys


def gen(name="g"):
    try:
        yield 1
        yield 2
        yield 3
    finally:
        print("closed", name, repr(sys.exception()))


def by_break():
    for x in gen():
        print(x)
        break
    print("after")


def by_return():
    for x in gen():
        return x * 10


def by_raise():
    try:
        for x in gen():
            raise ValueError(x)
    except ValueError as e:
        print("caught", e, repr(e.__context__))


def by_raise_through():
    for x in gen("through"):
        for y in gen("inner"):
            {}[y]


def by_continue():
    for i in range(2):
        for x in gen(("outer", i)):
            for y in gen(("inner", i)):
                break
            else:
                continue
            break
    i = 0
    while i < 4:
        i += 1
        for x in gen(("while", i)):
            for y in gen(("deep", i)):
                if i == 2:
                    return
                break
            else:
                continue
            break
        for x in gen(("second", i)):
            if i == 1:
                break
        else:
            continue
        print("broke")


def with_finally():
    for x in gen("w"):
        try:
            break
        finally:
            print("inner first")
    try:
        for x in gen("t"):
            return "returned"
    finally:
        print("outer last")


def in_except():
    try:
        raise KeyError("first")
    except KeyError:
        for x in gen("except"):
            break
        print("still", repr(sys.exception()))
        try:
            for x in gen("raise"):
                raise ValueError("second")
        except ValueError as e:
            print(repr(e.__context__))


by_break()
print(by_return())
by_raise()
try:
    by_raise_through()
except KeyError as e:
    print(repr(e))
by_continue()
print(with_finally())
in_except()
for x in gen("module"):
    if x == 2:
        break
print(x)
try:
    for a, b in gen("unpack"):
        pass
except TypeError as e:
    print(e)
for x in gen("all"):
    pass
else:
    print("all of it")
g = gen("kept")
for x in g:
    break
print("open", next(g))
g.close()
for x in (h := gen("named")):
    break
print("open", next(h))
h.close()


class Walker:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("enter", self.name)

    def __exit__(self, *args):
        print("exit", self.name, args[0])

    def walk(self):
        with self:
            yield 1
            yield 2


class Other:
    def walk(self):
        yield 1
        yield 2


class Careful(Walker):
    def walk(self):
        try:
            yield from super().walk()
        except GeneratorExit:
            print("careful")
            raise


def first(walker):
    for x in walker.walk():
        print("first", x)
        break
    print("after")


first(Walker("w"))
first(Other())
first(Careful("c"))
