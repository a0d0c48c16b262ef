# What an iterator that is no generator gets when throw() reaches it through yield from.
class Iterator:
    def __iter__(self):
        return self

    def __next__(self):
        return 1

    def throw(self, *args):
        print("throw", len(args), [a if not isinstance(a, BaseException) else type(a).__name__ for a in args])
        return 456


class Plain:
    def __iter__(self):
        return self

    def __next__(self):
        return 2


def through(iterable):
    yield from iterable


def twice(iterable):
    yield from through(iterable)


for make in (through, twice):
    for what in (ValueError, ValueError("x"), KeyError("k")):
        g = make(Iterator())
        print(next(g), g.throw(what), next(g))
        g.close()
    g = make(Iterator())
    next(g)
    print(g.throw(123))

for what in (ValueError, 123, None):
    g = through(Plain())
    next(g)
    try:
        g.throw(what)
    except (ValueError, TypeError) as e:
        print(type(e).__name__)


class Ends:
    def __iter__(self):
        return self

    def __next__(self):
        return 3

    def throw(self, *args):
        raise StopIteration("value")


def result():
    print("got", (yield from Ends()))
    yield 4


g = result()
print(next(g), g.throw(ValueError))
