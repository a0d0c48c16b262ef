# Many insertions and deletions; the contents and the order stay right.
d = {}
for i in range(2000):
    d[i * 7919 % 2003] = i
for i in range(0, 2003, 2):
    d.pop(i, None)
print(len(d), list(d)[:5], list(d.items())[-2:], sum(d), sum(d.values()), 7919 % 2003 in d)
for i in range(500):
    d[str(i)] = i
    if i % 3 == 0:
        del d[str(i)]
print(len(d), [k for k in d if isinstance(k, str)][:6], list(d)[-1])
while len(d) > 3:
    d.popitem()
print(d)
d.clear(); d[1] = 1; print(d, len(d))
queue = {}
for i in range(300):
    queue[i] = i * i
    if i >= 5:
        del queue[next(iter(queue))]
print(queue)
class Collides:
    def __init__(self, n): self.n = n
    def __hash__(self): return 7
    def __eq__(self, other): return isinstance(other, Collides) and self.n == other.n
table = {Collides(i): i for i in range(20)}
for i in range(0, 20, 3):
    del table[Collides(i)]
print(list(table.values()), table[Collides(4)], Collides(3) in table, table.get(Collides(100), "none"), 7 in table)
counts = {}
for word in "the cat and the dog and the bird".split():
    counts[word] = counts.get(word, 0) + 1
groups = {}
for word in counts:
    groups.setdefault(len(word), []).append(word)
print(counts, groups, sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))[:2])
big = {2**64: "a", -(2**64): "b", 0.5: "c", 1 + 0j: "d"}
print(big[2.0**64], big[1], big.get(-(2**64)), {v: k for k, v in big.items()}["c"])
