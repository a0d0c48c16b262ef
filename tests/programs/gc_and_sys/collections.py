# Collections in the middle of everything: what is reachable survives, however it is reached.
import gc


class Node:
    def __init__(self, value, *links):
        self.value, self.links = value, list(links)


def build(n):
    nodes = [Node(i) for i in range(n)]
    for i, node in enumerate(nodes):
        node.links += [nodes[(i * 7 + 1) % n], nodes[(i * 3 + 2) % n]]
    return nodes[0]


def reach(start):
    seen, todo = {}, [start]
    while todo:
        node = todo.pop()
        if node.value not in seen:
            seen[node.value] = node
            todo += node.links
    return sorted(seen)


root = build(50)
gc.collect()
print(len(reach(root)), sum(reach(root)))


def closures(n):
    kept = []
    for i in range(n):
        box = [i] * 3

        def get(extra=[i]):
            gc.collect()
            return box[0] + extra[0]
        kept.append(get)
    return kept


fs = closures(5)
gc.collect()
print([f() for f in fs], sum(f() for f in fs))


def generator(n):
    local = {"list": [0]}
    for i in range(n):
        local["list"].append([i])
        gc.collect()
        yield local["list"][-1][0] + len(local["list"])


print(list(generator(5)))


class Collecting:
    def __init__(self, v):
        self.v = [v]

    def __eq__(self, other):
        gc.collect()
        return self.v == other.v

    def __hash__(self):
        gc.collect()
        return hash(self.v[0])

    def __lt__(self, other):
        gc.collect()
        return self.v < other.v

    def __repr__(self):
        gc.collect()
        return "C" + str(self.v[0])

    def __add__(self, other):
        gc.collect()
        return Collecting(self.v[0] + other.v[0])

    def __iter__(self):
        for i in range(3):
            gc.collect()
            yield [i] * self.v[0]

    def __getattr__(self, name):
        gc.collect()
        return name + "!"

    def __enter__(self):
        gc.collect()
        return [self]

    def __exit__(self, *args):
        gc.collect()
        return True


cs = [Collecting(x) for x in (3, 1, 2)]
print(sorted(cs), max(cs), {c: c.v for c in cs}, Collecting(1) in cs, cs[0] + cs[1] + cs[2], list(cs[2]), cs[0].anything, [*cs[1], *cs[2]], str(cs), f"{cs[0]} {cs[1]!r}", "%s" % cs[2])
with Collecting(7) as [inner]:
    raise ValueError([inner] * 2)
try:
    try:
        raise KeyError([Collecting(9)])
    finally:
        gc.collect()
except KeyError as e:
    gc.collect()
    print(e.args)
text = ""
parts = {}
for i in range(200):
    text += chr(65 + i % 26) * (i % 5)
    parts[text[-3:] + str(i)] = [text[i % 7:i % 7 + 4]]
    if i % 40 == 0:
        gc.collect()
print(len(text), len(parts), sum(len(v[0]) for v in parts.values()))
big = 1
for i in range(1, 120):
    big *= i
    if i % 30 == 0:
        gc.collect()
print(big % 10**9 + 7, len(str(big)))


def deep(n):
    held = [n, str(n), (n,)]
    if n == 0:
        gc.collect()
        return held
    below = deep(n - 1)
    return [held[0] + below[0], held[1], held[2]]


print(deep(40))
star = [*(x for x in generator(2)), *map(lambda v: [gc.collect() and 0, v], range(2))]
print([s if isinstance(s, int) else s[1] for s in star])
print(isinstance(gc.collect(), int), gc.isenabled() in (True, False))
gc.disable()
garbage = [[i] for i in range(100)]
gc.enable()
print(len(garbage), gc.isenabled())
