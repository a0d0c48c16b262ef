def worker(name, n, log):
    try:
        for i in range(n):
            log.append(f"{name}{i}")
            order = yield i
            if order == "skip":
                yield "skipped"
    finally:
        log.append(f"{name}.")
    return n * 10


def supervisor(log):
    first = yield from worker("s", 1, log)
    second = yield from worker("t", 2, log)
    return first + second


def run(tasks, orders=()):
    orders, results, turn = dict(orders), {}, 0
    ready = [(name, task, None) for name, task in tasks.items()]
    while ready:
        name, task, _ = ready.pop(0)
        try:
            task.send(orders.get(turn) if turn >= len(tasks) else None)
        except StopIteration as stop:
            results[name] = stop.value
        except Exception as error:
            results[name] = repr(error)
        else:
            ready.append((name, task, turn))
        turn += 1
    return results, turn


def failing():
    yield
    raise StopIteration("inside")


log = []
print(run({"a": worker("a", 2, log), "b": worker("b", 3, log), "s": supervisor(log), "f": failing()}, {4: "skip"}))
print(" ".join(log))


def primes():
    found = []
    n = 2
    while True:
        if all(n % p for p in found):
            found.append(n)
            yield n
        n += 1


def take(n, items):
    return [item for _, item in zip(range(n), items)]


def merge(left, right):
    a, b = next(left), next(right)
    while True:
        if a <= b:
            yield a
            a = next(left)
        else:
            yield b
            b = next(right)


print(take(10, primes()), take(8, merge(primes(), (i * i for i in range(100)))))
