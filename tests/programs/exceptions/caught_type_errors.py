# pyc2c-test: by-hand: Python 3.13 says in one line that there is no MRO, the reference installation is older
# What can only raise TypeError is compiled where something may take it: calls whose arguments do not fit, class statements that cannot work.
def f(a, b=2, *, c=3):
    return a, b, c


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def moved(self, by):
        return Point(self.x + by)


def attempt(action, *args):
    try:
        return action(*args)
    except TypeError as error:
        return f"TypeError: {error}"


def none():
    return f()


def many():
    return f(1, 2, 3)


def unexpected():
    return f(1, d=4)


def twice():
    return f(1, a=1)


def point():
    return Point(1)


for action in none, many, unexpected, twice, point, Point(1, 2).moved:
    print(attempt(action, *[5] * (action.__name__ == "moved")))
print(attempt(lambda: f(c=1)))
print(attempt(lambda x: Point(x, x, x), 1))
print(attempt(lambda: (lambda a: a)()))
print([attempt(action) for action in (lambda: f(1), lambda: f(), lambda: f(1, 2, 3, 4))])


# Inside of a try, and in a function that is called there.
try:
    f()
except TypeError as error:
    print(error)
try:
    f(1, 2, 3)
    print("not reached")
except (KeyError, TypeError) as error:
    print(error)
finally:
    print("finally")
try:
    many()
except Exception as error:
    print(type(error).__name__, error)


def later():
    yield 1
    yield f()


try:
    for value in later():
        print(value)
except TypeError as error:
    print("later", error)


# A context manager takes it.
class Raises:
    def __init__(self, kind):
        self.kind = kind

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        self.error = error
        return kind is not None and issubclass(kind, self.kind)


with Raises(TypeError) as caught:
    f()
print(caught.error)
with Raises(ValueError):
    with Raises(TypeError) as caught:
        Point()
print(caught.error)


@attempt
def decorated():
    return f(b=1)


print(decorated)


# Class statements.
class A:
    pass


class B(A):
    pass


try:
    class C(A, B):
        pass
except TypeError as error:
    print(error)
try:
    class D(B, A, B):
        pass
except TypeError as error:
    print(error)
try:
    class E(bool):
        pass
except TypeError as error:
    print(error)
else:
    print("no error")


def inconsistent(*bases):
    class F(A, B):
        pass
    return F


def final():
    class G(bool):
        pass


print(attempt(inconsistent))
print(attempt(final))
try:
    class H(A, object, B):
        print("the body does not run")
except Exception as error:
    print(type(error).__name__, error)
