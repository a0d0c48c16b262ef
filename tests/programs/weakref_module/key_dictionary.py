# WeakKeyDictionary: entries go when their keys do.
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


keys = [Key(i) for i in range(6)]
w = weakref.WeakKeyDictionary({k: k.k * 10 for k in keys})
print(len(w), w[keys[2]], w[Key(2)], keys[3] in w, Key(7) in w, 5 in w, w.get(Key(7)), w.get(Key(1)), sorted(w.values()), sorted(k.k for k in w))
del keys[2:4]
gc.collect()
print(len(w), Key(2) in w, sorted(w.values()), sorted((k.k, v) for k, v in w.items()), len(w.keyrefs()))
w[keys[0]] = "zero"
print(w[Key(0)], w.pop(keys[1]), w.pop(keys[1], "none"), w.setdefault(keys[1], "one"), w.setdefault(keys[1], 2), len(w))
try:
    w[Key(99)]
except KeyError:
    print("KeyError")
del w[keys[0]]
print(len(w), w == w.copy(), sorted(map(str, (w | {keys[0]: 1}).values())))
try:
    w[1] = 1
except TypeError as e:
    print(e)
chain = weakref.WeakKeyDictionary()
first = Key("first")
second = Key("second")
chain[first] = second
chain[second] = "end"
del second
gc.collect()
print(len(chain))
del first
gc.collect()
print(len(chain))
k, v = w.popitem()
print(k in keys, len(w))
