# Sieve, deduplication, graph search and subsets with sets.
sieve = set(range(2, 60))
for n in range(2, 8):
    sieve -= set(range(n * n, 60, n))
print(sorted(sieve))
def unique(items):
    seen = set()
    return [x for x in items if not (x in seen or seen.add(x))]
print(unique([3, 1, 3, 2.0, 2, 1, True]), unique("hello world"))
edges = {1: {2, 3}, 2: {4}, 3: {4}, 4: {1}, 5: {6}, 6: set()}
def reach(start):
    done, todo = set(), {start}
    while todo:
        node = todo.pop()
        done.add(node)
        todo |= edges[node] - done
    return sorted(done)
print([reach(n) for n in edges])
def subsets(items):
    if not items:
        return {frozenset()}
    head, *rest = items
    smaller = subsets(rest)
    return smaller | {s | {head} for s in smaller}
all_of_them = subsets((1, 2, 3, 4))
print(len(all_of_them), sorted(sorted(s) for s in all_of_them if len(s) == 2), frozenset({1, 4}) in all_of_them)
vowels = set("aeiou")
for word in ("banana", "rhythm", "education", ""):
    print(repr(word), sorted(vowels & set(word)), sorted(vowels.difference(word)), vowels <= set(word), set(word) == set(word[::-1]))
print(len({x * x % 17 for x in range(17)}), sorted({len(w) for w in "a bb cc ddd".split()}), {x for x in range(3)} == {*range(3)}, sorted({*"ab", *[1][:0], *("c",)}))
s = set(range(1000))
for i in range(0, 1000, 3):
    s.discard(i)
while len(s) > 5:
    s.remove(max(s)) if len(s) < 100 else s.difference_update(sorted(s)[50:])
print(sorted(s), s.copy() is s, s.copy() == s); s.clear(); print(s, bool(s))
