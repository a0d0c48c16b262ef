# WeakSet: items go when their objects do; algebra.
import gc
import weakref


class Key:
    def __init__(self, k):
        self.k = k

    def __eq__(self, other):
        return isinstance(other, Key) and self.k == other.k

    def __hash__(self):
        return hash(self.k)

    def __repr__(self):
        return f"Key({self.k})"


keys = [Key(i) for i in range(8)]
s = weakref.WeakSet(keys[:6])
print(len(s), keys[0] in s, Key(0) in s, Key(6) in s, 3 in s, sorted(k.k for k in s))
s.add(keys[6])
s.add(keys[0])
s.discard(keys[1])
s.discard(keys[1])
s.remove(keys[2])
try:
    s.remove(keys[2])
except KeyError:
    print("KeyError")
print(sorted(k.k for k in s))
evens = weakref.WeakSet(k for k in keys if k.k % 2 == 0)
for name, made in (("|", s | evens), ("&", s & evens), ("-", s - evens), ("^", s ^ evens), ("union", s.union(keys)), ("copy", s.copy()),
                   ("intersection", s.intersection(keys[:4])), ("difference", s.difference(keys[:4]))):
    print(name, type(made).__name__, sorted(k.k for k in made))
made = None
print(s <= s, s < s, s >= evens, s.issubset(keys), s.issuperset([keys[3]]), s == s.copy(), s == evens, s != evens, s.isdisjoint([keys[1]]))
s |= evens
s &= keys[:5]
s -= [keys[4]]
s ^= {keys[7], keys[0]}
print(sorted(k.k for k in s))
k = None
del keys[:]
gc.collect()
print(len(s), len(evens), list(s))
try:
    s.pop()
except KeyError as e:
    print(e)
a, b = Key("a"), Key("b")
s.update([a, b])
gone = s.pop()
print(len(s), gone in (a, b))
s.clear()
print(len(s), weakref.WeakSet() == weakref.WeakSet(), weakref.WeakSet() == set())
