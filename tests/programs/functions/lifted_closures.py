"""Functions that are only called where they are made: captured values, cells that change in between, generators, nesting, recursion."""


def outer(n):
    total = 0

    def add(amount):
        nonlocal total
        total += amount
        return total

    for i in range(n):
        add(i)
    n = 100
    add(n)
    return total, add(1)


def generators(items, k):
    first = tuple(x * k for x in items)
    k += 1
    second = list(x * k for x in items if x != k)
    third = sum(x * y for x in items for y in (y + k for y in range(2)))
    return first, second, third


def nested(a):
    def middle(b):
        def inner(c):
            return a, b, c

        return inner(b + 1)

    return middle(a + 1)


def recursive(n):
    def go(k):
        return 1 if k == 0 else k * go(k - 1)

    return go(n)


def escapes(n):
    def keep(x):
        return x + n

    return keep(1), keep


def raising(x):
    def fail():
        raise ValueError(f"no {x}")

    try:
        fail()
    except ValueError as e:
        return str(e)


print(outer(5))
print(generators([1, 2, 3], 2))
print(nested(1), recursive(6))
value, keep = escapes(10)
print(value, keep(5), raising("way"))
lazy = (x for x in range(3))
print(next(lazy), list(lazy))
print([list(x + y for y in range(x)) for x in range(4)])
