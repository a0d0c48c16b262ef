# Generators as stages, coroutines as sinks, a round-robin scheduler.
def numbers(text):
    for word in text.split():
        if word.lstrip("-").isdigit():
            yield int(word)


def running(values):
    total = 0
    for v in values:
        total += v
        yield v, total


def pairs(values):
    it = iter(values)
    for a in it:
        yield a, next(it, None)


print(list(running(numbers("1 two 3 -4 x5 6"))))
print(list(pairs(running(numbers("1 2 3")))))


def sink(results):
    while True:
        results.append((yield))


def grep(pattern, target):
    while True:
        line = yield
        if pattern in line:
            target.send(line)


found = []
s = sink(found)
next(s)
g = grep("py", s)
next(g)
for line in ["python", "ruby", "happy", "c"]:
    g.send(line)
g.close()
print(found)


def task(name, steps):
    for i in range(steps):
        print(name, i, end="; ")
        yield
    return name


def scheduler(tasks):
    queue = list(tasks)
    done = []
    while queue:
        t = queue.pop(0)
        try:
            next(t)
            queue.append(t)
        except StopIteration as e:
            done.append(e.value)
    return done


print(scheduler([task("a", 2), task("b", 3), task("c", 1)]))


def permutations(items):
    if len(items) <= 1:
        yield list(items)
        return
    for i in range(len(items)):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield [items[i]] + rest


print(["".join(p) for p in permutations("abcd")][:8], len(list(permutations([1, 2, 3, 4, 5]))))


def primes():
    def sieve(source):
        p = next(source)
        yield p
        yield from sieve(x for x in source if x % p)

    def integers(n):
        while True:
            yield n
            n += 1

    return sieve(integers(2))


ps = primes()
print([next(ps) for _ in range(10)])
