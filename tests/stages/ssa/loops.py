def constant_range():
    total = 0
    for i in range(10):
        total += i
    return total


def any_range(n):
    for i in range(n):
        if i == 3:
            break
    else:
        return None
    return i


def items(values):
    for a, b in values:
        if not a:
            continue
        print(a, b)


def forever(f):
    while True:
        if f():
            return 1


def unbound(n):
    while n:
        last = n
        n -= 1
    return last


def comprehension(rows):
    return [x * y for x in rows if x for y in range(x)], {x for x in rows}, {x: 1 for x in rows}


def in_step(a, b):
    for i, (x, y) in enumerate(a, 1):
        print(i, x, y)
    return [x + y for x, y in zip(a, b)]


def generator(rows):
    return sum(x for x in rows)


print(constant_range(), any_range(4), items([]), forever(input), unbound(2), comprehension([1]), generator([1]), in_step([], []))
