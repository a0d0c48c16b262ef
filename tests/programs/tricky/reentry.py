# Code that is entered again while it runs: sorting, hashing, iteration, properties, contexts, imports of state.
class Tree:
    def __init__(self, v, *kids):
        self.v, self.kids = v, kids

    def __iter__(self):
        yield self.v
        for k in self.kids:
            yield from k

    def __len__(self):
        return 1 + sum(len(k) for k in self.kids)

    def __contains__(self, v):
        return self.v == v or any(v in k for k in self.kids)

    def __eq__(self, other):
        return list(self) == list(other)

    def __repr__(self):
        return f"{self.v}{list(self.kids) if self.kids else ''}"

    def __lt__(self, other):
        return sorted(self) < sorted(other)

    def __hash__(self):
        return hash(tuple(hash(k) for k in self.kids)) ^ hash(self.v)

    def __getitem__(self, path):
        return self.v if not path else self.kids[path[0]][path[1:]]

    def __call__(self, f):
        return Tree(f(self.v), *(k(f) for k in self.kids))

    def __bool__(self):
        return all(bool(k) for k in self.kids)

    def __add__(self, other):
        return Tree(self.v + other.v, *(a + b for a, b in zip(self.kids, other.kids)))


t = Tree(1, Tree(2, Tree(3)), Tree(4))
print(list(t), len(t), 3 in t, 9 in t, t, t == Tree(1, Tree(2, Tree(3)), Tree(4)), t[()], t[0, 0], t[1,], t(lambda x: x * 10), bool(t), t + t, sorted([t, Tree(0)]), hash(t) == hash(t(lambda x: x)), {t: 1}[t])


def key(x):
    return sorted([x, -x, 0], key=lambda v: (abs(v), sorted([v, 1])))


print(sorted([3, 1, 2], key=key), sorted([[3, 1], [2]], key=sorted), max([[1, 2], [5]], key=max))


class Memo(dict):
    def __missing__(self, n):
        self[n] = r = n if n < 2 else self[n - 1] + self[n - 2]
        return r


m = Memo()
print(m[60], len(m))


class Lazy:
    def __init__(self, n):
        self.n = n

    @property
    def below(self):
        return 0 if self.n == 0 else 1 + Lazy(self.n - 1).below

    def __getattr__(self, name):
        return name if len(name) > 5 else getattr(self, name + "_")


print(Lazy(30).below, Lazy(0).ab)
depth = []


class Context:
    def __init__(self, n):
        self.n = n

    def __enter__(self):
        depth.append(self.n)
        if self.n:
            with Context(self.n - 1):
                depth.append("in")
        return self

    def __exit__(self, *args):
        depth.append(-self.n)
        if self.n > 1:
            with Context(0):
                pass


with Context(2):
    depth.append("body")
print(depth)


def outer(n):
    def gen():
        for i in range(n):
            yield from outer(i) if i % 2 else [i]
    return gen()


print(list(outer(6)))


class Chain:
    def __init__(self, f):
        self.f = f

    def __call__(self, *args):
        return self.f(*args)

    def __rshift__(self, other):
        return Chain(lambda *a: other(self(*a)))


pipeline = Chain(lambda x: x + 1) >> Chain(lambda x: x * 2) >> Chain(str) >> Chain(len)
print(pipeline(499), (pipeline >> pipeline)(12345))
calls = 0


class Eq:
    def __eq__(self, other):
        global calls
        calls += 1
        if calls < 4:
            return [Eq()] == [Eq()]
        return True


print([Eq()] == [Eq()], calls)


def handler(n):
    try:
        if n == 0:
            raise ValueError("bottom")
        handler(n - 1)
    except ValueError as e:
        try:
            raise KeyError(n) from e
        except KeyError as k:
            if n < 3:
                raise ValueError(f"{k.args[0]} after {e}") from k
            return str(e), type(e.__cause__).__name__


print(handler(3))


def visit(x, seen=()):
    if any(x is s for s in seen):
        return "..."
    if isinstance(x, list):
        return [visit(i, seen + (x,)) for i in x]
    return x


loop = [1]
loop.append([loop, 2])
print(visit(loop))
sorting = [3, 1, 2]


class Sorter:
    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        return sorted([self.v, other.v])[0] == self.v and self.v != other.v


print([s.v for s in sorted(map(Sorter, sorting))])
