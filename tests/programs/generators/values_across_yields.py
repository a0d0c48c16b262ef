# What lives across a yield: loop variables that one way keeps and another replaces, values of several loops, of try, of with.
def count_down(n):
    while n:
        got = yield n
        n = n - 1 if got is None else got


def swap(a, b):
    while a < 20:
        sent = yield a, b
        a, b = (b, a + b) if sent is None else (sent, a)
    return a


def nested(rows):
    total = 0
    for i, row in enumerate(rows):
        best = None
        for item in row:
            answer = yield i, item, total
            best = item if best is None or item > best else best
            total = total + item if answer is None else total - answer
        yield best
    return total


def guarded(values):
    kept = []
    for v in values:
        try:
            kept.append((yield v))
        except ValueError as e:
            kept.append(str(e))
        finally:
            kept.append(v)
    yield kept


print(list(count_down(3)))
g = count_down(5)
print(next(g), g.send(2), list(g))
print(list(swap(1, 2)))
g = swap(1, 1)
print(next(g), g.send(7), next(g), g.send(3), next(g))
print(list(nested([[1, 3, 2], [], [5]])))
g = nested([[4], [6, 7]])
print(next(g), g.send(1), next(g), g.send(10), next(g))
g = guarded("abc")
print(next(g), g.send(1), g.throw(ValueError("no")), next(g))
