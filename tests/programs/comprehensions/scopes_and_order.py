# Evaluation order, scopes, walrus and closures of comprehensions.
log = []
def say(x):
    log.append(x)
    return x
print([say(x) * say(y) for x in (say(1), say(2)) if say(x > 0) for y in (say(3),)], log)
log.clear()
print({say(k): say(v) for k, v in ((1, 2), (3, 4))}, log)
x = "outer"
print([x for x in range(3)], x, [y for y in [x]], [[x for x in range(n)] for n in range(3)], x)
print([last := i * i for i in range(4)], last, any((hit := n) > 4 for n in (1, 5, 9)), hit)
fs = [lambda: i for i in range(3)]
gs = [lambda i=i: i for i in range(3)]
print([f() for f in fs], [g() for g in gs])
def shadows(n):
    n = [n + n for n in range(n)]
    total = sum(m for m in n if m % 4 == 0)
    return n, total, {n_: [n_ + k for k in n] for n_ in n[:2]}
print(shadows(4))
class Table:
    sizes = (1, 2, 3)
    doubled = [s * 2 for s in sizes]
    pairs = [(s, t) for s in sizes for t in "ab" if s != 2]
print(Table.doubled, Table.pairs, hasattr(Table, "s"))
print([(a, b) for a, (b, *c) in [(1, (2, 3)), (4, (5,))]], [c for a, *c in ["xyz", "w"]], {a: b for a, b in ["kv", (1, 2)]})
print([i if i % 2 else -i for i in range(5) if i != 3 if i != 0], [j for i in range(3) for j in range(i) for k in "xy" if k == "x"])
print({i % 3 for i in range(10)} == {0, 1, 2}, {i % 3: i for i in range(10)}, [*(i for i in "ab"), *[j for j in "cd"]], [[r[c] for r in ((1, 2), (3, 4))] for c in (0, 1)])
try:
    [1 // d for d in (1, 0)]
except ZeroDivisionError as e:
    print("stopped")
g = (say(n) for n in (7, 8)); log.clear()
print(log, next(g), log, list(g), log, list(g))
