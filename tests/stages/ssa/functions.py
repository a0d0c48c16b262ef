GREETING = "hello"


def defaults(a, /, b=1, *args, c=(2, 3), **kw):
    return a, b, args, c, kw


def runtime(a, b=[]):
    return a, b


def closure(n):
    count = 0

    def add(x):
        nonlocal count
        count += x * n
        return count

    return add


def pairs(n):
    got = yield n
    yield from [got, GREETING]


def calls(f):
    defaults(1)
    defaults(1, 2, 3, c=4, d=5)
    runtime(1, 2)
    runtime(1)
    f(1, *f.args, k=2, **f.kw)
    f.method(1, k=2)
    return sorted([3, 1], reverse=True)


def wrapper(f):
    def inner(*args, **kw):
        return f(*args, **kw)

    return inner


@wrapper
def decorated():
    return 1


print(calls(print), closure(1)(2), list(pairs(1)), decorated())
