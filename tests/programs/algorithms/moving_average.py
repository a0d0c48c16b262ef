class MovingAverage:
    def __init__(self, width):
        self.window = []
        self.width = width
        self.total = 0

    def __call__(self, sample):
        if len(self.window) == self.width:
            self.total -= self.window.pop(0)
        self.window.append(sample)
        self.total += sample
        return self.total / len(self.window)


class Exponential:
    def __init__(self, weight):
        self.weight = weight
        self.state = None

    def __call__(self, sample):
        self.state = sample if self.state is None else self.state + self.weight * (sample - self.state)
        return self.state


def median(width):
    window = []

    def step(sample):
        window.append(sample)
        if len(window) > width:
            del window[0]
        return sorted(window)[len(window) // 2]
    return step


filters = {"mean": MovingAverage(4), "smooth": Exponential(0.25), "median": median(3)}
for sample in (4, 8, 100, 8, 12, 0, -4, 16):
    print(sample, *(f"{name}={step(sample):.4f}" for name, step in filters.items()))
