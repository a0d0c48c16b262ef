"""A generator pipeline: samples are read, smoothed, watched and summed up one at a time; nothing is ever stored whole."""


def samples(n):
    """A noisy wave from a small linear congruential generator."""
    seed = 12345
    for i in range(n):
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        noise = (seed >> 16) % 21 - 10
        wave = (i % 40 - 20) ** 2
        yield wave + noise


def smooth(values, width):
    window = []
    for value in values:
        window.append(value)
        if len(window) > width:
            window.pop(0)
        yield sum(window) / len(window)


def peaks(values, above):
    """Indices where a run above the level ends, with the run's highest value."""
    best = None
    for i, value in enumerate(values):
        if value > above:
            best = value if best is None else max(best, value)
        elif best is not None:
            yield i, best
            best = None


def running_mean():
    """Fed with send(); answers with the mean so far."""
    total = count = 0
    mean = None
    while True:
        value = yield mean
        total += value
        count += 1
        mean = total / count


mean = running_mean()
next(mean)
for index, height in peaks(smooth(samples(400), 5), above=250):
    print(f"peak ends at {index:3}, height {height:6.1f}, mean height {mean.send(height):6.1f}")
mean.close()

squares = (n * n for n in range(1, 1_000_000_000))
first = next(s for s in squares if s % 1001 == 0)
print("first square divisible by 1001:", first)
