def debounce(threshold):
    stable, candidate, count = 0, 0, 0

    def sample(level):
        nonlocal stable, candidate, count
        if level == stable:
            count = 0
        elif level == candidate:
            count += 1
            if count >= threshold:
                stable, count = level, 0
        else:
            candidate, count = level, 1
        return stable
    return sample


def edge(source):
    last = source(0)

    def step(level):
        nonlocal last
        before, last = last, source(level)
        return {(0, 1): "rise", (1, 0): "fall"}.get((before, last), "-")
    return step


def noise(seed):
    def draw(limit):
        nonlocal seed
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        return (seed >> 16) % limit
    return draw


step = edge(debounce(2))
print(*map(step, (1, 0, 1, 1, 1, 0, 1, 0, 0, 0, 0)))
a, b = noise(1), noise(1)
print([a(100) for _ in range(8)], [b(6) for _ in range(8)])
meters = {name: debounce(n) for n, name in enumerate(("fast", "slow"), 1)}
print([(name, [meter(v) for v in (1, 1, 1)]) for name, meter in meters.items()])
