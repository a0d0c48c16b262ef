# pyc2c-test: no-stress: every collection of a deep recursion scans megabytes of stack
# RecursionError is an exception like any other: caught, and the program goes on.
def down(n):
    return down(n + 1) + 1


def count():
    try:
        return 1 + count()
    except RecursionError:
        return 0


for _ in range(3):
    try:
        down(0)
    except RecursionError as e:
        print(type(e).__name__, isinstance(e, RuntimeError))
print(count() > 50)


class Node:
    def __init__(self):
        self.next = self

    def __repr__(self):
        return "Node(" + repr(self.next) + ")"

    def __eq__(self, other):
        return self.next == other.next

    def __add__(self, other):
        return self + other

    def __getitem__(self, i):
        return self[i]

    def __call__(self):
        return self()

    def __len__(self):
        return len(self)

    def __hash__(self):
        return hash((self,))

    def __bool__(self):
        return not self

    def __iter__(self):
        return iter(self)

    def __contains__(self, x):
        return x in self

    def __str__(self):
        return "%s" % self

    def __lt__(self, other):
        return self < other

    def __format__(self, spec):
        return f"{self}"

    def __getattr__(self, name):
        return getattr(self, "other" if name == "missing" else "missing")

    @property
    def loop(self):
        return self.loop

    @property
    def value(self):
        return self.value


n, m = Node(), Node()
for f in (
    lambda: repr(n), lambda: n == m, lambda: n + m, lambda: n[0], lambda: n(), lambda: len(n), lambda: hash(n), lambda: bool(n), lambda: list(n), lambda: 1 in n, lambda: str(n),
    lambda: n < m, lambda: f"{n}", lambda: n.missing, lambda: n.loop, lambda: [n] == [m], lambda: sorted([n, m]), lambda: {n: 1}, lambda: min(n, m),
):
    try:
        f()
        print("no error")
    except RecursionError:
        print("RecursionError", end=" ")
print()


def deep_list(n):
    x = []
    for _ in range(n):
        x = [x]
    return x


def generators(n):
    yield n
    yield from generators(n + 1)


try:
    for x in generators(0):
        pass
except RecursionError:
    print("generators", x > 20)


def inner_first(n):
    yield from inner_first(n + 1)
    yield n


try:
    next(inner_first(0))
except RecursionError:
    print("inner first")


def finally_runs(log):
    try:
        finally_runs(log)
    finally:
        log.append(1)


log = []
try:
    finally_runs(log)
except RecursionError:
    print(len(log) > 20)
x = deep_list(1500)
try:
    text = repr(x)
except RecursionError:
    text = "[]"
print(text[0], text[-1])
text = None
depth = 0
while x:
    x = x[0]
    depth += 1
print(depth)


def mutual(n):
    return [mutual(n + 1) for _ in range(1)]


try:
    mutual(0)
except RecursionError:
    print("comprehension")
try:
    (lambda f: f(f))(lambda f: f(f))
except RecursionError:
    print("lambda")
print(sum(range(10)))
