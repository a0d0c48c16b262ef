# pyc2c-test: by-hand: since Python 3.12 a StopIteration ends the delegation also where nothing can be thrown into
# StopIteration thrown into a generator that is inside of yield from: what it ends depends on what is delegated to.
def inner(catches):
    try:
        yield 1
    except StopIteration as e:
        print("inner", repr(e))
        if not catches:
            raise
    yield 2


class Plain:
    def __iter__(self):
        return self

    def __next__(self):
        return 1


class Raises(Plain):
    def throw(self, exc):
        raise exc


class Ends(Plain):
    def throw(self, exc):
        raise StopIteration("its own")


def outer(iterable):
    try:
        print("result", (yield from iterable))
    except (StopIteration, RuntimeError) as e:
        print("outer", repr(e), repr(e.__cause__))
        raise
    yield 3


for iterable in inner(True), inner(False), iter([1, 2]), Plain(), Raises(), Ends():
    g = outer(iterable)
    next(g)
    try:
        print(g.throw(StopIteration("thrown")))
    except RuntimeError as e:
        print(repr(e), repr(e.__cause__))
g = outer(Raises())
next(g)
try:
    g.throw(ValueError("other"))
except ValueError as e:
    print(repr(e))
