count = 0


def bump():
    global count, created
    count += 1
    created = count * 10


bump()
bump()
print(count, created)


def counter():
    n = 0

    def up(by=1):
        nonlocal n
        n += by
        return n

    def read():
        return n

    return up, read


up, read = counter()
up()
up(5)
print(read())
other_up, other_read = counter()
other_up()
print(read(), other_read())


def three_levels():
    x = "outer"

    def middle():
        def inner():
            nonlocal x
            x = "changed by inner"

        inner()
        return x

    return middle(), x


print(three_levels())


def shadow():
    count = "local"

    def inner():
        global count
        count = 99
        return count

    return count, inner(), count


print(shadow(), count)
functions = [lambda: i for i in range(3)]
print([f() for f in functions])
functions = [lambda i=i: i for i in range(3)]
print([f() for f in functions])


def accumulate():
    total = 0
    parts = []
    for k in range(3):
        def add(n):
            nonlocal total
            total += n * k
            parts.append((n, k))

        add(k + 1)
    add(10)
    return total, parts


print(accumulate())


class Scope:
    count = "class"

    def method(self):
        return count

    items = [count for _ in range(2)]
    first = [x for x in count]


print(Scope().method(), Scope.items, Scope.first)
