# Running out of stack is an exception; afterwards there is stack again.
def forever(n):
    return forever(n + 1) + 1


class Deep:
    def __repr__(self):
        return repr(self)

    def __eq__(self, other):
        return self == other

    def __getattr__(self, name):
        return getattr(self, name + "x")


def generator(n):
    yield from generator(n + 1)


def mutual_a(n):
    return mutual_b(n)


def mutual_b(n):
    return mutual_a(n)


def attempts():
    yield lambda: forever(0)
    yield lambda: repr(Deep())
    yield lambda: Deep() == Deep()
    yield lambda: list(generator(0))
    yield lambda: mutual_a(0)
    yield lambda: sorted([Deep(), Deep()], key=lambda d: forever(0))


for f in attempts():
    try:
        f()
    except RecursionError as e:
        print(type(e).__name__)


def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


print(depth(150))
nested = []
for _ in range(50):
    nested = [nested]
print(len(repr(nested)))
loop = [1]
loop.append(loop)
print(loop, {"k": loop})
d = {}
d["self"] = d
print(d)
try:
    forever(0)
except RecursionError:
    try:
        forever(0)
    except RecursionError:
        print("twice")
