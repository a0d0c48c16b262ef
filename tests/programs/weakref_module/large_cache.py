# pyc2c-test: no-stress: a collection at every allocation takes minutes
# Weak dictionaries with many entries: those of dead objects leave.
import gc
import weakref


class Item:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Item({self.name!r})"


cache = weakref.WeakValueDictionary()
kept = []
for i in range(300):
    made = Item(i)
    cache[i] = made
    if i % 3 == 0:
        kept.append(made)
made = None
gc.collect()
print(len(cache), sorted(cache) == list(range(0, 300, 3)), all(cache[i] is k for i, k in zip(range(0, 300, 3), kept)))
kept.clear()
gc.collect()
print(len(cache))
