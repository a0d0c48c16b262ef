def inner(tag):
    try:
        while True:
            received = yield tag
            print(tag, "received", received)
            if received == "stop":
                return tag + " result"
    except ValueError as e:
        print(tag, "caught", e)
        return "after error"
    finally:
        print(tag, "finally")


def outer():
    first = yield from inner("one")
    print("first:", first)
    second = yield from inner("two")
    print("second:", second)
    yield from [10, 20]
    yield from (x for x in "ab")
    return "done"


g = outer()
print(next(g), g.send("x"), g.send("stop"))
print(g.throw(ValueError("thrown")), list(g))


def flatten(tree):
    for node in tree:
        if isinstance(node, list):
            yield from flatten(node)
        else:
            yield node


print(list(flatten([1, [2, [3, [4, []]], 5], [[6]]])))


class Tree:
    def __init__(self, value, left=None, right=None):
        self.value, self.left, self.right = value, left, right

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right


print(list(Tree(4, Tree(2, Tree(1), Tree(3)), Tree(6, Tree(5)))))


def closes():
    yield from inner("closed")


g = closes()
next(g)
g.close()


class OnlyIterator:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration("iterator result")
        return self.n


def delegate():
    result = yield from OnlyIterator()
    print("result", result)


print(list(delegate()))
g = delegate()
next(g)
try:
    g.send("no send method")
except AttributeError as e:
    print(e)
try:
    list((yield_from_int for yield_from_int in 5))
except TypeError as e:
    print(e)


def chain(n):
    if n:
        yield n
        return (yield from chain(n - 1)) + 1
    return 0


def run(gen):
    while True:
        try:
            next(gen)
        except StopIteration as e:
            return e.value


print(run(chain(40)))
