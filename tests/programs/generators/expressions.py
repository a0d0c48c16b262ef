# Generator expressions and pipelines: laziness, scope, early and late evaluation.
log = []


def note(x):
    log.append(x)
    return x


g = (note(x) * 2 for x in note([1, 2, 3]))
print(log)
print(next(g), log, list(g), log)
print(sum(x * x for x in range(10)), max((len(w), w) for w in "a bb ccc dd".split()), any(x > 3 for x in [1, 5, note(9)]), all(x < 3 for x in [1, 5, 2]))
print(log, "".join(c.upper() for c in "abc"), dict((k, v) for k, v in zip("ab", [1, 2])), set(x % 3 for x in range(9)))
n = 10
h = (x + n for x in range(3))
n = 100
print(list(h))
m = [1, 2, 3]
k = (x for x in m)
m = [9]
print(list(k))
m2 = [1]
k2 = (x for x in m2)
m2.append(2)
print(list(k2))
try:
    bad = (x for x in 5)
except TypeError as e:
    print(e)


def count(n):
    while True:
        yield n
        n += 1


def take(n, it):
    for _, x in zip(range(n), it):
        yield x


def primes():
    sieve = count(2)
    while True:
        p = next(sieve)
        yield p
        sieve = (lambda p, s: (x for x in s if x % p))(p, sieve)


print(list(take(15, primes())))
print(list(take(4, (x * y for x in count(1) for y in (x, -x) if x % 2))))


def running(values):
    total = 0
    for v in values:
        total += v
        yield total


def pairs(it):
    it = iter(it)
    for a in it:
        yield a, next(it, None)


print(list(pairs(running(x for x in range(7) if x != 3))))
nested = ((y for y in range(x)) for x in range(4))
print([list(q) for q in nested])
print(list((x, y) for x in range(3) for y in range(x) if (x + y) % 2))


def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


for i, f in enumerate(fib()):
    if f > 1000:
        break
print(i, f)
lines = ["a=1", "", "# comment", "b=2", "bad", "c = 3 "]
stripped = (line.strip() for line in lines)
real = (line for line in stripped if line and not line.startswith("#"))
split = (line.partition("=") for line in real)
print({k.strip(): int(v) for k, sep, v in split if sep})
e = (1 / x for x in [1, 0, 2])
print(next(e))
try:
    next(e)
except ZeroDivisionError as err:
    print(err)
print(list(e))
z = zip((x for x in "abc"), count(0))
print(next(z), list(z))
print([*(x for x in range(3)), *(y for y in "ab")], sorted((x for x in [3, 1, 2]), reverse=True))
print(list(map(lambda p: p[0] + p[1], (p for p in [(1, 2), (3, 4)]))))
