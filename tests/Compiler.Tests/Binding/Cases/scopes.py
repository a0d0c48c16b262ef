"""Locals, globals, nonlocals, class scopes, private names."""

counter = 0


def outer(a):
    b = a
    c = a

    def inner():
        nonlocal b
        b += 1
        return a, b, c

    def reads_global():
        global counter
        counter = counter + 1
        return counter

    return inner, reads_global


def recursive():
    def fact(n):
        return n * fact(n - 1) if n else 1

    return fact(5)


class Shadow:
    counter = counter + 1
    kept = [counter for _ in range(3)]
    limit = 2
    squares = [x for x in range(limit)]

    def method(self):
        return counter

    def __private(self, __argument):
        self.__hidden = __argument
        return self.__private(__argument=1)

    class Nested:
        where = __qualname__, __module__, __name__


def in_loop():
    functions = []
    for i in range(3):
        functions.append(lambda: i)
        functions.append(lambda i=i: i)
    return functions
