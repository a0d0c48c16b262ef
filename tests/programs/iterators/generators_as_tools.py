# Tools in the manner of itertools, written with generators.
def take(n, it): return [x for _, x in zip(range(n), it)]
def count(start=0, step=1):
    while True:
        yield start
        start += step
def chain(*its):
    for it in its:
        yield from it
def cycle(it):
    kept = list(it)
    while kept:
        yield from kept
def accumulate(it, f=lambda a, b: a + b):
    it = iter(it)
    for total in it:
        break
    else:
        return
    yield total
    for x in it:
        total = f(total, x)
        yield total
def groupby(it, key=lambda x: x):
    group, current = [], object()
    for x in it:
        if group and key(x) != current:
            yield current, group
            group = []
        current = key(x)
        group.append(x)
    if group:
        yield current, group
def permutations(items):
    if not items:
        yield ()
    for i, x in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield (x, *rest)
def product(*pools):
    yield from ([(x, *r) for x in pools[0] for r in product(*pools[1:])] if pools else [()])
def window(it, n):
    held = []
    for x in it:
        held.append(x)
        if len(held) == n:
            yield tuple(held)
            del held[0]
print(take(3, count(5, -2)), list(chain("ab", (1,), {})), take(5, cycle("xy")), take(2, cycle("")))
print(list(accumulate([1, 2, 3, 4])), list(accumulate("abc")), list(accumulate([3, 1, 4, 1, 5], max)), list(accumulate([])))
print(list(groupby("aabccca")), list(groupby(range(7), lambda x: x // 3)), list(groupby([])))
print(["".join(p) for p in permutations("abc")], sum(1 for _ in permutations([1, 2, 3, 4])), list(product("ab", (1, 2))), list(product()))
print(list(window(range(5), 3)), list(window("ab", 3)), take(4, (a * b for a, b in zip(count(1), count(2)))), take(3, filter(lambda n: n % 7 == 0, count(1))))
def primes():
    found = []
    for n in count(2):
        if all(n % p for p in found):
            found.append(n)
            yield n
print(take(10, primes()), next(p for p in primes() if p > 50), list(map(lambda a, b: (a, b), "abc", count())))
